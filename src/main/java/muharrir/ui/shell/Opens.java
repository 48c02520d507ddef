package muharrir.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Position;
import muharrir.edit.PictureAt;
import muharrir.ui.commands.PaletteModel;
import muharrir.ui.commands.SheetModel;
import muharrir.ui.kit.Actions;
import muharrir.ui.settings.SettingsView;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Opens the boxes that commands ask for, under their buttons and on the article that is open. */
final class Opens {
  private final Tools tools;
  private final Boxes boxes;
  private final ShellView view;
  private final Session session;
  private final Actions actions;
  private final PaletteModel palette;
  private final Consumer<Position> goTo;
  private final Consumer<Exception> failed;

  /**
   * The boxes of a window.
   *
   * @param goTo puts the caret at a place
   */
  Opens(
      Tools tools,
      Boxes boxes,
      ShellView view,
      Session session,
      Actions actions,
      PaletteModel palette,
      Consumer<Position> goTo,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.boxes = boxes;
    this.view = view;
    this.session = session;
    this.actions = actions;
    this.palette = palette;
    this.goTo = goTo;
    this.failed = failed;
  }

  void export() {
    boxes.export(session.article(), view.anchor("export"));
  }

  void palette() {
    boxes.commands(palette, "palette", "commands.palette", view);
  }

  void sheet() {
    boxes.commands(new SheetModel(actions, tools.strings()), "sheet", "commands.sheet", view);
  }

  void settings() {
    boxes.settings(view, SettingsView.APPEARANCE);
  }

  void safetySettings() {
    boxes.settings(view, SettingsView.SAFETY);
  }

  void newsroomSettings() {
    boxes.settings(view, SettingsView.NEWSROOM);
  }

  void pageSettings() {
    boxes.settings(view, SettingsView.PAGES);
  }

  void versions() {
    session
        .article()
        .ifPresent(article -> boxes.versions(article, view, failed, this::toldOfRestore, -1));
  }

  void nameVersion() {
    session
        .article()
        .ifPresent(article ->
            boxes.nameVersion(
                article,
                view.anchor("status-tag"),
                failed,
                () ->
                    view.toast()
                        .show(RemixiconAL.BOOKMARK_LINE, tools.strings().get("versions.kept"))));
  }

  /** What is different since a version that somebody saw. */
  void changesSince(OpenArticle article, long version) {
    boxes.versions(article, view, failed, this::toldOfRestore, version);
  }

  private void toldOfRestore() {
    view.toast().show(RemixiconAL.CHECK_DOUBLE_LINE, tools.strings().get("versions.restored"));
  }

  void backups() {
    boxes.backups(view, session::article, failed);
  }

  void corrections() {
    boxes.corrections(view.anchor("settings"));
  }

  void link() {
    boxes.link(view.anchor("link"));
  }

  void embed() {
    boxes.embed(view.anchor("insert"));
  }

  /** Shows in the browser what the embed at the caret shows. */
  void openEmbed() {
    embedAtCaret().ifPresent(embed -> tools.dialogs().browse(embed.address()));
  }

  void changeEmbed() {
    embedAtCaret().ifPresent(embed -> boxes.changeEmbed(embed, view));
  }

  private Optional<Block.Embed> embedAtCaret() {
    return session
        .article()
        .map(article -> article.state().block())
        .filter(Block.Embed.class::isInstance)
        .map(Block.Embed.class::cast);
  }

  /**
   * Cuts the picture at the caret.
   *
   * @param choose is called where there is none yet
   */
  void framing(Runnable choose) {
    session
        .article()
        .flatMap(article -> PictureAt.of(article.state()))
        .ifPresentOrElse(picture -> boxes.framing(picture, view), choose);
  }

  void details() {
    session
        .article()
        .ifPresent(article ->
            boxes.details(article, view.anchor("details"), actions.get("action.status")::run));
  }

  void outline() {
    session.article().ifPresent(article -> boxes.outline(article, view.anchor("outline"), goTo));
  }
}
