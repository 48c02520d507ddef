package muharrir.textview;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import muharrir.typeset.CaretShape;
import org.jspecify.annotations.Nullable;

/**
 * The caret as nodes above the text: a bar, and where the direction changes a short bar at the
 * place where text of the other direction would go.
 */
final class CaretLayer extends Group {
  private static final Duration BLINK = Duration.millis(530);

  private final Rectangle main = new Rectangle(2, 1);
  private final Rectangle second = new Rectangle(1.5, 1);
  private final Timeline blink;
  private boolean hasSecond;
  private boolean present;

  CaretLayer(Color color) {
    setManaged(false);
    setMouseTransparent(true);
    setColor(color);
    getChildren().addAll(main, second);
    main.setVisible(false);
    second.setVisible(false);
    blink = new Timeline(new KeyFrame(BLINK, _ -> turn(!main.isVisible())));
    blink.setCycleCount(Timeline.INDEFINITE);
  }

  void setColor(Color color) {
    main.setFill(color);
    second.setFill(color.deriveColor(0, 1, 1, 0.6));
  }

  private void turn(boolean on) {
    main.setVisible(on && present);
    second.setVisible(on && present && hasSecond);
  }

  /**
   * Puts the caret somewhere, or nowhere.
   *
   * @param height of the bar; it stands in the middle of the line
   */
  void place(@Nullable CaretShape shape, double height) {
    present = shape != null;
    hasSecond = false;
    if (shape != null) {
      double tall = Math.min(height, shape.bottom() - shape.top());
      double top = Math.rint(shape.top() + (shape.bottom() - shape.top() - tall) / 2);
      set(main, Math.rint(shape.x() - 1), top, tall);
      hasSecond = shape.secondX().isPresent();
      if (hasSecond) {
        set(second, Math.rint(shape.secondX().getAsDouble() - 1), top, Math.rint(tall * 0.45));
      }
    }
    restart();
  }

  private static void set(Rectangle bar, double x, double y, double height) {
    bar.setX(x);
    bar.setY(y);
    bar.setHeight(height);
  }

  /** Shows the caret at once and lets it blink from now. */
  void restart() {
    turn(true);
    if (present && isVisible()) {
      blink.playFromStart();
    } else {
      blink.stop();
    }
  }

  /** Shows the caret and lets it blink, or hides it. */
  void setActive(boolean active) {
    setVisible(active);
    restart();
  }

  boolean isShown() {
    return isVisible() && main.isVisible();
  }

  double mainX() {
    return main.getX();
  }
}
