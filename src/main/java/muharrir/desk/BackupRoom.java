package muharrir.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.store.BackupReader;
import muharrir.store.Backups;
import muharrir.store.Rows;
import muharrir.store.Seal;
import muharrir.store.Store;

/**
 * The backups of an open library: makes one on each day of use, looks into them.
 *
 * <p>The copying is done by a thread of its own, on a connection that only reads; nobody's typing
 * waits for it.
 */
public final class BackupRoom implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(BackupRoom.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(40);
  private static final Duration AGAIN = Duration.ofMinutes(30);

  private final Store store;
  private final Surroundings surroundings;
  private final Backups backups;
  private final Present present;
  private final Queue<BackupLook> looks = new ConcurrentLinkedQueue<>();
  private volatile Optional<LibraryException> failure = Optional.empty();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "backups");
        made.setDaemon(true);
        return made;
      });

  /** Finds an article as it is now. */
  @FunctionalInterface
  interface Present {
    Optional<Rows.Written> written(ArticleId id) throws LibraryException;
  }

  BackupRoom(Store store, Surroundings surroundings, Present present) {
    this.store = store;
    this.surroundings = surroundings;
    this.backups = store.backups(surroundings.clock());
    this.present = present;
  }

  /** Begins to look, now and then, whether a backup is due. */
  void watch() {
    try {
      Future<?> _ =
          thread.scheduleWithFixedDelay(
              this::daily, FIRST.toSeconds(), AGAIN.toSeconds(), TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "closed meanwhile", e);
    }
  }

  private void daily() {
    try {
      makeIfDue();
    } catch (LibraryException e) {
      // The person is told where a backup is missed, see lastFailure().
      failure = Optional.of(e);
      LOG.log(System.Logger.Level.WARNING, "no backup could be made", e);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "making a backup failed", e);
    }
  }

  /** Why the last backup that was due could not be made; empty if it was. */
  public Optional<LibraryException> lastFailure() {
    return failure;
  }

  /**
   * Makes the backup of this day if there is none yet and something to lose; the day is that of
   * UTC. A library that is open for reading only gets none.
   */
  public Optional<Backup> makeIfDue() throws LibraryException {
    if (store.readOnly()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(surroundings.now(), ZoneOffset.UTC);
    boolean made =
        backups.list().stream()
            .anyMatch(b -> LocalDate.ofInstant(b.at(), ZoneOffset.UTC).equals(today));
    if (made || store.read(rows -> rows.ids().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(make(Backup.Reason.DAILY));
  }

  /** Makes a backup now. */
  public Backup make() throws LibraryException {
    return make(Backup.Reason.ASKED);
  }

  private Backup make(Backup.Reason reason) throws LibraryException {
    Backup made = backups.make(reason);
    failure = Optional.empty();
    return made;
  }

  /** All backups, the last one first. */
  public List<Backup> list() throws LibraryException {
    return backups.list();
  }

  /** Looks into a backup; what is opened is closed with the library at the latest. */
  public BackupLook look(Backup backup) {
    looks.removeIf(BackupLook::closed);
    BackupLook look = new BackupLook(backups, backup, present, store);
    looks.add(look);
    return look;
  }

  /** An article as it stands in a backup. */
  public Optional<Article> article(Backup backup, ArticleId id) throws LibraryException {
    try (BackupReader reader = backups.open(backup)) {
      return reader.article(id);
    }
  }

  /** An article as it stands in a backup that may lie anywhere. */
  public static Optional<Article> article(Path backup, ArticleId id, Seal seal)
      throws LibraryException {
    try (BackupReader reader = BackupReader.of(backup, seal)) {
      return reader.article(id);
    }
  }

  @Override
  public void close() {
    looks.forEach(BackupLook::close);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "a backup was under way when the library was closed");
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
