package muharrir.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;

/** Makes what scrolls from top to bottom. */
public final class Scrolling {
  /** Around what is shown, for the ring of the focus. In pixels. */
  private static final double RING = 6;

  private Scrolling() {}

  /** A pane as wide as its content is allowed to be, which scrolls only up and down. */
  public static ScrollPane of(Region content) {
    return upAndDown(new ScrollPane(content));
  }

  /**
   * Lets a pane scroll up and down only, and paints what is in it directly. JavaFX keeps a picture
   * of all that is seen in a scroll pane, and where it draws by the processor makes the whole of it
   * anew for each letter that changes there.
   */
  public static ScrollPane upAndDown(ScrollPane pane) {
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollBarPolicy.NEVER);
    pane.skinProperty()
        .subscribe(_ -> {
          for (Node part : pane.getChildrenUnmodifiable()) {
            if (part.getStyleClass().contains("viewport")) {
              part.setCache(false);
            }
          }
        });
    return pane;
  }

  /**
   * Scrolls every pane around a node so far that the node is seen. JavaFX does so for Tab alone.
   */
  public static void reveal(Node node) {
    for (Parent each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollPane pane && pane.getContent() != null) {
        reveal(node, pane);
      }
    }
  }

  private static void reveal(Node node, ScrollPane pane) {
    Node content = pane.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    double least = Math.max(top, place.getMaxY() + RING - seen);
    pane.setVvalue(Math.clamp(Math.min(least, place.getMinY() - RING) / hidden, 0, 1));
  }
}
