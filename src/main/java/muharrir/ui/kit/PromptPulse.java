package muharrir.ui.kit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Shows what a key has changed at once, instead of at the next beat of JavaFX.
 *
 * <p>JavaFX looks 60 times a second whether there is something to paint, so a letter waits 8 ms on
 * average, 17 at worst, before its painting begins. A faster beat shortens that, but it beats all
 * day long, and twice as fast costs twice as much. Here the one look that matters is taken when the
 * key has been dealt with, on the spot: asked for in JavaFX's own way, it goes over another thread
 * and the queue of events first. Sooner than a beat after the last one it is asked for all the
 * same, and what has come until then shares it: a machine that is slower than the typing is not
 * made to paint each letter.
 *
 * <p>The methods that do so are not public: where they cannot be reached, everything works as
 * before and letters come a beat later.
 */
public final class PromptPulse {
  private static final System.Logger LOG = System.getLogger(PromptPulse.class.getName());

  /** As often as JavaFX looks by itself. */
  static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(1) / 60;

  private final Runnable look;
  private final Runnable ask;
  private final LongSupplier nanos;
  private long looked;

  /**
   * @param look paints what has changed, at once
   * @param ask has it painted soon
   * @param nanos a clock that only goes forward
   */
  PromptPulse(Runnable look, Runnable ask, LongSupplier nanos) {
    this.look = look;
    this.ask = ask;
    this.nanos = nanos;
    looked = nanos.getAsLong() - BEAT_NANOS;
  }

  /** Lets keys and clicks in a scene be seen at once. FX thread. */
  public static void install(Scene scene) {
    ofToolkit().ifPresent(pulse -> pulse.watch(scene));
  }

  /** Looks after each key that did something in a scene, and asks after what else may have. */
  void watch(Scene scene) {
    EventDispatcher usual = scene.getEventDispatcher();
    scene.setEventDispatcher((event, tail) -> {
      Event left = usual.dispatchEvent(event, tail);
      if (event instanceof KeyEvent) {
        // A key that nobody took may have its letter right behind it.
        done(left == null || left.isConsumed());
      } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
        done(false);
      }
      return left;
    });
  }

  private void done(boolean taken) {
    if (taken && nanos.getAsLong() - looked >= BEAT_NANOS) {
      look.run();
      looked = nanos.getAsLong();
    } else {
      ask.run();
    }
  }

  private static Optional<PromptPulse> ofToolkit() {
    try {
      Class<?> type = Class.forName("com.sun.javafx.tk.Toolkit");
      Object toolkit = type.getMethod("getToolkit").invoke(null);
      return Optional.of(
          new PromptPulse(
              method(toolkit, "pulse"),
              // Paints if something has asked for it and no painting is under way, else nothing.
              method(toolkit, "postPulse"),
              System::nanoTime));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "letters will come with JavaFX's own beat", e);
      return Optional.empty();
    }
  }

  private static Runnable method(Object toolkit, String name) throws ReflectiveOperationException {
    Method method = toolkit.getClass().getDeclaredMethod(name);
    method.setAccessible(true);
    MethodHandle handle = MethodHandles.lookup().unreflect(method).bindTo(toolkit);
    return () -> invoke(handle);
  }

  private static void invoke(MethodHandle handle) {
    try {
      handle.invoke();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
