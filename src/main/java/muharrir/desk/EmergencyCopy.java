package muharrir.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.desk.WaitingChanges.Change;
import muharrir.store.EmergencyFile;
import muharrir.store.EmergencyFile.Entry;

/**
 * Keeps outside the library what it has not taken: at once where it said that it cannot, and after
 * a while where it says nothing. A drive that does not answer holds the thread of the library, so
 * this has one of its own; and one more for the file, since that may lie on the same drive, and the
 * person must be told all the same.
 *
 * <p>The copy may lag behind: a commit that was given up for lost comes about after all, and others
 * follow it. So each article begins in it with its state before the first change, again where a
 * change was left out, and it goes as soon as the library has all that is in it.
 */
final class EmergencyCopy implements AutoCloseable {
  /** How long a change may wait for the library before it is copied. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  /** How long before the person is told. */
  static final Duration SILENT = Duration.ofSeconds(2);

  private static final System.Logger LOG = System.getLogger(EmergencyCopy.class.getName());
  private static final Duration HURRY = Duration.ofMillis(300);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final long CLOSE_SECONDS = 2;

  private final EmergencyFile file;
  private final WaitingChanges waiting;
  private final Runnable silentNow;
  private final Consumer<Boolean> copiedNow;
  private final ScheduledThreadPoolExecutor thread;
  private final ExecutorService writer;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final AtomicBoolean copying = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Duration patience = PATIENCE;
  private volatile boolean failing;
  private volatile boolean late;
  private volatile boolean used;

  /** When the write to the file began that is under way; 0 if none is. */
  private volatile long writing;

  // Of the thread that watches only.
  private long suspected = -1;
  private long suspectedNanos;

  // Of the thread of the file only.
  private long copied;
  private final Map<ArticleId, Long> lastInFile = new HashMap<>();

  /**
   * @param silentNow told, on a thread of the copy, that the library has not answered for {@link
   *     #SILENT}
   * @param copiedNow told in the same way whether what waits is in the copy, when that was tried
   */
  EmergencyCopy(
      EmergencyFile file, WaitingChanges waiting, Runnable silentNow, Consumer<Boolean> copiedNow) {
    this.file = file;
    this.waiting = waiting;
    this.silentNow = silentNow;
    this.copiedNow = copiedNow;
    this.thread = new ScheduledThreadPoolExecutor(1, named("watch"));
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.writer = Executors.newSingleThreadExecutor(named("emergency"));
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread made = new Thread(work, name);
      made.setDaemon(true);
      return made;
    };
  }

  /** A change waits. Returns at once. */
  void added() {
    lookIn(failing || late ? Autosaver.GATHER : patience);
  }

  /** The library said that it cannot take what waits. */
  void failed() {
    failing = true;
    look(Duration.ZERO);
  }

  /** The library took something. */
  void stored() {
    failing = false;
    late = false;
    if (used) {
      look(Duration.ZERO);
    }
  }

  /**
   * Whether nothing is copied that the library has; waits a moment for the file to go. Only then
   * may the library forget by which changes it came to its text: a copy that lags behind would look
   * as if it had gone another way.
   */
  boolean isGone() {
    if (used) {
      try {
        onFile(this::tidy);
        CompletableFuture.runAsync(() -> {}, writer)
            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
        LOG.log(System.Logger.Level.DEBUG, "the emergency copy stays for now", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return !used;
  }

  /** Whether the library has answered of late. */
  boolean answered() {
    return failing || !late;
  }

  /** The desk is being closed: what the library does not take at once is copied. */
  void hurry() {
    patience = HURRY;
    look(HURRY);
  }

  private void lookIn(Duration delay) {
    if (looking.compareAndSet(false, true)) {
      look(delay);
    }
  }

  private void look(Duration delay) {
    try {
      // What it throws is logged by looked().
      Future<?> _ = thread.schedule(this::looked, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "the desk was closed meanwhile", e);
    }
  }

  private void looked() {
    looking.set(false);
    if (used) {
      onFile(this::tidy);
    }
    waiting.oldest().ifPresent(this::consider);
  }

  /** Something that is done to the file. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void onFile(Work work) {
    writer.execute(() -> {
      try {
        work.run();
      } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        LOG.log(System.Logger.Level.ERROR, "the emergency copy failed as well", e);
        lookIn(RETRY);
      }
    });
  }

  private void consider(Change oldest) {
    long now = System.nanoTime();
    Duration age = Duration.ofNanos(now - oldest.nanos());
    if (!failing && age.compareTo(patience) < 0) {
      lookIn(patience.minus(age));
      return;
    }
    late = true;
    if (copying.compareAndSet(false, true)) {
      onFile(this::copy);
    }
    if (failing) {
      return;
    }
    if (suspected != oldest.number()) {
      suspected = oldest.number();
      suspectedNanos = now;
    }
    // A program that was stopped for a while finds old changes, too: so it is asked twice.
    Duration watched = Duration.ofNanos(now - suspectedNanos);
    if (watched.compareTo(SILENT.minus(PATIENCE)) >= 0) {
      long begun = writing;
      if (begun != 0 && now - begun > SILENT.minus(PATIENCE).toNanos()) {
        copiedNow.accept(false);
      }
      silentNow.run();
    } else {
      lookIn(SILENT.minus(PATIENCE).minus(watched));
    }
  }

  /** Appends what waits and is not in the file yet. */
  private void copy() throws IOException {
    copying.set(false);
    // Before the look: what the library takes from now on asks for the file to go.
    used = true;
    List<Change> fresh = waiting.after(copied);
    if (fresh.isEmpty()) {
      return;
    }
    List<Entry> entries = new ArrayList<>();
    Map<ArticleId, Long> last = new HashMap<>(lastInFile);
    for (Change change : fresh) {
      ArticleId id = change.row().article();
      long seq = change.row().seq();
      Long before = last.put(id, seq);
      if (before == null || before != seq - 1) {
        entries.add(new Entry.Base(change.before().article(), seq - 1));
        entries.add(new Entry.Reviewed(id, change.before().review()));
      }
      entries.add(new Entry.Change(change.row()));
    }
    writing = System.nanoTime();
    boolean well = false;
    try {
      file.append(entries);
      well = true;
    } finally {
      writing = 0;
      copiedNow.accept(well);
    }
    lastInFile.putAll(last);
    copied = fresh.getLast().number();
  }

  /** Takes the file away when the library has all that is in it. */
  private void tidy() throws IOException {
    Optional<Change> oldest = waiting.oldest();
    if (used && (oldest.isEmpty() || oldest.get().number() > copied)) {
      file.clear();
      lastInFile.clear();
      used = false;
    }
  }

  /**
   * Copies what still waits, and ends; waits for that, but not for a drive that never answers. A
   * second call does nothing.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    patience = Duration.ZERO;
    look(Duration.ZERO);
    thread.execute(() -> {
      writer.shutdown();
      thread.shutdown();
    });
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)
          || !writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.ERROR, "the emergency copy did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
