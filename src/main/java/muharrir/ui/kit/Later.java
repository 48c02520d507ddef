package muharrir.ui.kit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Does something on the FX thread after a while, unless it is put off or called off. FX thread
 * only.
 *
 * <p>Unlike a {@code PauseTransition} it costs nothing while it waits: any animation of JavaFX
 * keeps the whole window looking for something to paint.
 */
public final class Later {
  private final Runnable work;
  private boolean wanted;
  private long due;

  /** The clock that counts; of those that were set before, none does. */
  private int clock;

  private boolean ticking;
  private long rings;

  public Later(Runnable work) {
    this.work = Objects.requireNonNull(work);
  }

  /** Begins to wait, or waits anew. */
  public void start(Duration wait) {
    wanted = true;
    due = System.nanoTime() + wait.toNanos();
    if (!ticking || due - rings < 0) {
      set(due);
    }
  }

  /** Calls it off. */
  public void stop() {
    wanted = false;
  }

  /** Whether it is going to be done. */
  public boolean isWaiting() {
    return wanted;
  }

  private void set(long time) {
    ticking = true;
    rings = time;
    int mine = ++clock;
    CompletableFuture.delayedExecutor(
            Math.max(0, time - System.nanoTime()), TimeUnit.NANOSECONDS, Platform::runLater)
        .execute(() -> ring(mine));
  }

  private void ring(int which) {
    if (which != clock) {
      return;
    }
    ticking = false;
    if (!wanted) {
      return;
    }
    if (due - System.nanoTime() > 0) {
      // It was put off meanwhile: one clock for a burst of keys is enough.
      set(due);
      return;
    }
    wanted = false;
    work.run();
  }
}
