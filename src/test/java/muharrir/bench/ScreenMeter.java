package muharrir.bench;

import java.awt.AWTException;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Types on a real display and looks at its pixels; a program of its own, for {@link RealKeysBench}.
 *
 * <p>A letter and a Backspace take turns, so that the watched place stays where it is. Its grain is
 * a look each 0.3 ms. Prints what {@link #main} says.
 */
final class ScreenMeter {
  private static final int WIDEST_CARET = 12;
  private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(300);

  private final Robot robot;
  private Rectangle place;
  private int[] before;

  private ScreenMeter(Rectangle place) throws AWTException {
    this.robot = new Robot();
    this.place = place;
    this.before = pixels();
  }

  /**
   * Waits for the window, then types.
   *
   * @param arguments x, y, width and height of where the text is, then how many keys at 8 a second,
   *     then how many at 30; printed are the milliseconds of each, a line for each rate
   */
  public static void main(String[] arguments) throws Exception {
    int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    ScreenMeter meter =
        new ScreenMeter(new Rectangle(numbers[0], numbers[1], numbers[2], numbers[3]));
    if (!meter.ready()) {
      System.err.println("no letter came to the screen");
      System.exit(1);
    }
    System.out.println(meter.typed(numbers[4], TimeUnit.MILLISECONDS.toNanos(125)));
    System.out.println(meter.typed(numbers[5], TimeUnit.SECONDS.toNanos(1) / 30));
  }

  /** Types until a letter is seen, and narrows the place to its line. */
  private boolean ready() throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      Thread.sleep(1000);
      before = pixels();
      long seen = strike(KeyEvent.VK_1, TimeUnit.SECONDS.toNanos(1));
      if (seen >= 0) {
        // What is read, counted and made in the background after the first key shall be over.
        Thread.sleep(10_000);
        before = pixels();
        seen = strike(KeyEvent.VK_1, TimeUnit.SECONDS.toNanos(1));
        Rectangle line = changed(pixels());
        if (seen >= 0 && line.width > WIDEST_CARET) {
          place =
              new Rectangle(place.x, place.y + line.y - 4, place.width, Math.min(60, line.height));
          return true;
        }
      }
    }
    return false;
  }

  private String typed(int count, long every) {
    StringBuilder times = new StringBuilder();
    long next = System.nanoTime();
    for (int i = 0; i < count; i++) {
      next += every;
      while (next - System.nanoTime() > 0) {
        LockSupport.parkNanos(Math.max(1, next - System.nanoTime()));
      }
      before = pixels();
      long nanos =
          strike(i % 2 == 0 ? KeyEvent.VK_1 : KeyEvent.VK_BACK_SPACE, TimeUnit.SECONDS.toNanos(1));
      times.append(i == 0 ? "" : " ").append(nanos < 0 ? 9999 : nanos / 1e6);
    }
    return times.toString();
  }

  /** Strikes a key and gives the nanoseconds until its change is seen; -1 if it is not. */
  private long strike(int key, long longest) {
    long start = System.nanoTime();
    robot.keyPress(key);
    robot.keyRelease(key);
    while (System.nanoTime() - start < longest) {
      if (changed(pixels()).width > WIDEST_CARET) {
        return System.nanoTime() - start;
      }
      LockSupport.parkNanos(LOOK);
    }
    return -1;
  }

  private int[] pixels() {
    BufferedImage image = robot.createScreenCapture(place);
    return image.getRGB(0, 0, place.width, place.height, null, 0, place.width);
  }

  /** What has changed: a blinking caret is narrow, a letter moves the rest of its line. */
  private Rectangle changed(int[] now) {
    Point low = new Point(Integer.MAX_VALUE, Integer.MAX_VALUE);
    Point high = new Point(-1, -1);
    for (int i = 0; i < now.length && i < before.length; i++) {
      if (now[i] != before[i]) {
        low.setLocation(Math.min(low.x, i % place.width), Math.min(low.y, i / place.width));
        high.setLocation(Math.max(high.x, i % place.width), Math.max(high.y, i / place.width));
      }
    }
    return high.x < 0
        ? new Rectangle()
        : new Rectangle(low.x, low.y, high.x - low.x + 1, high.y - low.y + 9);
  }
}
