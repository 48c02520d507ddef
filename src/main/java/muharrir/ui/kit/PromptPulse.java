package muharrir.ui.kit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Optional;
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
 * day long, and twice as fast costs twice as much. Here the one look that matters is asked for when
 * the key has been dealt with. The method that does so is not public: where it cannot be reached,
 * everything works as before and letters come a beat later.
 */
public final class PromptPulse {
  private static final System.Logger LOG = System.getLogger(PromptPulse.class.getName());

  private PromptPulse() {}

  /** Lets keys and clicks in a scene be seen at once. FX thread. */
  public static void install(Scene scene) {
    look()
        .ifPresent(look -> {
          EventDispatcher usual = scene.getEventDispatcher();
          scene.setEventDispatcher((event, tail) -> {
            Event left = usual.dispatchEvent(event, tail);
            if (event instanceof KeyEvent || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
              look.run();
            }
            return left;
          });
        });
  }

  private static Optional<Runnable> look() {
    try {
      Class<?> type = Class.forName("com.sun.javafx.tk.Toolkit");
      Object toolkit = type.getMethod("getToolkit").invoke(null);
      // Paints if something has asked for it and no painting is under way, else does nothing.
      Method post = toolkit.getClass().getDeclaredMethod("postPulse");
      post.setAccessible(true);
      MethodHandle handle = MethodHandles.lookup().unreflect(post).bindTo(toolkit);
      return Optional.of(() -> invoke(handle));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "letters will come with JavaFX's own beat", e);
      return Optional.empty();
    }
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
