package muharrir.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;

/** Where Tab stops. */
public final class TabStops {
  private TabStops() {}

  /**
   * What takes the keyboard in a part of the window, in the order of Tab. Of toggles of which one
   * is chosen Tab stops at that one, and arrows go to the others.
   */
  public static List<Node> in(Node part) {
    List<Node> stops = new ArrayList<>();
    collect(part, stops);
    return stops;
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    // A scroll pane only carries what is stopped at.
    if (node.isFocusTraversable() && !(node instanceof ScrollPane) && !isPassedOver(node)) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }

  private static boolean isPassedOver(Node node) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getSelectedToggle() != null
        && !toggle.isSelected();
  }
}
