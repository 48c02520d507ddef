package muharrir.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.textview.TextSurface;
import muharrir.ui.commands.Choice;
import muharrir.ui.commands.ChoiceView;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;

/** The list of blocks at the caret, called for by a slash at the start of an empty paragraph. */
final class SlashMenu {
  private static final double GAP = 6;

  private final SlashModel slash = new SlashModel();
  private final EditorModel model;
  private final TextSurface surface;
  private final Choice choice;
  private final ChoiceView view;

  SlashMenu(Actions actions, EditorModel model, TextSurface surface, String name) {
    this.model = model;
    this.surface = surface;
    List<Action> blocks = BlockActions.CALLED.stream().map(actions::get).toList();
    this.choice = new Choice(actions, blocks);
    this.view = new ChoiceView(actions, name, this::choose);
    view.setId("slash-menu");
    view.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    surface
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            hide();
          }
        });
  }

  Node node() {
    return view;
  }

  /** Follows the text. */
  void follow(EditorState state) {
    slash.follow(state);
    List<Action> found = slash.query(state).map(choice::matching).orElse(List.of());
    view.setVisible(!found.isEmpty());
    if (!found.isEmpty()) {
      view.show(found);
      place();
    }
  }

  private void place() {
    surface
        .caretBounds()
        .ifPresent(caret -> view.place(caret.getMaxX() - view.getWidth() + GAP, caret));
  }

  private void hide() {
    slash.dismiss();
    view.setVisible(false);
  }

  private void pressed(KeyEvent event) {
    boolean chord =
        event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || event.isMetaDown();
    if (!view.isVisible() || chord) {
      return;
    }
    switch (event.getCode()) {
      case UP, KP_UP -> view.step(-1);
      case DOWN, KP_DOWN -> view.step(1);
      case ENTER, TAB -> view.current().ifPresent(this::choose);
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(Action action) {
    Optional<Position> from = slash.from();
    EditorState state = model.state().orElse(null);
    hide();
    if (from.isPresent() && state != null && action.enabled().get()) {
      model.calledBy(from.get(), state.selection().head().offset());
      action.run();
      if (model.state().map(now -> !now.document().equals(state.document())).orElse(false)) {
        surface.requestFocus();
      }
    }
  }
}
