package muharrir.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Position;
import muharrir.edit.PictureAt;
import muharrir.ui.commands.CommandList;
import muharrir.ui.commands.CommandsView;
import muharrir.ui.commands.PaletteModel;
import muharrir.ui.commands.SheetModel;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.settings.SettingsView;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Opens the boxes that commands ask for, under their buttons and on the article that is open. */
final class Opens {
  private final Tools tools;
  private final WritingBoxes writing;
  private final VersionBoxes past;
  private final SettingsBoxes chapters;
  private final Exporting exporting;
  private final ShellView view;
  private final Session session;
  private final Actions actions;
  private final PaletteModel palette;
  private final Consumer<Position> goTo;

  /**
   * The boxes of a window.
   *
   * @param goTo puts the caret at a place
   */
  Opens(
      Tools tools,
      WritingBoxes writing,
      VersionBoxes past,
      SettingsBoxes chapters,
      Exporting exporting,
      ShellView view,
      Session session,
      Actions actions,
      PaletteModel palette,
      Consumer<Position> goTo) {
    this.tools = tools;
    this.writing = writing;
    this.past = past;
    this.chapters = chapters;
    this.exporting = exporting;
    this.view = view;
    this.session = session;
    this.actions = actions;
    this.palette = palette;
    this.goTo = goTo;
  }

  void export() {
    exporting.open(session.article());
  }

  void palette() {
    commands(palette, "palette", "commands.palette");
  }

  void sheet() {
    commands(new SheetModel(actions, tools.strings()), "sheet", "commands.sheet");
  }

  /** Commands to choose from, in the middle of the window. */
  private void commands(CommandList model, String id, String title) {
    PopoverLayer layer = view.popovers();
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
    layer.show(box, view, box.first(), () -> {});
  }

  void settings() {
    chapters.settings(view, SettingsView.APPEARANCE);
  }

  void safetySettings() {
    chapters.settings(view, SettingsView.SAFETY);
  }

  void newsroomSettings() {
    chapters.settings(view, SettingsView.NEWSROOM);
  }

  void pageSettings() {
    chapters.settings(view, SettingsView.PAGES);
  }

  void versions() {
    session.article().ifPresent(article -> past.versions(article, view, this::toldOfRestore, -1));
  }

  void nameVersion() {
    session
        .article()
        .ifPresent(article ->
            past.nameVersion(
                article,
                view.anchor("status-tag"),
                () ->
                    view.toast()
                        .show(RemixiconAL.BOOKMARK_LINE, tools.strings().get("versions.kept"))));
  }

  /** What is different since a version that somebody saw. */
  void changesSince(OpenArticle article, long version) {
    past.versions(article, view, this::toldOfRestore, version);
  }

  private void toldOfRestore() {
    view.toast().show(RemixiconAL.CHECK_DOUBLE_LINE, tools.strings().get("versions.restored"));
  }

  void backups() {
    past.backups(view, session::article);
  }

  void corrections() {
    chapters.corrections(view.anchor("settings"));
  }

  void link() {
    writing.link(view.anchor("link"));
  }

  void embed() {
    writing.embed(view.anchor("insert"));
  }

  /** Shows in the browser what the embed at the caret shows. */
  void openEmbed() {
    embedAtCaret().ifPresent(embed -> tools.dialogs().browse(embed.address()));
  }

  void changeEmbed() {
    embedAtCaret().ifPresent(embed -> writing.changeEmbed(embed, view));
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
        .ifPresentOrElse(picture -> writing.framing(picture, view), choose);
  }

  void details() {
    session
        .article()
        .ifPresent(article ->
            writing.details(article, view.anchor("details"), actions.get("action.status")::run));
  }

  void outline() {
    session.article().ifPresent(article -> writing.outline(article, view.anchor("outline"), goTo));
  }
}
