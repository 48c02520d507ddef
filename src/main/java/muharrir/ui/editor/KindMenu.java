package muharrir.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.PopupWindow;
import muharrir.arabic.Strings;
import muharrir.edit.BlockKind;
import muharrir.ui.kit.Actions;

/** A menu of commands on the text, some of them shown only in blocks of some kinds. */
final class KindMenu {
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
  private final Node around;
  private final ContextMenu menu = new ContextMenu();
  private final List<Part> parts = new ArrayList<>();

  /**
   * An empty menu.
   *
   * @param around what holds the surface
   */
  KindMenu(String id, Strings strings, Actions actions, EditorModel model, Node around) {
    this.strings = strings;
    this.actions = actions;
    this.model = model;
    this.around = around;
    menu.setId(id);
    // It goes on to where one reads on.
    menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
  }

  /** Adds commands; an empty name is a line between. */
  KindMenu add(List<String> ids) {
    menu.getItems().addAll(ActionMenu.items(actions, ids));
    return this;
  }

  KindMenu line() {
    menu.getItems().add(new SeparatorMenuItem());
    return this;
  }

  /** Adds the commands that belong to single kinds of blocks, each with a line below. */
  KindMenu parts() {
    part(Set.of(BlockKind.TABLE), BlockActions.TABLE);
    part(Set.of(BlockKind.GALLERY), MediaActions.GALLERY);
    part(Set.of(BlockKind.FIGURE), MediaActions.FIGURE);
    part(Set.of(BlockKind.EMBED), MediaActions.EMBED);
    return this;
  }

  private void part(Set<BlockKind> kinds, List<String> ids) {
    List<MenuItem> items = new ArrayList<>(ActionMenu.items(actions, ids));
    items.add(new SeparatorMenuItem());
    parts.add(new Part(kinds, items));
    menu.getItems().addAll(items);
  }

  /** Adds a menu of what the block can become. */
  KindMenu kinds() {
    return submenu("editor.kind", KINDS);
  }

  /** Adds a menu of base directions. */
  KindMenu directions() {
    return submenu("editor.direction", DIRECTIONS);
  }

  KindMenu submenu(String key, List<String> ids) {
    Menu sub = new Menu(strings.get(key));
    sub.setId(key);
    sub.setMnemonicParsing(false);
    sub.getItems().addAll(ActionMenu.items(actions, ids));
    menu.getItems().add(sub);
    return this;
  }

  /** What is done when it closes. */
  void setOnHidden(Runnable done) {
    menu.setOnHidden(_ -> done.run());
  }

  /** Opens it at a point of the screen, for the block with the caret; true if it has. */
  boolean show(double screenX, double screenY) {
    Scene scene = around.getScene();
    if (model.articleProperty().get() == null || scene == null) {
      return false;
    }
    Optional<BlockKind> kind = model.kindProperty().get();
    for (Part part : parts) {
      boolean here = kind.map(part.kinds::contains).orElse(false);
      part.items.forEach(item -> item.setVisible(here));
    }
    menu.hide();
    // The menu takes the direction of its owner, and the surface has none but its lines'.
    menu.show(scene.getRoot(), screenX, screenY);
    return true;
  }
}
