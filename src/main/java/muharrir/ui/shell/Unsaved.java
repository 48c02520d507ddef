package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import muharrir.desk.OpenArticle;
import muharrir.ui.kit.Buttons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/**
 * Says above the panes, as long as it is so, that what is typed is not saved: why, what to do, and
 * that nothing is lost; and writes a copy to another place, if the person wants one.
 */
final class Unsaved {
  private final Tools tools;
  private final ShellView view;
  private final ShellModel model;
  private final Supplier<Optional<OpenArticle>> article;
  private final Consumer<Exception> failed;
  private @Nullable Banner shown;

  Unsaved(
      Tools tools,
      ShellView view,
      ShellModel model,
      Supplier<Optional<OpenArticle>> article,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.view = view;
    this.model = model;
    this.article = article;
    this.failed = failed;
    model.saveStateProperty().subscribe(this::show);
    model.saveProblemProperty().subscribe(this::show);
  }

  private void show() {
    switch (model.saveStateProperty().get()) {
      case FAILED -> say(model.saveProblemProperty().get());
      case SAVED, NONE, READ_ONLY -> away();
      // It is being tried again.
      case SAVING -> {}
    }
  }

  private void say(String text) {
    if (shown != null && shown.says(text)) {
      return;
    }
    away();
    Button elsewhere =
        Buttons.secondary(tools.strings().get("save.elsewhere"), RemixiconMZ.SAVE_LINE);
    elsewhere.setId("save-elsewhere");
    elsewhere.setOnAction(_ -> elsewhere());
    Banner banner = Banner.lasting(tools.wrapped(), text, elsewhere);
    banner.setId("unsaved");
    shown = banner;
    view.banners().addFirst(banner);
  }

  private void away() {
    if (shown != null) {
      view.banners().remove(shown);
      shown = null;
    }
  }

  /** Asks for a folder and writes the article as it is on the screen into it. */
  void elsewhere() {
    Optional<OpenArticle> open = article.get();
    File folder =
        open.isEmpty() ? null : tools.dialogs().folder(tools.strings().get("save.elsewhereTitle"));
    if (open.isEmpty() || folder == null) {
      return;
    }
    var now = open.get().article();
    tools
        .background()
        .run(
            _ -> tools.desk().spareCopy(now, folder.toPath()),
            (Path copy) ->
                view.toast()
                    .show(
                        RemixiconAL.CHECK_DOUBLE_LINE,
                        tools.strings().get("save.elsewhereDone"),
                        tools.strings().get("export.openFolder"),
                        () -> tools.dialogs().show(copy)),
            failed);
  }
}
