package muharrir.ui.preview;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.web.WebEngine;
import muharrir.ui.kit.Later;

/**
 * Lets WebKit rest while nothing happens in the page.
 *
 * <p>WebKit paints and rings its timers when JavaFX looks for something to paint, but never asks it
 * to look. So a WebView starts an animation of nothing that never ends and keeps the window looking
 * 60 times a second, which alone costs a twentieth of a core. Here that animation runs for a while
 * after something was done to the page. It is not public: where it cannot be reached, all goes on
 * as JavaFX made it. (With the option {@code com.sun.webkit.platformticks=false} it is not started,
 * but then WebKit's timers ring as fast as they can.) FX thread only.
 */
final class Wakefulness {
  private static final System.Logger LOG = System.getLogger(Wakefulness.class.getName());

  private final Optional<AnimationTimer> pulses = pulses();
  private final Later rest = new Later(this::rest);
  private long until = System.nanoTime();
  private boolean held;

  /** Something has been done after which WebKit may work for that long. */
  void awake(Duration length) {
    pulses.ifPresent(AnimationTimer::start);
    long end = System.nanoTime() + length.toNanos();
    if (!rest.isWaiting() || end - until > 0) {
      until = end;
      rest.start(length);
    }
  }

  /** Whether something in the page moves, and WebKit may not rest. */
  void hold(boolean on) {
    if (held != on) {
      held = on;
      awake(Duration.ZERO);
    }
  }

  private void rest() {
    if (!held) {
      pulses.ifPresent(AnimationTimer::stop);
    }
  }

  private static Optional<AnimationTimer> pulses() {
    try {
      Class<?> timer = Class.forName(WebEngine.class.getName() + "$PulseTimer");
      Field animation = timer.getDeclaredField("animation");
      animation.setAccessible(true);
      return Optional.of((AnimationTimer) animation.get(null));
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "WebKit will not rest", e);
      return Optional.empty();
    }
  }
}
