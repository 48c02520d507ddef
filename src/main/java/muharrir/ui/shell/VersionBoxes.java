package muharrir.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import muharrir.desk.OpenArticle;
import muharrir.ui.backups.BackupsModel;
import muharrir.ui.backups.BackupsView;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.versions.Differences;
import muharrir.ui.versions.NameVersionView;
import muharrir.ui.versions.VersionsModel;
import muharrir.ui.versions.VersionsView;

/** The boxes about what was: versions of an article, backups of the library. */
final class VersionBoxes {
  private final Tools tools;
  private final PopoverLayer layer;
  private final NewsroomModel settings;
  private final PeopleModel people;
  private final Consumer<Exception> failed;

  VersionBoxes(
      Tools tools,
      PopoverLayer layer,
      NewsroomModel settings,
      PeopleModel people,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.layer = layer;
    this.settings = settings;
    this.people = people;
    this.failed = failed;
  }

  /**
   * The versions of an article.
   *
   * @param restored runs after something was brought back
   * @param version the sequence of the one to begin with; -1 for the last
   */
  void versions(OpenArticle article, Node middle, Runnable restored, long version) {
    settings.load(now -> {
      VersionsView box =
          new VersionsView(
              tools.strings(),
              versions(article),
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

  private VersionsModel versions(OpenArticle article) {
    return new VersionsModel(
        tools.desk(), article, people, tools.pictures()::prepare, tools.background(), failed);
  }

  /** A name for the article as it is now. */
  void nameVersion(OpenArticle article, Node under, Runnable kept) {
    NameVersionView box =
        new NameVersionView(
            tools.strings(), versions(article), tools.lines(), tools.wrapped(), layer::hide, kept);
    layer.show(box, under, box.first(), () -> {});
  }

  /** The backups of the library. */
  void backups(Node middle, Supplier<Optional<OpenArticle>> open) {
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
}
