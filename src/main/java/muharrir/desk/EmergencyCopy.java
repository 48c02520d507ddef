package muharrir.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import muharrir.article.ArticleId;
import muharrir.desk.WaitingChanges.Change;
import muharrir.store.EmergencyFile;
import muharrir.store.EmergencyFile.Entry;

/**
 * Keeps outside the library what it has not taken: at once where it said that it cannot, and after
 * a while where it says nothing. A drive that does not answer holds the thread of the library, so
 * this has a thread of its own.
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
  private final Runnable silent;
  private final ScheduledThreadPoolExecutor thread;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile Duration patience = PATIENCE;
  private volatile boolean failing;
  private volatile boolean late;
  private volatile boolean used;

  // Of the thread of the copy only.
  private long copied;
  private long suspected = -1;
  private long suspectedNanos;
  private final Map<ArticleId, Long> lastInFile = new HashMap<>();

  /**
   * @param silent told, on the thread of the copy, that the library has not answered for {@link
   *     #SILENT}
   */
  EmergencyCopy(EmergencyFile file, WaitingChanges waiting, Runnable silent) {
    this.file = file;
    this.waiting = waiting;
    this.silent = silent;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "emergency");
              made.setDaemon(true);
              return made;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
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
    try {
      Optional<Change> oldest = waiting.oldest();
      if (oldest.isEmpty() || oldest.get().number() > copied) {
        forget();
      }
      if (oldest.isPresent()) {
        consider(oldest.get());
      }
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.log(System.Logger.Level.ERROR, "the emergency copy failed as well", e);
      lookIn(RETRY);
    }
  }

  private void consider(Change oldest) throws IOException {
    long now = System.nanoTime();
    Duration age = Duration.ofNanos(now - oldest.nanos());
    if (!failing && age.compareTo(patience) < 0) {
      lookIn(patience.minus(age));
      return;
    }
    late = true;
    copy();
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
      silent.run();
    } else {
      lookIn(SILENT.minus(PATIENCE).minus(watched));
    }
  }

  /** Appends what waits and is not in the file yet. */
  private void copy() throws IOException {
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
    file.append(entries);
    lastInFile.putAll(last);
    copied = fresh.getLast().number();
  }

  /** The library has all that is in the file. */
  private void forget() throws IOException {
    if (used) {
      file.clear();
      lastInFile.clear();
      used = false;
    }
  }

  /** Copies what still waits, and ends; waits for that, but not for a drive that never answers. */
  @Override
  public void close() {
    patience = Duration.ZERO;
    look(Duration.ZERO);
    thread.execute(thread::shutdown);
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.ERROR, "the emergency copy did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
