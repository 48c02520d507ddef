package muharrir.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.arabic.Strings;
import muharrir.textview.BlockBounds;
import muharrir.textview.TextSurface;
import muharrir.ui.kit.Action.Group;
import muharrir.ui.kit.Actions;

/** The menu that is called for on the text: by the right button, the menu key or Shift+F10. */
final class SurfaceMenu {
  private static final List<String> CLIPS =
      List.of("action.cut", "action.copy", "action.paste", "action.pastePlain");

  private static final List<String> MARKS =
      List.of(
          "action.strong",
          "action.emphasis",
          "action.underline",
          "action.strike",
          "action.highlight",
          "action.superscript",
          "action.check",
          "",
          "action.plain");

  private final EditorModel model;
  private final TextSurface surface;
  private final KindMenu menu;

  /**
   * A menu, not yet shown.
   *
   * @param around what holds the surface
   */
  SurfaceMenu(
      Strings strings, Actions actions, EditorModel model, TextSurface surface, Node around) {
    this.model = model;
    this.surface = surface;
    menu =
        new KindMenu("surface-menu", strings, actions, model, around)
            .add(CLIPS)
            .line()
            .parts()
            .submenu("editor.marks", MARKS)
            .add(List.of("action.link"))
            .kinds()
            .directions()
            .line()
            .add(BlockActions.MOVES);
    actions
        .add(Group.EDIT, "action.contextMenu", "Shift+F10", this::atCaret)
        .when(model.articleProperty().isNotNull(), "action.needs.article")
        .inText();
    around.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    around.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.CONTEXT_MENU) {
      atCaret();
      event.consume();
    }
  }

  private void requested(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      atCaret();
    } else {
      menu.show(event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private void atCaret() {
    Optional<Bounds> caret =
        surface
            .caretBounds()
            .or(() -> model.state().flatMap(state -> BlockBounds.of(surface, state.block().id())));
    caret.ifPresent(at -> {
      double y = Math.clamp(at.getMaxY(), 0, surface.getHeight());
      Point2D place = surface.localToScreen(at.getMaxX(), y);
      if (place != null) {
        menu.show(place.getX(), place.getY());
      }
    });
  }
}
