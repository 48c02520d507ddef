package muharrir.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.EmptyState;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The pane of the writing surface: the toolbar above, the surface or an invitation below. */
public final class EditorView extends VBox {
  private final StackPane slot = new StackPane();
  private final Node invitation;

  /** A pane without a surface, which {@link #show} brings in. */
  public EditorView(Strings strings, EditorModel model, Modes modes, Actions actions) {
    getStyleClass().add("editor-pane");
    ToolbarView toolbar = new ToolbarView(strings, model, actions);
    toolbar.visibleProperty().bind(modes.focusProperty().not());
    toolbar.managedProperty().bind(toolbar.visibleProperty());
    Button fresh = Buttons.secondary(strings.get("library.new"), RemixiconAL.ADD_LINE);
    fresh.setOnAction(_ -> actions.get("action.new").run());
    Button bring = Buttons.secondary(strings.get("library.import"), RemixiconAL.INBOX_ARCHIVE_LINE);
    bring.setOnAction(_ -> actions.get("action.import").run());
    HBox ways = new HBox(8, fresh, bring);
    ways.setMaxWidth(USE_PREF_SIZE);
    invitation =
        new EmptyState(
            RemixiconMZ.QUILL_PEN_LINE,
            strings.get("editor.none.line"),
            strings.get("editor.none.sentence"),
            ways);
    slot.getChildren().setAll(invitation);
    slot.setMinHeight(0);
    setVgrow(slot, Priority.ALWAYS);
    getChildren().addAll(toolbar, slot);
  }

  /** Keeps a bar between the toolbar and the surface while it is visible. */
  public void setBar(Node bar) {
    // JavaFX walks over all that is in a window for each frame of it, hidden or not.
    bar.visibleProperty()
        .subscribe(on -> {
          if (on) {
            getChildren().add(1, bar);
          } else {
            getChildren().remove(bar);
          }
        });
  }

  /** Shows a surface. */
  public void show(Node surface) {
    if (!slot.getChildren().contains(surface)) {
      slot.getChildren().setAll(surface);
    }
  }

  /** Shows the invitation in place of a surface. */
  public void clear() {
    slot.getChildren().setAll(invitation);
  }
}
