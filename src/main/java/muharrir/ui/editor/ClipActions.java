package muharrir.ui.editor;

import muharrir.export.ClipForms;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The commands of the clipboard. */
public final class ClipActions {
  private static final String NEEDS_TEXT = "action.needs.text";

  private ClipActions() {}

  /** Adds them; their keys count while the keyboard is in the text. */
  public static void addTo(Actions actions, ClipModel clips, EditorModel editor) {
    actions
        .add(Action.Group.EDIT, "action.cut", "Ctrl+X", clips::cut)
        .icon(RemixiconMZ.SCISSORS_CUT_LINE)
        .when(editor.writableProperty(), NEEDS_TEXT)
        .inText();
    actions
        .add(Action.Group.EDIT, "action.copy", "Ctrl+C", clips::copy)
        .icon(RemixiconAL.FILE_COPY_LINE)
        .when(editor.articleProperty().isNotNull(), "action.needs.article")
        .inText();
    actions
        .add(Action.Group.EDIT, "action.paste", "Ctrl+V", clips::paste)
        .icon(RemixiconAL.CLIPBOARD_LINE)
        .when(editor.writableProperty(), NEEDS_TEXT)
        .inText();
    actions
        .add(Action.Group.EDIT, "action.pastePlain", "Ctrl+Shift+V", clips::pastePlain)
        .when(editor.writableProperty(), NEEDS_TEXT)
        .inText();
    actions
        .add(Action.Group.EDIT, "action.copyMarkdown", "", () -> clips.copyAs(ClipForms::markdown))
        .when(editor.articleProperty().isNotNull(), "action.needs.article");
    actions
        .add(Action.Group.ARTICLE, "action.copyMessage", "", clips::copyMessage)
        .when(editor.articleProperty().isNotNull(), "action.needs.article");
    actions
        .add(Action.Group.EDIT, "action.copyHtml", "", () -> clips.copyAs(ClipForms::html))
        .when(editor.articleProperty().isNotNull(), "action.needs.article");
  }
}
