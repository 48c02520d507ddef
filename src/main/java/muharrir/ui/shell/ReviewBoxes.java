package muharrir.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import muharrir.article.ArticleId;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.review.Anchor;
import muharrir.review.Reunion;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.review.Begun;
import muharrir.ui.review.BoardModel;
import muharrir.ui.review.BoardView;
import muharrir.ui.review.MoveModel;
import muharrir.ui.review.MoveView;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.review.PeopleView;
import muharrir.ui.review.ReleaseModel;
import muharrir.ui.review.ReleaseView;
import muharrir.ui.review.RemarkView;
import muharrir.ui.review.RemarksView;
import muharrir.ui.review.ReunionView;
import muharrir.ui.review.SourceView;
import muharrir.ui.review.SourcesModel;
import muharrir.ui.review.ThreadsModel;

/** The boxes in which people work on an article with each other. */
final class ReviewBoxes {
  private final Tools tools;
  private final PopoverLayer layer;
  private final EditorModel editor;
  private final NewsroomModel settings;
  private final PeopleModel people;
  private final Function<OpenArticle, Begun> begun;
  private final Consumer<Exception> failed;

  ReviewBoxes(
      Tools tools,
      PopoverLayer layer,
      EditorModel editor,
      NewsroomModel settings,
      Reviewing reviewing,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.layer = layer;
    this.editor = editor;
    this.settings = settings;
    this.people = reviewing.people();
    this.begun = reviewing::begun;
    this.failed = failed;
  }

  /** Asks who sits here, then goes on. */
  void people(Node under, Runnable then) {
    people.load(() -> {
      PeopleView box =
          new PeopleView(
              tools.strings(),
              people,
              tools.lines(),
              tools.wrapped(),
              () -> {
                layer.hide();
                then.run();
              });
      layer.show(box, under, box.first(), () -> {});
    });
  }

  /** The life of an article. */
  void move(OpenArticle article, Node under, Runnable ask) {
    settings.load(now -> {
      MoveView box =
          new MoveView(
              tools.strings(),
              new MoveModel(article, people, begun.apply(article), tools.clock()),
              tools.lines(),
              tools.wrapped(),
              now.zone(),
              ask,
              layer::hide);
      layer.show(box, under, box.first(), () -> {});
    });
  }

  /**
   * What a change of a published article is to its readers.
   *
   * @param leads whether something follows, also without an answer
   */
  void release(OpenArticle article, Node under, Runnable then, boolean leads) {
    settings.load(now -> {
      Runnable next =
          () -> {
            layer.hide();
            then.run();
          };
      ReleaseView box =
          new ReleaseView(
              tools.strings(),
              new ReleaseModel(article, people, begun.apply(article), tools.clock(), now.zone()),
              tools.lines(),
              tools.wrapped(),
              now.zone(),
              next,
              leads ? Optional.of(next) : Optional.empty());
      layer.show(box, under, box.first(), () -> {});
    });
  }

  /**
   * What both desks have changed; the decided reunion is handed on.
   *
   * @param later runs where the box is left before that
   */
  void reunion(Reunion reunion, Node middle, Consumer<Reunion> then, Runnable later) {
    ReunionView box =
        new ReunionView(
            tools.strings(),
            reunion,
            tools.wrapped(),
            decided -> {
              layer.hide();
              then.accept(decided);
            });
    layer.show(box, middle, box.first(), () -> box.left(later));
  }

  /** The remarks of a guest that came as a block of text. */
  void remarks(Node middle, Consumer<String> take) {
    RemarksView box =
        new RemarksView(
            tools.strings(),
            tools.lines(),
            tools.wrapped(),
            text -> {
              layer.hide();
              take.accept(text);
            });
    layer.show(box, middle, box.first(), () -> {});
  }

  /** A remark on some words. */
  void remark(ThreadsModel threads, Anchor anchor, Node under, Runnable then) {
    RemarkView box =
        new RemarkView(
            tools.strings(),
            threads,
            anchor,
            tools.lines(),
            tools.wrapped(),
            () -> {
              layer.hide();
              then.run();
            });
    layer.show(box, under, box.first(), () -> {});
  }

  /** Where a paragraph comes from. */
  void source(SourcesModel sources, Block block, Node middle) {
    SourceView box =
        new SourceView(
            tools.strings(), sources, block, tools.lines(), tools.wrapped(), layer::hide);
    layer.show(box, middle, box.first(), () -> {});
  }

  /** What is where on the desk. */
  void board(Node middle, Consumer<ArticleId> open) {
    BoardModel model =
        new BoardModel(
            tools.desk(),
            Optional.ofNullable(editor.articleProperty().get()).map(OpenArticle::id),
            people,
            tools.background(),
            tools.clock(),
            failed);
    model.load(() -> {
      BoardView box =
          new BoardView(
              tools.strings(),
              model,
              tools.wrapped(),
              id -> {
                layer.hide();
                open.accept(id);
              });
      layer.show(box, middle, box.first(), () -> {});
    });
  }
}
