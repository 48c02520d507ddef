package muharrir.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import muharrir.library.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The one way off the FX thread, and back.
 *
 * <p>Work runs on a few daemon threads, and what counts as it goes, since it is long, on others: an
 * article opens at once though three exports are under way. Its answer, its failure and its counts
 * come back on the FX thread. Whatever was started can be cancelled: cancelled work may still run
 * to its next look at {@link Progress#cancelled()}, but nobody hears of it any more. Closing
 * cancels all work, then closes what was entrusted with {@link #closing}, in reverse order.
 */
public final class Background implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Background.class.getName());

  /** For what is short, and as many again for what is long. */
  private static final int THREADS = 3;

  private static final long WAIT_SECONDS = 5;

  /** Something that takes its time, run off the FX thread. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
  }

  /** What hears of the count, on the FX thread. */
  @FunctionalInterface
  public interface Counter {
    void count(long done, long total);
  }

  /** Work under way. */
  @FunctionalInterface
  public interface Job {
    void cancel();
  }

  private final Executor ui;
  private final ExecutorService brief = threads("background-");
  private final ExecutorService lengthy = threads("work-");
  private final Deque<AutoCloseable> owned = new ArrayDeque<>();
  private final List<Running> running = new ArrayList<>();
  private boolean closed;

  /**
   * Starts the threads when they are first needed.
   *
   * @param ui runs what it is given on the FX thread, {@code Platform::runLater}
   */
  public Background(Executor ui) {
    this.ui = Objects.requireNonNull(ui);
  }

  private static ExecutorService threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        THREADS,
        work -> {
          Thread thread = new Thread(work, name + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Runs work; its answer goes to {@code done} and its failure to {@code failed}. */
  public <T extends @Nullable Object> Job run(
      Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    return run(brief, work, done, failed, (_, _) -> {});
  }

  /** Runs work which counts, beside what is short. */
  public <T extends @Nullable Object> Job run(
      Work<T> work, Consumer<T> done, Consumer<Exception> failed, Counter counter) {
    return run(lengthy, work, done, failed, counter);
  }

  private <T extends @Nullable Object> Job run(
      ExecutorService pool,
      Work<T> work,
      Consumer<T> done,
      Consumer<Exception> failed,
      Counter counter) {
    Running job = new Running(counter);
    synchronized (this) {
      if (closed) {
        return job;
      }
      running.add(job);
    }
    try {
      pool.execute(() -> perform(job, work, done, failed));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "closed while work was handed in", e);
    }
    return job;
  }

  /** Entrusts something that must be closed with this. */
  public synchronized <C extends AutoCloseable> C closing(C resource) {
    owned.push(resource);
    return resource;
  }

  private <T extends @Nullable Object> void perform(
      Running job, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      if (job.cancelled()) {
        return;
      }
      T answer = work.run(job);
      ui.execute(() -> job.tell(() -> done.accept(answer)));
    } catch (Exception e) {
      ui.execute(() -> job.tell(() -> failed.accept(e)));
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      // The work was too much for this machine: whoever waits for it must hear of that, too.
      ui.execute(() -> job.tell(() -> failed.accept(new IllegalStateException(e))));
    } finally {
      synchronized (this) {
        running.remove(job);
      }
    }
  }

  /** Cancels all work, waits a few seconds for it, and closes what was entrusted. */
  @Override
  public void close() {
    List<Running> left;
    List<AutoCloseable> toClose;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      left = List.copyOf(running).reversed();
      toClose = List.copyOf(owned);
    }
    left.forEach(Running::cancel);
    brief.shutdown();
    lengthy.shutdown();
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
      for (ExecutorService pool : List.of(brief, lengthy)) {
        if (!pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          LOG.log(System.Logger.Level.WARNING, "work in the background did not end in time");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (AutoCloseable resource : toClose) {
      try {
        resource.close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.ERROR, "could not close " + resource.getClass().getName(), e);
      }
    }
  }

  private final class Running implements Job, Progress {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Count> latest = new AtomicReference<>();
    private final Counter counter;

    Running(Counter counter) {
      this.counter = counter;
    }

    @Override
    public void cancel() {
      cancelled.set(true);
    }

    @Override
    public boolean cancelled() {
      return cancelled.get();
    }

    @Override
    public void report(long done, long total) {
      if (latest.getAndSet(new Count(done, total)) == null) {
        ui.execute(() -> {
          Count now = latest.getAndSet(null);
          if (now != null && !cancelled.get()) {
            counter.count(now.done(), now.total());
          }
        });
      }
    }

    void tell(Runnable news) {
      if (!cancelled.get()) {
        news.run();
      }
    }
  }

  private record Count(long done, long total) {}
}
