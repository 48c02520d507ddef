package muharrir.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Icons;

/** Makes entries of menus from commands. */
final class ActionMenu {
  private ActionMenu() {}

  /**
   * An entry for each command.
   *
   * @param ids of the commands; an empty one is a line between
   */
  static List<MenuItem> items(Actions actions, List<String> ids) {
    List<MenuItem> items = new ArrayList<>();
    for (String id : ids) {
      items.add(id.isEmpty() ? new SeparatorMenuItem() : item(actions, actions.get(id)));
    }
    return items;
  }

  private static MenuItem item(Actions actions, Action action) {
    MenuItem item;
    if (action.isSwitch()) {
      CheckMenuItem check = new CheckMenuItem(actions.label(action));
      check.setSelected(action.on().get());
      action.on().addListener((_, _, now) -> check.setSelected(now));
      item = check;
    } else {
      item = new MenuItem(actions.label(action));
      action.icon().ifPresent(icon -> item.setGraphic(Icons.of(icon, 16)));
    }
    item.setId(action.id());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    return item;
  }
}
