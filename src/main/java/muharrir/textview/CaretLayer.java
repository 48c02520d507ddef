package muharrir.textview;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import muharrir.typeset.CaretShape;
import org.jspecify.annotations.Nullable;

/**
 * The caret as nodes above the text: a bar, and where the direction changes a short bar at the
 * place where text of the other direction would go.
 *
 * <p>It blinks by a clock of its own: an animation of JavaFX, even one that changes nothing, keeps
 * the whole window looking for something to paint. After five seconds without a key it stands
 * still, as carets of Windows do, and the program rests: each turn hands the whole window to the
 * screen. For people who asked their system for less motion it never blinks.
 */
final class CaretLayer extends Group {
  private static final Duration BLINK = Duration.ofMillis(530);

  /** So often it is shown or hidden before it stands still. */
  private static final int TURNS = 10;

  private final Rectangle main = new Rectangle(2, 1);
  private final Rectangle second = new Rectangle(1.5, 1);
  private boolean hasSecond;
  private boolean present;
  private boolean ticking;
  private int turns;
  private long shownAt;

  CaretLayer(Color color) {
    setManaged(false);
    setMouseTransparent(true);
    setColor(color);
    main.getStyleClass().add("caret");
    getChildren().addAll(main, second);
    main.setVisible(false);
    second.setVisible(false);
  }

  void setColor(Color color) {
    main.setFill(color);
    second.setFill(second(color));
  }

  /** The fainter colour of the short bar. */
  static Color second(Color color) {
    return color.deriveColor(0, 1, 1, 0.7);
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
    turns = 0;
    shownAt = System.nanoTime();
    if (!ticking && present && isVisible() && !still()) {
      tickAfter(BLINK.toNanos());
    }
  }

  /** Whether the person asked the system for less motion. */
  private boolean still() {
    return getScene() != null && getScene().getPreferences().isReducedMotion();
  }

  private void tickAfter(long nanos) {
    ticking = true;
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Platform::runLater)
        .execute(this::tick);
  }

  private void tick() {
    ticking = false;
    if (!present || !isVisible() || getScene() == null) {
      return;
    }
    if (still()) {
      turn(true);
      return;
    }
    long left = shownAt + BLINK.toNanos() - System.nanoTime();
    if (left > 0) {
      // A key came meanwhile; one clock for a whole burst of them is enough.
      tickAfter(left);
      return;
    }
    shownAt = System.nanoTime();
    turns++;
    turn(turns % 2 == 0);
    if (turns < TURNS) {
      tickAfter(BLINK.toNanos());
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
