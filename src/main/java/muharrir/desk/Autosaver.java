package muharrir.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.desk.WaitingChanges.Change;
import muharrir.document.Document;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.SaveState;
import muharrir.store.EmergencyFile;
import muharrir.store.JournalRow;
import muharrir.store.JournalRow.Place;
import muharrir.store.Rows;
import muharrir.store.Store;
import muharrir.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Carries each change to the disk within a fifth of a second, also while typing goes on.
 *
 * <p>The first change that waits starts a clock of {@link #GATHER}; then all that wait are one
 * commit. (A clock that each key starts anew would never store a fast typist.) What the library
 * cannot take stays in memory, goes to the {@link EmergencyCopy} just as quickly, and is tried
 * again each second. Whole articles are stored when nothing more comes for a while, after many
 * changes, and at the end.
 */
final class Autosaver {
  /** How long the first change waits for others. */
  static final Duration GATHER = Duration.ofMillis(50);

  private static final System.Logger LOG = System.getLogger(Autosaver.class.getName());
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** Longer than a pause for thought: a whole article costs a hundred times what a letter does. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  private static final Duration VERSION = Duration.ofMinutes(5);
  private static final int ROWS = 500;
  private static final int WORTH_KEEPING = 200;

  private final Store store;
  private final WaitingChanges pending = new WaitingChanges();
  private final EmergencyCopy emergency;
  private final Clock clock;
  private final Executor listeners;
  private final Consumer<ArticleId> changed;
  private final Map<ArticleId, ArticleSaver> savers = new ConcurrentHashMap<>();

  private final Object lock = new Object();
  private boolean scheduled;
  private boolean failing;
  private @Nullable LibraryFailure problem;
  private boolean copied = true;

  /**
   * @param changed told, on the thread of the library, which article has another line in the list
   */
  Autosaver(
      Store store,
      EmergencyFile emergency,
      Clock clock,
      Executor listeners,
      Consumer<ArticleId> changed) {
    this.store = store;
    this.emergency = new EmergencyCopy(emergency, pending, this::silent, this::copied);
    this.clock = clock;
    this.listeners = listeners;
    this.changed = changed;
    store.onReturn(this::isAsLeft);
  }

  /** Whether the library holds of each open article what was last stored of it, or tried to be. */
  private boolean isAsLeft(Rows rows) {
    List<Change> waiting = pending.all();
    return savers.values().stream()
        .allMatch(saver ->
            rows.read(saver.id())
                .map(StoredArticle::place)
                .filter(there ->
                    there.holdsTheSameAs(saver.committed.place)
                        || waiting.stream()
                            .filter(one -> one.saver().equals(saver))
                            .anyMatch(one -> there.holdsTheSameAs(one.after())))
                .isPresent());
  }

  Executor listeners() {
    return listeners;
  }

  /** The saver of an article that is open, or whose last changes are not stored yet. */
  Optional<ArticleSaver> find(ArticleId id) {
    return Optional.ofNullable(savers.get(id));
  }

  List<ArticleSaver> all() {
    return List.copyOf(savers.values());
  }

  /**
   * The saver of an article: the one that there is, or a new one that goes on from {@code stored}.
   * On the thread of the library.
   */
  ArticleSaver open(StoredArticle stored) {
    ArticleSaver saver =
        savers.computeIfAbsent(
            stored.article().id(), _ -> new ArticleSaver(this, stored, System.nanoTime()));
    saver.committed.users++;
    return saver;
  }

  /** Takes a change; called by the thread that edits, waits for nothing. */
  void take(ArticleSaver saver, JournalRow row, Place before, Place after) {
    synchronized (lock) {
      pending.add(saver, row, before, after);
      if (!(saver.state() instanceof SaveState.NotSaved)) {
        saver.tell(new SaveState.Saving());
      }
      schedule(GATHER);
    }
    emergency.added();
  }

  private void schedule(Duration delay) {
    if (!scheduled) {
      scheduled = true;
      store.later(delay, this::flush);
    }
  }

  private void flush() {
    synchronized (lock) {
      scheduled = false;
    }
    store();
  }

  /** Stores what waits; false if it could not be. On the thread of the library. */
  private boolean store() {
    List<Change> batch = pending.all();
    if (batch.isEmpty()) {
      return true;
    }
    try {
      store.write(rows -> {
        rows.append(batch.stream().map(Change::row).toList());
        keepWhatIsReplaced(rows, batch);
        return true;
      });
    } catch (LibraryException e) {
      failed(e);
      return false;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.log(System.Logger.Level.ERROR, "a change could not be written down", e);
      failed(
          new LibraryException(
              new LibraryFailure.Disk(store.folder(), String.valueOf(e.getMessage())), e));
      return false;
    }
    committed(batch);
    return true;
  }

  /** A change of status is a version; and so is what a change throws away more than half of. */
  private void keepWhatIsReplaced(Rows rows, List<Change> batch) {
    Map<ArticleSaver, Place> before = new HashMap<>();
    for (Change one : batch) {
      Article old = before.getOrDefault(one.saver(), one.saver().committed.place).article();
      Article now = one.after().article();
      if (old.metadata().status() != now.metadata().status()) {
        rows.keepVersion(now, Version.Reason.STATUS, clock.instant());
      } else if (one.isWhole()
          && length(old.document()) > WORTH_KEEPING
          && length(now.document()) * 2 < length(old.document())) {
        rows.keepVersion(old, Version.Reason.BEFORE_DELETION, clock.instant());
      }
      before.put(one.saver(), one.after());
    }
  }

  private static int length(Document document) {
    return document.plainText().length();
  }

  private void committed(List<Change> batch) {
    Set<ArticleSaver> touched = new LinkedHashSet<>();
    long nanos = System.nanoTime();
    for (Change one : batch) {
      ArticleSaver.Committed committed = one.saver().committed;
      committed.place = one.after();
      committed.seq = one.row().seq();
      committed.rowsSinceFold++;
      committed.changeNanos = nanos;
      if (one.isWhole()) {
        // The list does not wait for a rest to say how many words there are now.
        committed.told = null;
      }
      touched.add(one.saver());
    }
    synchronized (lock) {
      pending.taken(batch.size());
      failing = false;
      problem = null;
      copied = true;
      Set<ArticleSaver> waiting = new LinkedHashSet<>();
      pending.all().forEach(one -> waiting.add(one.saver()));
      for (ArticleSaver saver : touched) {
        saver.tell(waiting.contains(saver) ? new SaveState.Saving() : new SaveState.Saved());
      }
      if (!waiting.isEmpty()) {
        schedule(GATHER);
      }
    }
    emergency.stored();
    for (ArticleSaver saver : touched) {
      tellList(saver);
      foldWhenDue(saver, nanos);
      store.later(IDLE, () -> foldWhenIdle(saver));
    }
  }

  private void tellList(ArticleSaver saver) {
    Article article = saver.committed.place.article();
    String status = article.metadata().status().name();
    String line = String.join("\n", article.headline(), status, article.metadata().section());
    if (!line.equals(saver.committed.told)) {
      saver.committed.told = line;
      changed.accept(saver.id());
    }
  }

  private void foldWhenDue(ArticleSaver saver, long nanos) {
    ArticleSaver.Committed committed = saver.committed;
    boolean version = nanos - committed.versionNanos >= VERSION.toNanos();
    if (version) {
      fold(saver, Optional.of(Version.Reason.INTERVAL));
    } else if (committed.rowsSinceFold >= ROWS) {
      fold(saver, Optional.empty());
    }
  }

  private void foldWhenIdle(ArticleSaver saver) {
    ArticleSaver.Committed committed = saver.committed;
    if (committed.rowsSinceFold > 0
        && System.nanoTime() - committed.changeNanos >= IDLE.toNanos() - GATHER.toNanos()) {
      fold(saver, Optional.empty());
    }
  }

  /** Stores the whole article; its journal goes. A failure loses nothing: the journal stays. */
  private void fold(ArticleSaver saver, Optional<Version.Reason> version) {
    if (!emergency.isGone()) {
      return;
    }
    try {
      foldNow(saver, saver.committed.place, version);
    } catch (LibraryException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "the journal of " + saver.id() + " stays longer", e);
    }
  }

  private void foldNow(ArticleSaver saver, Place place, Optional<Version.Reason> version)
      throws LibraryException {
    ArticleSaver.Committed committed = saver.committed;
    boolean unsure = committed.unsure;
    committed.unsure = true;
    committed.revision =
        store.write(rows -> {
          long seen = unsure ? rows.revision(saver.id()) : committed.revision;
          rows.fold(place, committed.seq, seen);
          if (version.isPresent()) {
            rows.keepVersion(place.article(), version.get(), clock.instant());
          }
          return seen + 1;
        });
    committed.unsure = false;
    committed.rowsSinceFold = 0;
    if (version.isPresent()) {
      committed.versionNanos = System.nanoTime();
    }
    changed.accept(saver.id());
  }

  private void failed(LibraryException reason) {
    synchronized (lock) {
      if (!failing) {
        LOG.log(System.Logger.Level.WARNING, "not saved, tried again each second", reason);
      }
      failing = true;
      notSaved(reason.failure());
      schedule(RETRY);
    }
    emergency.failed();
  }

  /** The library has not answered for a while; it is not asked again before it does. */
  private void silent() {
    synchronized (lock) {
      if (!failing) {
        notSaved(new LibraryFailure.Silent(store.folder()));
      }
    }
  }

  private void copied(boolean well) {
    synchronized (lock) {
      copied = well;
      if (problem != null) {
        notSaved(problem);
      }
    }
  }

  private void notSaved(LibraryFailure reason) {
    problem = reason;
    pending.all().forEach(one -> one.saver().tell(new SaveState.NotSaved(reason, copied)));
  }

  /** Stores what waits, then the whole article with a version. */
  CompletionStage<Void> close(ArticleSaver saver) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    try {
      store.later(Duration.ZERO, () -> close(saver, done));
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
    return done;
  }

  private void close(ArticleSaver saver, CompletableFuture<Void> done) {
    try {
      if (!store()) {
        SaveState state = saver.state();
        throw new LibraryException(
            state instanceof SaveState.NotSaved(LibraryFailure reason, var _)
                ? reason
                : new LibraryFailure.Disk(store.folder(), "not stored"));
      }
      closeStored(saver);
      done.complete(null);
    } catch (LibraryException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  private void closeStored(ArticleSaver saver) throws LibraryException {
    ArticleSaver.Committed committed = saver.committed;
    committed.users = Math.max(0, committed.users - 1);
    Place last = saver.latest();
    boolean moved = !last.selection().head().equals(committed.place.selection().head());
    if ((committed.rowsSinceFold > 0 || moved) && emergency.isGone()) {
      foldNow(saver, committed.place.at(last.selection()), Optional.of(Version.Reason.CLOSED));
    } else {
      Article article = committed.place.article();
      store.write(rows -> rows.keepVersion(article, Version.Reason.CLOSED, clock.instant()));
    }
    if (committed.users == 0) {
      savers.remove(saver.id(), saver);
    }
  }

  /** Stores what waits, on the thread of the library; says whether all is stored. */
  boolean flushNow() throws LibraryException {
    boolean[] done = new boolean[1];
    store.now(() -> done[0] = store());
    return done[0];
  }

  /** Whether the library takes or refuses what it is given, and does not just hang. */
  boolean answers() {
    return emergency.answered();
  }

  /** The desk is being closed: nothing waits for long in memory alone any more. */
  void hurry() {
    emergency.hurry();
  }

  /** Ends; what the library has not taken is in the emergency copy. */
  void end() {
    emergency.close();
  }
}
