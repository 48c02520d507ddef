package muharrir.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Does work on the FX thread that holds it for some frames, where no letter has to wait for it.
 *
 * <p>Somebody who writes presses the next key a tenth of a second after the last one. Work that
 * takes a fifth of that finds room right after a letter has been painted, and would often be in the
 * way of one at any other time. When no key comes, it is done.
 */
public final class BetweenKeys implements Executor {
  /** From a key to its letter on the screen. */
  static final Duration PAINTED = Duration.ofMillis(14);

  /** So soon after a key the next one is still far away. */
  static final Duration EARLY = Duration.ofMillis(45);

  /** After so long without a key nobody is about to press one. */
  static final Duration LULL = Duration.ofMillis(300);

  private final LongSupplier nanos;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Later turn = new Later(this::run);
  private long lastKey;

  /**
   * Work for a window in which nothing has been typed yet.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  public BetweenKeys(LongSupplier nanos) {
    this.nanos = nanos;
    this.lastKey = nanos.getAsLong() - LULL.toNanos();
  }

  /** Watches the keys of a window. FX thread only. */
  public void watch(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_TYPED, _ -> typed());
  }

  private void typed() {
    lastKey = nanos.getAsLong();
    if (!waiting.isEmpty()) {
      turn.start(PAINTED);
    }
  }

  /** Takes work from any thread; it is done in the order in which it comes. */
  @Override
  public void execute(Runnable work) {
    Platform.runLater(() -> {
      waiting.add(work);
      Duration wait = wait(Duration.ofNanos(nanos.getAsLong() - lastKey));
      if (wait.isZero()) {
        run();
      } else {
        turn.start(wait);
      }
    });
  }

  /** How long work that comes so long after a key has to wait, if no other key comes. */
  static Duration wait(Duration sinceKey) {
    if (sinceKey.compareTo(PAINTED) < 0) {
      return PAINTED.minus(sinceKey);
    }
    boolean room = sinceKey.compareTo(EARLY) <= 0 || sinceKey.compareTo(LULL) >= 0;
    return room ? Duration.ZERO : LULL.minus(sinceKey);
  }

  private void run() {
    turn.stop();
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
