package muharrir.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import muharrir.ui.editor.BlockActions;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.MediaActions;
import muharrir.ui.editor.Modes;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Appearance;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The commands of the frame: a line for each. */
final class WindowActions {
  private static final String NEEDS_ARTICLE = "action.needs.article";

  private WindowActions() {}

  static void addTo(
      Actions actions,
      Workspace window,
      ShellModel shell,
      EditorModel editor,
      Modes modes,
      Appearance appearance) {
    BooleanBinding open = editor.articleProperty().isNotNull();
    ReadOnlyBooleanProperty writable = editor.writableProperty();

    actions
        .add(Group.ARTICLE, "action.new", "Ctrl+N", window::newArticle)
        .icon(RemixiconAL.ADD_LINE);
    actions
        .add(Group.ARTICLE, "action.import", "Ctrl+O", window::importFiles)
        .icon(RemixiconAL.INBOX_ARCHIVE_LINE);
    actions
        .add(Group.ARTICLE, "action.export", "Ctrl+E", () -> window.opens().export())
        .icon(RemixiconAL.DOWNLOAD_2_LINE);
    actions
        .add(Group.ARTICLE, "action.site", "", () -> window.opens().export())
        .icon(RemixiconAL.GLOBAL_LINE);
    actions
        .add(Group.ARTICLE, "action.publish", "Ctrl+Shift+S", () -> window.delivering().open())
        .icon(RemixiconMZ.UPLOAD_CLOUD_2_LINE);
    actions
        .add(Group.ARTICLE, "action.handoff", "Ctrl+Alt+H", () -> window.handing().over())
        .icon(RemixiconMZ.SHARE_FORWARD_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.merge", "", () -> window.handing().merge())
        .icon(RemixiconAL.GIT_MERGE_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.reviewPage", "", () -> window.handing().guests().send())
        .icon(RemixiconMZ.SEND_PLANE_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.REVIEW, "action.remarks", "", () -> window.handing().guests().paste())
        .icon(RemixiconAL.CHAT_DOWNLOAD_LINE);
    actions
        .add(Group.ARTICLE, "action.browser", "Ctrl+Shift+E", window::inBrowser)
        .icon(RemixiconAL.EXTERNAL_LINK_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.ARTICLE, "action.details", "Ctrl+D", () -> window.opens().details())
        .icon(RemixiconAL.INFORMATION_LINE)
        .when(open, NEEDS_ARTICLE);
    actions.add(Group.ARTICLE, "action.save", "Ctrl+S", window::save).when(open, NEEDS_ARTICLE);
    actions
        .add(Group.ARTICLE, "action.saveElsewhere", "", window::saveElsewhere)
        .icon(RemixiconMZ.SAVE_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.INSERT, "action.link", "Ctrl+L", () -> window.opens().link())
        .icon(RemixiconAL.LINK)
        .when(writable, "action.needs.text");
    actions
        .add(Group.INSERT, "action.picture", "Ctrl+Shift+I", window::picture)
        .icon(RemixiconAL.IMAGE_ADD_LINE)
        .when(writable, "action.needs.text");
    BlockActions.addTo(actions, editor, () -> window.opens().embed());
    MediaActions.addTo(
        actions,
        editor,
        new MediaActions.Window(
            window::picture,
            () -> window.opens().framing(window::picture),
            () -> window.opens().openEmbed(),
            () -> window.opens().changeEmbed()));
    actions
        .add(Group.VIEW, "action.search", "Ctrl+Shift+F", window::search)
        .icon(RemixiconMZ.SEARCH_LINE);
    actions
        .add(Group.VIEW, "action.outline", "Ctrl+Shift+O", () -> window.opens().outline())
        .icon(RemixiconAL.LIST_UNORDERED)
        .when(open, NEEDS_ARTICLE);
    side(actions.add(Group.VIEW, "action.library", "Ctrl+1", window::toggleLibrary), shell, true)
        .icon(RemixiconAL.BOOK_OPEN_LINE);
    side(actions.add(Group.VIEW, "action.preview", "Ctrl+2", shell::togglePreview), shell, false)
        .icon(RemixiconAL.EYE_LINE);
    modes(actions, shell, modes);
    actions.add(Group.VIEW, "action.nextPane", "F6", () -> window.view().cycle(true));
    actions.add(Group.VIEW, "action.previousPane", "Shift+F6", () -> window.view().cycle(false));
    actions
        .add(Group.VIEW, "action.theme", "", appearance::toggle)
        .icon(RemixiconAL.CONTRAST_2_LINE);
    actions
        .add(Group.VIEW, "action.windowLarger", "Ctrl+Alt+Plus", () -> appearance.sizeBy(1))
        .icon(RemixiconMZ.ZOOM_IN_LINE);
    actions
        .add(Group.VIEW, "action.windowSmaller", "Ctrl+Alt+Minus", () -> appearance.sizeBy(-1))
        .icon(RemixiconMZ.ZOOM_OUT_LINE);
    actions
        .add(Group.VIEW, "action.settings", "Ctrl+,", () -> window.opens().settings())
        .icon(RemixiconMZ.SETTINGS_3_LINE);
    actions
        .add(Group.VIEW, "action.lock", "Ctrl+Alt+Z", () -> window.locking().lock())
        .icon(RemixiconAL.LOCK_LINE);
    actions
        .add(Group.VIEW, "action.newsroom", "", () -> window.opens().newsroomSettings())
        .icon(RemixiconAL.BUILDING_LINE);
    actions
        .add(Group.VIEW, "action.pages", "", () -> window.opens().pageSettings())
        .icon(RemixiconAL.BRUSH_LINE);
    actions
        .add(Group.ARTICLE, "action.versions", "Ctrl+Alt+V", () -> window.opens().versions())
        .icon(RemixiconAL.HISTORY_LINE)
        .when(open, NEEDS_ARTICLE);
    actions
        .add(Group.ARTICLE, "action.nameVersion", "Ctrl+Alt+K", () -> window.opens().nameVersion())
        .icon(RemixiconAL.BOOKMARK_3_LINE)
        .when(writable, "action.needs.text");
    actions
        .add(Group.ARTICLE, "action.backups", "", () -> window.opens().backups())
        .icon(RemixiconAL.ARCHIVE_LINE);
    actions
        .add(Group.EDIT, "action.corrections", "", () -> window.opens().corrections())
        .icon(RemixiconAL.BOOK_2_LINE);
    actions
        .add(Group.HELP, "action.palette", "Ctrl+K", () -> window.opens().palette())
        .icon(RemixiconMZ.TERMINAL_BOX_LINE);
    actions
        .add(Group.HELP, "action.sheet", "F1 Ctrl+/", () -> window.opens().sheet())
        .icon(RemixiconAL.KEYBOARD_LINE);
  }

  private static void modes(Actions actions, ShellModel shell, Modes modes) {
    actions
        .add(
            Group.VIEW,
            "action.focus",
            "F11 Ctrl+Shift+Enter",
            () -> {
              shell.showEditor();
              Modes.toggle(modes.focusProperty());
            })
        .icon(RemixiconAL.FULLSCREEN_LINE)
        .switching(modes.focusProperty());
    actions
        .add(
            Group.VIEW,
            "action.typewriter",
            "Ctrl+Alt+Y",
            () -> Modes.toggle(modes.typewriterProperty()))
        .icon(RemixiconAL.ALIGN_CENTER)
        .switching(modes.typewriterProperty());
    actions
        .add(Group.VIEW, "action.pageFollows", "", () -> Modes.toggle(modes.followingProperty()))
        .icon(RemixiconAL.FOCUS_3_LINE)
        .switching(modes.followingProperty());
    actions
        .add(
            Group.VIEW,
            "action.invisibles",
            "Ctrl+Shift+P",
            () -> Modes.toggle(modes.invisiblesProperty()))
        .icon(RemixiconMZ.PARAGRAPH)
        .switching(modes.invisiblesProperty());
    actions
        .add(Group.VIEW, "action.larger", "Ctrl+Plus", () -> modes.zoomBy(1))
        .icon(RemixiconMZ.ZOOM_IN_LINE);
    actions
        .add(Group.VIEW, "action.smaller", "Ctrl+Minus", () -> modes.zoomBy(-1))
        .icon(RemixiconMZ.ZOOM_OUT_LINE);
    actions.add(Group.VIEW, "action.ownSize", "Ctrl+0", modes::zoomBack);
    actions
        .add(Group.EDIT, "action.smartTyping", "", () -> Modes.toggle(modes.smartProperty()))
        .icon(RemixiconMZ.MAGIC_LINE)
        .switching(modes.smartProperty());
    actions
        .add(Group.EDIT, "action.logicalArrows", "", () -> Modes.toggle(modes.logicalProperty()))
        .icon(RemixiconAL.ARROW_LEFT_RIGHT_LINE)
        .switching(modes.logicalProperty());
  }

  private static Action side(Action action, ShellModel shell, boolean library) {
    ObservableBooleanValue shown =
        Bindings.createBooleanBinding(
            () ->
                library
                    ? shell.layoutProperty().get().library()
                    : shell.layoutProperty().get().preview(),
            shell.layoutProperty());
    return action.switching(shown);
  }
}
