package muharrir.textview;

import java.util.function.DoubleConsumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Scrolls while the pointer is held at or beyond an edge of a text, the faster the further out it
 * is.
 */
final class EdgeScroll {
  private static final double FASTEST = 60;

  private final Timeline timer;
  private final DoubleConsumer scrollBy;
  private final double edge;
  private double speed;

  /**
   * @param edge how near to an edge scrolling begins, in logical pixels
   * @param scrollBy scrolls by so many pixels, downwards where they are positive; called some 30
   *     times a second
   */
  EdgeScroll(double edge, DoubleConsumer scrollBy) {
    this.edge = edge;
    this.scrollBy = scrollBy;
    this.timer = new Timeline(new KeyFrame(Duration.millis(30), _ -> tick()));
    timer.setCycleCount(Timeline.INDEFINITE);
  }

  /** Tells where the pointer is in a text of that height. */
  void at(double y, double height) {
    double beyond = y < edge ? y - edge : Math.max(0, y - (height - edge));
    speed = Math.max(-FASTEST, Math.min(FASTEST, beyond / 2));
    if (speed == 0) {
      timer.stop();
    } else if (!isRunning()) {
      timer.play();
    }
  }

  void stop() {
    speed = 0;
    timer.stop();
  }

  boolean isRunning() {
    return timer.getStatus() == Timeline.Status.RUNNING;
  }

  /** One step of the timer. */
  void tick() {
    scrollBy.accept(speed);
  }
}
