package muharrir.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the keyboard in the text when a button is pressed by the mouse. JavaFX moves it to the
 * button: what one types on then goes nowhere, a space presses the button again, and a box that it
 * opened gives the keyboard back to it. From a menu it comes back when something has been chosen.
 * Who goes to a button by Tab is there; a button that opens a box or moves the keyboard itself has
 * its way. FX thread only.
 */
public final class KeyboardStays {
  private final Scene scene;
  private @Nullable Node pressed;
  private @Nullable Node text;

  private KeyboardStays(Scene scene) {
    this.scene = scene;
  }

  /** Watches the mouse in a scene. */
  public static void install(Scene scene) {
    KeyboardStays stays = new KeyboardStays(scene);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> stays.press(event.getTarget()));
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> stays.release());
  }

  private void press(EventTarget target) {
    Node owner = scene.getFocusOwner();
    pressed = button(target);
    text = pressed != null && owner != null && takesText(owner) ? owner : null;
    if (text != null && pressed instanceof MenuButton menu) {
      comeBackFrom(menu, text);
    }
  }

  /** The command of a menu runs before the menu has gone, and may have moved the keyboard. */
  private void comeBackFrom(MenuButton menu, Node before) {
    ChangeListener<Boolean> gone =
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> showing, Boolean was, Boolean now) {
            if (!now) {
              menu.showingProperty().removeListener(this);
              giveBack(menu, before);
            }
          }
        };
    menu.showingProperty().addListener(gone);
  }

  /** Before the button does its work, which may look where the keyboard is. */
  private void release() {
    if (text != null && pressed instanceof ButtonBase button && !(button instanceof MenuButton)) {
      giveBack(button, text);
    }
    pressed = null;
    text = null;
  }

  private void giveBack(Node button, Node before) {
    if (scene.equals(before.getScene()) && button.equals(scene.getFocusOwner())) {
      before.requestFocus();
    }
  }

  private static boolean takesText(Node node) {
    AccessibleRole role = node.getAccessibleRole();
    return role == AccessibleRole.TEXT_AREA || role == AccessibleRole.TEXT_FIELD;
  }

  private static @Nullable Node button(EventTarget target) {
    for (Node node = target instanceof Node hit ? hit : null;
        node != null;
        node = node.getParent()) {
      if (node instanceof Button
          || node instanceof MenuButton
          || node.getClass() == ToggleButton.class) {
        return node;
      }
    }
    return null;
  }
}
