package muharrir.ui.editor;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import muharrir.document.Direction;
import muharrir.edit.BlockKind;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The commands that change the text of the open article. */
public final class TextActions {
  private static final String NEEDS_TEXT = "action.needs.text";

  private TextActions() {}

  /** Adds them; their keys count while the keyboard is in the text. */
  public static void addTo(Actions actions, EditorModel model) {
    actions
        .add(Action.Group.EDIT, "action.undo", "Ctrl+Z", model::undo)
        .icon(RemixiconAL.ARROW_GO_BACK_LINE)
        .when(model.canUndoProperty(), "action.needs.undo")
        .inText();
    actions
        .add(Action.Group.EDIT, "action.redo", "Ctrl+Shift+Z Ctrl+Y", model::redo)
        .icon(RemixiconAL.ARROW_GO_FORWARD_LINE)
        .when(model.canRedoProperty(), "action.needs.redo")
        .inText();
    actions
        .add(Action.Group.FORMAT, "action.strong", "Ctrl+B", model::toggleStrong)
        .icon(RemixiconAL.BOLD)
        .when(model.writableProperty(), NEEDS_TEXT)
        .switching(model.strongProperty())
        .inText();
    actions
        .add(Action.Group.FORMAT, "action.emphasis", "Ctrl+I", model::toggleEmphasis)
        .icon(RemixiconAL.EMPHASIS)
        .when(model.writableProperty(), NEEDS_TEXT)
        .switching(model.emphasisProperty())
        .inText();
    MarkActions.addTo(actions, model);
    kind(actions, model, "action.paragraph", "Ctrl+Alt+0", BlockKind.PARAGRAPH);
    kind(actions, model, "action.heading", "Ctrl+Alt+1", BlockKind.HEADING);
    kind(actions, model, "action.subheading", "Ctrl+Alt+2", BlockKind.SUBHEADING);
    kind(actions, model, "action.bullets", "Ctrl+Alt+8", BlockKind.BULLETS);
    kind(actions, model, "action.numbers", "Ctrl+Alt+7", BlockKind.NUMBERS);
    kind(actions, model, "action.quote", "Ctrl+Alt+Q", BlockKind.QUOTE);
    kind(actions, model, "action.pullQuote", "Ctrl+Alt+W", BlockKind.PULL_QUOTE);
    kind(actions, model, "action.infoBox", "Ctrl+Alt+B", BlockKind.INFO_BOX);
    kind(actions, model, "action.correction", "Ctrl+Alt+C", BlockKind.CORRECTION);
    // Ctrl and the right or left Shift alone do the same; the surface listens for them.
    direction(actions, model, "action.rightToLeft", Direction.RTL);
    direction(actions, model, "action.leftToRight", Direction.LTR);
    direction(actions, model, "action.autoDirection", Direction.AUTO);
  }

  private static void direction(
      Actions actions, EditorModel model, String id, Direction direction) {
    actions
        .add(Action.Group.BLOCK, id, "", () -> model.direct(direction))
        .when(model.writableProperty(), NEEDS_TEXT)
        .inText();
  }

  private static void kind(
      Actions actions, EditorModel model, String id, String keys, BlockKind kind) {
    BooleanBinding possible =
        Bindings.createBooleanBinding(
            () ->
                model.writableProperty().get()
                    && model.kindProperty().get().map(BlockKind::canTurn).orElse(false),
            model.writableProperty(),
            model.kindProperty());
    actions
        .add(Action.Group.BLOCK, id, keys, () -> model.make(kind))
        .when(possible, "action.needs.block")
        .switching(model.kindProperty().isEqualTo(Optional.of(kind)))
        .inText();
  }
}
