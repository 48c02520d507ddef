package muharrir.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** Raised boxes that open under a button, without an arrow, and close on Escape or elsewhere. */
public final class Popovers {
  private static final int GAP = 4;

  private Popovers() {}

  /** A closed pop-over around some content. */
  public static PopOver of(Region content) {
    VBox body = new VBox(content);
    PopOver popover = new PopOver(body);
    popover.setArrowSize(0);
    popover.setArrowIndent(0);
    popover.setCornerRadius(10);
    popover.setDetachable(false);
    popover.setHeaderAlwaysVisible(false);
    popover.setAnimated(true);
    popover.setFadeInDuration(Duration.millis(140));
    popover.setFadeOutDuration(Duration.millis(80));
    popover.setHideOnEscape(true);
    popover.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    return popover;
  }

  /** Opens a pop-over under a control, inside the window where there is room. */
  public static void showUnder(PopOver popover, Node owner) {
    Bounds place = owner.localToScreen(owner.getBoundsInLocal());
    Window window = owner.getScene().getWindow();
    if (popover.getContentNode() instanceof Region body) {
      body.applyCss();
      double half = Math.max(body.prefWidth(-1), 120) / 2 + 12;
      double x = (place.getMinX() + place.getMaxX()) / 2;
      double low = window.getX() + half;
      double high = window.getX() + window.getWidth() - half;
      x = low > high ? (low + high) / 2 : Math.clamp(x, low, high);
      owner.getStyleClass().add("open");
      popover.setOnHidden(_ -> owner.getStyleClass().remove("open"));
      popover.show(owner, x, place.getMaxY() + GAP);
    }
  }
}
