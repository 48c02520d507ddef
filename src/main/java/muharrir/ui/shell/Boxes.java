package muharrir.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Position;
import muharrir.edit.PictureAt;
import muharrir.review.Anchor;
import muharrir.review.Reunion;
import muharrir.ui.backups.BackupsModel;
import muharrir.ui.backups.BackupsView;
import muharrir.ui.commands.CommandList;
import muharrir.ui.commands.CommandsView;
import muharrir.ui.editor.CorrectionsModel;
import muharrir.ui.editor.CorrectionsView;
import muharrir.ui.editor.DetailsView;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.EmbedView;
import muharrir.ui.editor.FramingModel;
import muharrir.ui.editor.FramingView;
import muharrir.ui.editor.LinkView;
import muharrir.ui.editor.Modes;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.editor.NewsroomView;
import muharrir.ui.exporting.ExportModel;
import muharrir.ui.exporting.ExportView;
import muharrir.ui.importing.ImportModel;
import muharrir.ui.importing.ImportView;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.outline.OutlineView;
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
import muharrir.ui.review.RulesView;
import muharrir.ui.review.SourceView;
import muharrir.ui.review.SourcesModel;
import muharrir.ui.review.ThreadsModel;
import muharrir.ui.safety.SafetyModel;
import muharrir.ui.safety.SafetyView;
import muharrir.ui.settings.AppearanceView;
import muharrir.ui.settings.LookModel;
import muharrir.ui.settings.LookView;
import muharrir.ui.settings.SettingsView;
import muharrir.ui.settings.WritingView;
import muharrir.ui.versions.Differences;
import muharrir.ui.versions.NameVersionView;
import muharrir.ui.versions.VersionsModel;
import muharrir.ui.versions.VersionsView;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** Opens the boxes of the window under the controls that ask for them. */
final class Boxes {
  private final Tools tools;
  private final PopoverLayer layer;
  private final EditorModel editor;
  private final ExportModel export;
  private final ImportModel imports;
  private final NewsroomModel settings;
  private final CorrectionsModel corrections;
  private final Modes modes;
  private final PeopleModel people;
  private final SafetyModel safety;
  private final Runnable publish;
  private final Consumer<Newsroom> newsroom;

  /**
   * The boxes of a window.
   *
   * @param publish opens the box for publishing
   * @param newsroom hears of the newsroom when it has been described anew
   */
  Boxes(
      Tools tools,
      PopoverLayer layer,
      EditorModel editor,
      ExportModel export,
      ImportModel imports,
      NewsroomModel settings,
      CorrectionsModel corrections,
      Modes modes,
      PeopleModel people,
      SafetyModel safety,
      Runnable publish,
      Consumer<Newsroom> newsroom) {
    this.safety = safety;
    this.publish = publish;
    this.tools = tools;
    this.layer = layer;
    this.editor = editor;
    this.export = export;
    this.imports = imports;
    this.settings = settings;
    this.corrections = corrections;
    this.modes = modes;
    this.people = people;
    this.newsroom = newsroom;
  }

  /** An export; what is open about the changes of a published article is asked first. */
  void export(Optional<OpenArticle> open, Node under) {
    Optional<OpenArticle> unsettled =
        open.filter(article -> article.article().metadata().unsettled() && article.writable());
    if (unsettled.isPresent()) {
      release(unsettled.get(), under, () -> export(under), true);
    } else {
      export(under);
    }
  }

  private void export(Node under) {
    ExportView box =
        new ExportView(
            tools.strings(),
            export,
            tools.wrapped(),
            () -> tools.dialogs().folder(tools.strings().get("export.chooseFolder")),
            tools.dialogs()::show,
            publish);
    layer.show(box, under, box.first(), box::close);
  }

  /** The import that is under way or done. */
  void imports(Node under, Consumer<ArticleId> open) {
    ImportView box = new ImportView(tools.strings(), imports, tools.wrapped(), open, newsroom);
    layer.show(box, under, box, box::close);
  }

  /** The settings, open at a chapter. */
  void settings(Node middle, String chapter) {
    settings.load(now -> {
      LookModel look = new LookModel(now, newsroom);
      SettingsView box =
          new SettingsView(
              tools.strings(),
              List.of(
                  new SettingsView.Chapter(
                      SettingsView.APPEARANCE,
                      RemixiconMZ.PALETTE_LINE,
                      () -> new AppearanceView(tools.strings(), tools.appearance(), modes)),
                  new SettingsView.Chapter(
                      SettingsView.WRITING,
                      RemixiconMZ.QUILL_PEN_LINE,
                      () ->
                          new WritingView(
                              tools.strings(), tools.wrapped(), modes, () -> corrections(middle))),
                  new SettingsView.Chapter(
                      SettingsView.REVIEW,
                      RemixiconMZ.SHIELD_CHECK_LINE,
                      () -> new RulesView(tools.strings(), people, tools.wrapped())),
                  new SettingsView.Chapter(
                      SettingsView.SAFETY,
                      RemixiconAL.LOCK_LINE,
                      () ->
                          new SafetyView(tools.strings(), safety, tools.wrapped(), tools.lines())),
                  new SettingsView.Chapter(
                      SettingsView.NEWSROOM, RemixiconAL.BUILDING_LINE, () -> newsroomForm(now)),
                  new SettingsView.Chapter(
                      SettingsView.PAGES, RemixiconAL.BRUSH_LINE, () -> lookForm(look))),
              chapter);
      layer.show(box, middle, box.first(), look::close);
    });
  }

  private NewsroomView newsroomForm(Newsroom now) {
    return new NewsroomView(
        tools.strings(),
        settings,
        now,
        tools.wrapped(),
        tools.lines(),
        () -> tools.dialogs().picture(tools.strings().get("newsroom.logo")),
        () -> {
          layer.hide();
          settings.load(newsroom);
        });
  }

  private LookView lookForm(LookModel look) {
    return new LookView(
        tools.strings(),
        look,
        settings,
        tools.wrapped(),
        tools.lines(),
        () -> tools.dialogs().folder(tools.strings().get("look.theme.folder")),
        () -> {
          layer.hide();
          settings.load(newsroom);
        });
  }

  /** The words that are put right while they are typed. */
  void corrections(Node under) {
    corrections.load(now -> {
      CorrectionsView box =
          new CorrectionsView(
              tools.strings(), corrections, now, tools.wrapped(), tools.lines(), layer::hide);
      layer.show(box, under, box.first(), () -> {});
    });
  }

  /**
   * The versions of an article.
   *
   * @param restored runs after something was brought back
   * @param version the sequence of the one to begin with; -1 for the last
   */
  void versions(
      OpenArticle article,
      Node middle,
      Consumer<Exception> failed,
      Runnable restored,
      long version) {
    settings.load(now -> {
      VersionsView box =
          new VersionsView(
              tools.strings(),
              versions(article, failed),
              tools.wrapped(),
              tools.lines(),
              tools.pictures()::picture,
              tools.remembered(),
              now.zone(),
              tools.appearance().mode(),
              restored,
              version);
      layer.show(box, middle, box.first(), box::close);
    });
  }

  private VersionsModel versions(OpenArticle article, Consumer<Exception> failed) {
    return new VersionsModel(
        tools.desk(), article, people, tools.pictures()::prepare, tools.background(), failed);
  }

  /** A name for the article as it is now. */
  void nameVersion(OpenArticle article, Node under, Consumer<Exception> failed, Runnable kept) {
    NameVersionView box =
        new NameVersionView(
            tools.strings(),
            versions(article, failed),
            tools.lines(),
            tools.wrapped(),
            layer::hide,
            kept);
    layer.show(box, under, box.first(), () -> {});
  }

  /** The backups of the library. */
  void backups(Node middle, Supplier<Optional<OpenArticle>> open, Consumer<Exception> failed) {
    settings.load(now -> {
      BackupsModel model =
          new BackupsModel(
              tools.desk(), tools.background(), open, tools.pictures()::prepare, failed);
      Differences differences =
          new Differences(
              tools.strings(),
              tools.wrapped(),
              tools.pictures()::picture,
              tools.remembered(),
              now.zone(),
              tools.appearance().mode(),
              "backups");
      BackupsView box =
          new BackupsView(
              tools.strings(), model, now.zone(), tools.wrapped(), tools.lines(), differences);
      layer.show(box, middle, box.first(), box::close);
    });
  }

  /** Commands to choose from, in the middle of the window. */
  void commands(CommandList model, String id, String title, Node middle) {
    CommandsView box =
        new CommandsView(
            tools.strings(),
            tools.lines(),
            model,
            tools.strings().get(title),
            action -> {
              layer.hide();
              action.run();
            });
    box.setId(id);
    box.getStyleClass().add(id);
    layer.show(box, middle, box.first(), () -> {});
  }

  void link(Node under) {
    LinkView box =
        new LinkView(tools.strings(), editor, tools.wrapped(), tools.lines(), layer::hide);
    layer.show(box, under, box.first(), () -> {});
  }

  /** The address of a post or page to embed. */
  void embed(Node under) {
    embed(under, "", editor::embed);
  }

  /** Another address for an embed. */
  void changeEmbed(Block.Embed embed, Node middle) {
    embed(middle, embed.address(), address -> editor.changeEmbed(embed, address));
  }

  private void embed(Node under, String present, Consumer<String> take) {
    EmbedView box =
        new EmbedView(tools.strings(), present, take, tools.wrapped(), tools.lines(), layer::hide);
    layer.show(box, under, box.first(), () -> {});
  }

  /** How a picture is cut. */
  void framing(PictureAt picture, Node middle) {
    FramingView box =
        new FramingView(
            tools.strings(),
            tools.wrapped(),
            new FramingModel(picture),
            tools.pictures()::picture,
            framing -> {
              layer.hide();
              editor.frame(picture, framing);
            });
    layer.show(box, middle, box.first(), () -> {});
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
              new MoveModel(article, people, tools.clock()),
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
              new ReleaseModel(article, people, tools.clock(), now.zone()),
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

  /** Where a paragraph comes from. */
  void source(SourcesModel sources, Block block, Node middle) {
    SourceView box =
        new SourceView(
            tools.strings(), sources, block, tools.lines(), tools.wrapped(), layer::hide);
    layer.show(box, middle, box.first(), () -> {});
  }

  /** What is where on the desk. */
  void board(Node middle, Consumer<ArticleId> open, Consumer<Exception> failed) {
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

  /**
   * What is said about an article.
   *
   * @param status opens the life of the article
   */
  void details(OpenArticle article, Node under, Runnable status) {
    settings.load(now -> {
      DetailsView box =
          new DetailsView(tools.strings(), tools.lines(), article, now.zone(), status);
      layer.show(box, under, box.first(), () -> {});
    });
  }

  /** The outline of an article; what is chosen there gets the caret. */
  void outline(OpenArticle article, Node under, Consumer<Position> choose) {
    OutlineView box =
        new OutlineView(
            tools.strings(),
            article.state(),
            tools.lines(),
            tools.wrapped(),
            place -> {
              layer.hide();
              choose.accept(place);
            });
    layer.show(box, under, box.first(), () -> {});
  }
}
