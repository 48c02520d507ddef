package muharrir.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import muharrir.article.Article;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import org.jspecify.annotations.Nullable;

/**
 * The library on the disk: one connection, and one thread that uses it.
 *
 * <p>Whoever asks waits for that thread, except through {@link #later}. The store says what failed
 * and rolls back; after a failure that may have been more than a lack of room the next use connects
 * anew, see {@link StoreFile}.
 */
public final class Store implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Store.class.getName());
  private static final Duration CLOSE = Duration.ofSeconds(10);

  /** Something done with the rows, in one transaction. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Rows rows) throws LibraryException;
  }

  private final Path folder;
  private final StoreFile file;
  private final Failures failures;
  private final ScheduledThreadPoolExecutor thread;
  private final MediaFolder media;
  private volatile @Nullable Thread self;
  private volatile String author = "";
  private volatile boolean ending;

  Store(StoreFile file) {
    this.folder = file.folder();
    this.file = file;
    this.failures = new Failures(folder);
    this.media = new MediaFolder(folder.resolve("media"), failures, file.seal());
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "library");
              made.setDaemon(true);
              self = made;
              return made;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** The folder of the library. */
  public Path folder() {
    return folder;
  }

  /**
   * Whether nothing may be written: another program has the lock, or the folder takes no writes.
   */
  public boolean readOnly() {
    return file.readOnly();
  }

  /** Whether it is the folder that takes no writes; another program may not be there at all. */
  public boolean frozen() {
    return file.frozen();
  }

  /**
   * Says who sits at the desk: the versions that are kept from now on are theirs.
   *
   * @param person an id; empty for nobody that is known
   */
  public void signAs(String person) {
    author = person;
  }

  /**
   * Says how to tell whether a library that was away is as it was left, and no older or newer copy
   * of it.
   *
   * @param test asked on the thread of the store, with what the file holds
   */
  public void onReturn(Predicate<Rows> test) {
    file.onReturn(test);
  }

  /** The key, where the library is locked by a passphrase. */
  public Seal seal() {
    return file.seal();
  }

  /** The pictures. */
  public MediaFolder media() {
    return media;
  }

  /** Does some reading. */
  public <T extends @Nullable Object> T read(Work<T> work) throws LibraryException {
    return onThread(() -> transaction(work, "BEGIN"));
  }

  /**
   * Does some writing, all of it or nothing; returns after the commit.
   *
   * @throws LibraryException with {@link LibraryFailure.ReadOnly} if nothing may be written
   */
  public <T extends @Nullable Object> T write(Work<T> work) throws LibraryException {
    if (readOnly()) {
      throw new LibraryException(new LibraryFailure.ReadOnly(folder));
    }
    return onThread(() -> transaction(work, "BEGIN IMMEDIATE"));
  }

  /**
   * Reads the written form of an article, on the calling thread.
   *
   * @throws LibraryException with {@link LibraryFailure.Damaged} if it cannot be read
   */
  public Article article(Rows.Written written) throws LibraryException {
    try {
      return ArticleJson.read(written.json()).article();
    } catch (JsonRefusal e) {
      throw damaged(e);
    }
  }

  /** Runs something on the thread of the store after a while, unless it is closed by then. */
  public void later(Duration delay, Runnable work) {
    try {
      // What it throws is logged by guarded().
      Future<?> _ = thread.schedule(() -> guarded(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "the library was closed meanwhile", e);
    }
  }

  /** Runs something on the thread of the store as soon as it is free, and waits for it. */
  public void now(Runnable work) throws LibraryException {
    onThread(() -> {
      work.run();
      return true;
    });
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.log(System.Logger.Level.ERROR, "work of the library failed", e);
    }
  }

  /** A number that grows whenever another program has changed the library. */
  public int dataVersion() throws LibraryException {
    return onThread(() -> raw(sql -> sql.number("PRAGMA data_version")));
  }

  /** The backups of the library. */
  public Backups backups(Clock clock) {
    return new Backups(folder, frozen(), clock, this::seal);
  }

  /** A check of everything, on a connection of its own: nobody waits for it. */
  public Verifier verifier() {
    return new Verifier(folder, frozen(), media, failures, seal());
  }

  /**
   * Locks the library with a passphrase; whoever writes meanwhile waits. The pictures follow after
   * it: those that are not sealed when this is cut short are sealed after the next opening.
   *
   * @return the recovery code
   */
  public String setPassphrase(String passphrase) throws LibraryException {
    String code = rewritten(() -> new Passphrase(folder).setHeld(passphrase));
    media.keep(seal(), true);
    settlePictures();
    return code;
  }

  /** Makes the library plain again, its pictures first. */
  public void removePassphrase() throws LibraryException {
    Seal old = seal();
    boolean done = false;
    media.keep(old, false);
    try {
      media.settle(() -> false);
      rewritten(() -> new Passphrase(folder).removeHeld(old));
      done = true;
    } catch (IOException e) {
      throw failures.of(e);
    } finally {
      if (!done) {
        media.keep(old, true);
      }
    }
  }

  /**
   * Seals the pictures that are not sealed yet; what fails is tried again after the next opening.
   */
  private void settlePictures() {
    try {
      media.settle(() -> ending);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "not all pictures could be sealed", e);
    }
  }

  /** Goes on in the background with what a program that was killed has begun. */
  void settleLater() {
    Thread settling = new Thread(this::settlePictures, "pictures-settling");
    settling.setDaemon(true);
    settling.start();
  }

  private String rewritten(Passphrase.Work work) throws LibraryException {
    if (readOnly()) {
      throw new LibraryException(new LibraryFailure.ReadOnly(folder));
    }
    return onThread(() -> {
      try {
        return file.rewritten(work);
      } catch (IOException e) {
        throw failures.of(e);
      } catch (SqlFailure e) {
        throw failures.of(e.sql());
      } catch (SQLException e) {
        throw failures.of(e);
      }
    });
  }

  @FunctionalInterface
  private interface Call<T extends @Nullable Object> {
    T call() throws LibraryException;
  }

  private <T extends @Nullable Object> T onThread(Call<T> call) throws LibraryException {
    if (Thread.currentThread().equals(self)) {
      return call.call();
    }
    try {
      Future<T> answer = thread.submit(call::call);
      return answer.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case LibraryException failed -> throw new LibraryException(failed.failure(), failed);
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (RejectedExecutionException e) {
      throw new LibraryException(new LibraryFailure.Closed(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LibraryException(new LibraryFailure.Disk(folder, "interrupted"), e);
    }
  }

  private <T extends @Nullable Object> T transaction(Work<T> work, String begin)
      throws LibraryException {
    try {
      Sql sql = new Sql(file.connected());
      sql.script(begin);
      try {
        T result = work.run(new Rows(sql, author));
        sql.script("COMMIT");
        return result;
      } catch (LibraryException | RuntimeException | Error e) {
        // An error as well: a transaction that stays open would let nothing be stored any more.
        Database.rollback(sql);
        throw e;
      }
    } catch (SqlFailure e) {
      throw afterFailure(e.sql());
    } catch (SQLException e) {
      throw afterFailure(e);
    } catch (JsonRefusal e) {
      throw damaged(e);
    }
  }

  private LibraryException damaged(JsonRefusal e) {
    return new LibraryException(
        new LibraryFailure.Damaged(folder.resolve(Database.FILE), String.valueOf(e.getMessage())),
        e);
  }

  private LibraryException afterFailure(SQLException e) {
    LibraryException failure = failures.of(e);
    if (!(failure.failure() instanceof LibraryFailure.DiskFull)) {
      file.disconnect();
    }
    return failure;
  }

  /** Ends the thread after what is under way, closes the file and gives the lock back. */
  @Override
  public void close() {
    close(CLOSE);
  }

  /**
   * The same where one will not wait for longer: then the file and the lock go with the program.
   */
  public void close(Duration patience) {
    ending = true;
    media.close();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(System.Logger.Level.ERROR, "the library did not end in time");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    file.close();
  }

  /** For tests: says SQL on the connection of the store. */
  void script(String sql) throws LibraryException {
    onThread(() ->
        raw(say -> {
          say.script(sql);
          return true;
        }));
  }

  /** For tests: asks SQL on the connection of the store. */
  <T> List<T> ask(String sql, Sql.Row<T> row) throws LibraryException {
    return onThread(() -> raw(say -> say.list(sql, row)));
  }

  private <T> T raw(Function<Sql, T> use) throws LibraryException {
    try {
      return use.apply(new Sql(file.connected()));
    } catch (SqlFailure e) {
      throw failures.of(e.sql());
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
