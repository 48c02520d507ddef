package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import org.jspecify.annotations.Nullable;

/**
 * Opens the library in a folder: looks before it touches, takes the lock, makes what is missing,
 * brings an older file up to date.
 */
public final class StoreOpener {
  private static final int WAIT_MILLIS = 3_000;

  private final Clock clock;
  private final RandomGenerator random;
  private final Migrations migrations;

  public StoreOpener(Clock clock, RandomGenerator random) {
    this(clock, random, Migrations.known());
  }

  StoreOpener(Clock clock, RandomGenerator random, Migrations migrations) {
    this.clock = clock;
    this.random = random;
    this.migrations = migrations;
  }

  /**
   * Opens the library in a folder, and makes it where there is none; for reading only where another
   * program has it open or the folder takes no writes.
   *
   * @throws LibraryException if that is not possible; nothing has been changed then
   */
  public Store open(Path given) throws LibraryException {
    return open(given, Seal.NONE);
  }

  /**
   * Opens a library that may be locked.
   *
   * @param seal as {@link Passphrase#open} gave it
   * @throws LibraryException with {@link LibraryFailure.Locked} if there must be one and is not
   */
  public Store open(Path given, Seal seal) throws LibraryException {
    Path folder = given.toAbsolutePath().normalize();
    Failures failures = new Failures(folder);
    Path file = folder.resolve(Database.FILE);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failures.making(e);
    }
    Optional<FolderLock> lock = Optional.empty();
    boolean opened = false;
    try {
      if (Files.exists(file)) {
        if (seal.none() && new Passphrase(folder).locked()) {
          throw new LibraryException(new LibraryFailure.Locked(folder));
        }
        Database.check(file, migrations.newest(), seal);
      }
      // A lock that is left in a closed folder can be had, but a log could not be begun there.
      lock = Files.isWritable(folder) ? FolderLock.take(folder) : Optional.empty();
      Store store = lock.isPresent() ? writable(folder, lock.get(), seal) : readOnly(folder, seal);
      opened = true;
      return store;
    } catch (IOException e) {
      throw failures.of(e);
    } catch (SqlFailure e) {
      throw failures.of(e.sql());
    } catch (SQLException e) {
      throw failures.of(e);
    } finally {
      if (!opened) {
        lock.ifPresent(FolderLock::close);
      }
    }
  }

  private Store writable(Path folder, FolderLock lock, Seal seal)
      throws SQLException, IOException, LibraryException {
    Path file = folder.resolve(Database.FILE);
    if (!Files.exists(file)) {
      Database.create(file, migrations, Long.toHexString(random.nextLong()), seal);
    }
    boolean unclean = Files.exists(file.resolveSibling(Database.FILE + "-wal"));
    refuseNewerInLog(file, unclean, seal);
    Connection connection = Database.connect(file, false, seal);
    boolean kept = false;
    try {
      Sql sql = new Sql(connection);
      if (unclean) {
        quickCheck(sql, file);
      }
      int version = sql.number("PRAGMA user_version");
      if (version < migrations.newest()) {
        Backups.make(connection, folder, Backup.Reason.MIGRATION, clock, seal);
        migrations.run(connection, version);
      }
      Store store = new Store(new StoreFile(folder, Optional.of(lock), false, connection, seal));
      if (!seal.none()) {
        Passphrase.finish(folder, seal);
        store.settleLater();
      }
      kept = true;
      return store;
    } finally {
      if (!kept) {
        connection.close();
      }
    }
  }

  // The number in the file may be an old one where the newer stands in the log beside it.
  private void refuseNewerInLog(Path file, boolean unclean, Seal seal)
      throws SQLException, LibraryException {
    if (unclean) {
      try (Connection look = Database.connect(file, true, seal)) {
        int found = new Sql(look).number("PRAGMA user_version");
        Database.refuseNewer(file, found, migrations.newest());
      }
    }
  }

  private static void quickCheck(Sql sql, Path file) throws LibraryException {
    String said = sql.one("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("");
    if (!said.equals("ok")) {
      throw new LibraryException(new LibraryFailure.Damaged(file, said));
    }
  }

  private Store readOnly(Path folder, Seal seal)
      throws SQLException, IOException, LibraryException {
    Path file = folder.resolve(Database.FILE);
    boolean frozen = !Files.isWritable(folder);
    if (frozen && !Files.exists(file)) {
      throw new LibraryException(new LibraryFailure.NotWritable(folder));
    }
    waitFor(file);
    @Nullable Connection connection = null;
    boolean kept = false;
    try {
      connection = frozen ? Database.connectFrozen(file, seal) : Database.connect(file, true, seal);
      int found = new Sql(connection).number("PRAGMA user_version");
      Database.refuseNewer(file, found, migrations.newest());
      if (found < migrations.newest()) {
        // An older file can be read only after it was brought up to date.
        throw new LibraryException(new LibraryFailure.NotWritable(folder));
      }
      Store store = new Store(new StoreFile(folder, Optional.empty(), frozen, connection, seal));
      kept = true;
      return store;
    } finally {
      if (!kept && connection != null) {
        connection.close();
      }
    }
  }

  /** Another program may be making the library just now. */
  private void waitFor(Path file) throws LibraryException {
    long end = System.nanoTime() + WAIT_MILLIS * 1_000_000L;
    while (!Files.exists(file)) {
      if (System.nanoTime() - end > 0) {
        throw new LibraryException(new LibraryFailure.Missing(file));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LibraryException(new LibraryFailure.Disk(file, "interrupted"), e);
      }
    }
  }
}
