package muharrir.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.arabic.Strings;
import muharrir.edit.BlockKind;
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

  private static final List<String> KINDS =
      List.of(
          "action.paragraph",
          "action.heading",
          "action.subheading",
          "action.bullets",
          "action.numbers",
          "action.quote",
          "action.pullQuote",
          "action.infoBox",
          "action.correction");

  private static final List<String> DIRECTIONS =
      List.of("action.rightToLeft", "action.leftToRight", "action.autoDirection");

  /** Entries that are shown only in blocks of some kinds. */
  private record Part(Set<BlockKind> kinds, List<MenuItem> items) {}

  private final Strings strings;
  private final Actions actions;
  private final EditorModel model;
  private final TextSurface surface;
  private final Node around;
  private final ContextMenu menu = new ContextMenu();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A menu, not yet shown.
   *
   * @param around what holds the surface
   */
  SurfaceMenu(
      Strings strings, Actions actions, EditorModel model, TextSurface surface, Node around) {
    this.strings = strings;
    this.actions = actions;
    this.model = model;
    this.surface = surface;
    this.around = around;
    menu.setId("surface-menu");
    fill();
    actions
        .add(Group.EDIT, "action.contextMenu", "Shift+F10", this::atCaret)
        .when(model.articleProperty().isNotNull(), "action.needs.article")
        .inText();
    around.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    around.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void fill() {
    menu.getItems().addAll(ActionMenu.items(actions, CLIPS));
    menu.getItems().add(new SeparatorMenuItem());
    part(Set.of(BlockKind.TABLE), BlockActions.TABLE);
    part(Set.of(BlockKind.GALLERY), BlockActions.GALLERY);
    submenu("editor.marks", MARKS);
    menu.getItems().addAll(ActionMenu.items(actions, List.of("action.link")));
    submenu("editor.kind", KINDS);
    submenu("editor.direction", DIRECTIONS);
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(ActionMenu.items(actions, BlockActions.MOVES));
  }

  private void part(Set<BlockKind> kinds, List<String> ids) {
    List<MenuItem> items = new ArrayList<>(ActionMenu.items(actions, ids));
    items.add(new SeparatorMenuItem());
    parts.add(new Part(kinds, items));
    menu.getItems().addAll(items);
  }

  private void submenu(String key, List<String> ids) {
    Menu sub = new Menu(strings.get(key));
    sub.setId(key);
    sub.setMnemonicParsing(false);
    sub.getItems().addAll(ActionMenu.items(actions, ids));
    menu.getItems().add(sub);
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
      show(event.getScreenX(), event.getScreenY());
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
        show(place.getX(), place.getY());
      }
    });
  }

  private void show(double screenX, double screenY) {
    if (model.articleProperty().get() == null) {
      return;
    }
    Optional<BlockKind> kind = model.kindProperty().get();
    for (Part part : parts) {
      boolean here = kind.map(part.kinds::contains).orElse(false);
      part.items.forEach(item -> item.setVisible(here));
    }
    menu.hide();
    Scene scene = around.getScene();
    if (scene != null) {
      // The menu takes the direction of its owner, and the surface has none but its lines'.
      menu.show(scene.getRoot(), screenX, screenY);
    }
  }
}
