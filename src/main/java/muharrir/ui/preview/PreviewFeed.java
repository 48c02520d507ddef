package muharrir.ui.preview;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries the text from the editor to the preview without ever holding up the typing.
 *
 * <p>A change only notes what would be rendered. When the typing pauses, or has gone on for a
 * while, the newest text is rendered and compared on the background thread, and the finished patch
 * is handed to the FX thread. Only one rendering is under way at a time; of the changes that come
 * meanwhile only the last one counts.
 */
public final class PreviewFeed implements AutoCloseable {
  /** Takes what the feed has prepared, on the FX thread. */
  public interface Sink {
    /** Another article: the page is to be seen from its beginning. */
    void show(PreviewPage page);

    /** The same article, changed. */
    void patch(PreviewPage page, List<PreviewPatch> patches);

    /** The page could not be rendered; what is shown is older than the text. */
    void failed(Throwable cause);
  }

  /**
   * How long the typing must pause: longer than between two letters of a quick typist, for each
   * change holds the FX thread for 20 ms, and a letter that comes just then waits.
   */
  public static final Duration PAUSE = Duration.ofMillis(220);

  /** After how much typing without a pause the preview follows anyway. */
  public static final Duration LONGEST = Duration.ofMillis(1200);

  /** The typing must pause so many times as long as the last change held the FX thread. */
  private static final long DEAR = 8;

  /** After such a pause a change may hold it for as long as it likes. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(2);

  private final Sink sink;
  private final ScheduledExecutorService background;
  private final Executor fx;

  private final Object lock = new Object();

  // Guarded by the lock.
  private @Nullable Supplier<String> pending;
  private boolean pendingIsAnother;
  private boolean pendingIsUrgent;
  private long pendingSince;
  private @Nullable ScheduledFuture<?> alarm;
  private boolean busy;
  private long held;
  private boolean closed;

  /** What the sink was given last; touched only by the rendering that is under way. */
  private volatile @Nullable PreviewPage shown;

  /**
   * Makes a feed that is at rest.
   *
   * @param sink gets the pages, on the FX thread
   * @param background renders; may be shared, and is not closed by the feed
   * @param fx the FX thread: {@code Platform::runLater}
   */
  public PreviewFeed(Sink sink, ScheduledExecutorService background, Executor fx) {
    this.sink = sink;
    this.background = background;
    this.fx = fx;
  }

  /**
   * Another article is open: renders it at once and shows it from its beginning.
   *
   * @param renderer gives the exported page; runs on the background thread, so it must hold only
   *     immutable values
   */
  public void open(Supplier<String> renderer) {
    ask(renderer, true, true);
  }

  /**
   * The same article is to be seen in another way: renders it at once and changes the page in
   * place.
   *
   * @param renderer as for {@link #open}
   */
  public void turn(Supplier<String> renderer) {
    ask(renderer, false, true);
  }

  /**
   * The text has changed. Returns at once.
   *
   * @param renderer as for {@link #open}
   */
  public void changed(Supplier<String> renderer) {
    ask(renderer, false, false);
  }

  private void ask(Supplier<String> renderer, boolean another, boolean urgent) {
    synchronized (lock) {
      if (closed) {
        return;
      }
      if (pending == null) {
        pendingSince = System.nanoTime();
      }
      pending = renderer;
      pendingIsAnother |= another;
      pendingIsUrgent |= urgent;
      if (!busy) {
        setAlarm();
      }
    }
  }

  private void setAlarm() {
    if (alarm != null) {
      alarm.cancel(false);
    }
    long waited = System.nanoTime() - pendingSince;
    // A change of a very long page holds the FX thread for long: the dearer, the rarer.
    long pause = Math.max(PAUSE.toNanos(), Math.min(LONG_PAUSE.toNanos(), DEAR * held));
    long longest = Math.max(LONGEST.toNanos(), 4 * DEAR * held);
    long wait = Math.min(pause, longest - waited);
    try {
      alarm =
          background.schedule(
              this::work, pendingIsUrgent ? 0 : Math.max(0, wait), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The program is closing; nobody looks any more.
      closed = true;
    }
  }

  private void work() {
    Supplier<String> renderer;
    boolean another;
    synchronized (lock) {
      if (closed || busy || pending == null) {
        return;
      }
      renderer = pending;
      another = pendingIsAnother;
      pending = null;
      pendingIsAnother = false;
      pendingIsUrgent = false;
      busy = true;
    }
    Runnable delivery;
    try {
      delivery = prepare(renderer, another);
    } catch (RuntimeException | StackOverflowError e) {
      delivery = () -> sink.failed(e);
    }
    Runnable finished = delivery;
    fx.execute(() -> deliver(finished));
  }

  private Runnable prepare(Supplier<String> renderer, boolean another) {
    PreviewPage page = PreviewPage.of(renderer.get());
    PreviewPage before = shown;
    shown = page;
    if (another || before == null) {
      return () -> sink.show(page);
    }
    List<PreviewPatch> patches = PatchPlanner.plan(before, page);
    return () -> sink.patch(page, patches);
  }

  private void deliver(Runnable delivery) {
    long start = System.nanoTime();
    try {
      synchronized (lock) {
        if (closed) {
          return;
        }
      }
      delivery.run();
    } finally {
      synchronized (lock) {
        busy = false;
        held = System.nanoTime() - start;
        if (pending != null && !closed) {
          setAlarm();
        }
      }
    }
  }

  /** Stops; what is still under way is dropped. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      pending = null;
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
  }
}
