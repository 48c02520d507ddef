package muharrir.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;

/** Makes what scrolls from top to bottom. */
public final class Scrolling {
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
}
