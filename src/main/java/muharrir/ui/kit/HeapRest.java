package muharrir.ui.kit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Has the heap cleared while nobody types: what an article and its pictures left behind when they
 * were opened goes back to the system, and the heap is not found full in the middle of a word, when
 * clearing it would hold a letter back for a tenth of a second.
 */
public final class HeapRest {
  /** How long nobody has touched a key or the mouse before anything is done. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);

  /**
   * More than the youngest objects alone ever hold: they come and go by themselves, and cheaply.
   */
  private static final long WORTH_BYTES = 32L << 20;

  private final LongSupplier nanos;
  private final LongSupplier used;
  private final Runnable clear;
  private volatile long touched;
  private long left;

  /**
   * @param nanos a clock that only goes forward
   * @param used the bytes of the heap that are in use
   * @param clear clears it
   */
  public HeapRest(LongSupplier nanos, LongSupplier used, Runnable clear) {
    this.nanos = nanos;
    this.used = used;
    this.clear = clear;
    touched = nanos.getAsLong();
  }

  /** The heap of this program. */
  public static HeapRest ofThisProgram() {
    Runtime runtime = Runtime.getRuntime();
    return new HeapRest(
        System::nanoTime, () -> runtime.totalMemory() - runtime.freeMemory(), runtime::gc);
  }

  /** Notes every key and every move of the mouse over a window. */
  public void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, this::touched);
  }

  private void touched(Event event) {
    touched = nanos.getAsLong();
  }

  /** Looks whether it is time; to be called now and then, on one thread that is not JavaFX's. */
  public void look() {
    if (nanos.getAsLong() - touched >= QUIET_NANOS && used.getAsLong() - left >= WORTH_BYTES) {
      clear.run();
      left = used.getAsLong();
    }
  }
}
