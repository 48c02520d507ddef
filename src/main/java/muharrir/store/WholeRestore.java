package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/**
 * Puts a backup in the place of a whole library that nobody has open, and keeps the present one
 * aside: as a backup where it is sound, otherwise its files as they are.
 *
 * <p>At every moment the library is the present one or the one restored. The log beside the file
 * goes before the file is changed: SQLite would replay the old log into the restored file.
 */
public final class WholeRestore {
  private static final String[] LOGS = {"-wal", "-shm"};

  private final Path library;
  private final Clock clock;
  private final Seal seal;

  /** A restore into the library of a folder. */
  public WholeRestore(Path library, Clock clock) {
    this(library, clock, Seal.NONE);
  }

  /** A restore into the library of a folder that may be locked; it is locked afterwards, too. */
  public WholeRestore(Path library, Clock clock, Seal seal) {
    this.seal = seal;
    this.library = library.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /**
   * Puts it in place.
   *
   * @return where the present library was put aside; empty if there was none
   * @throws LibraryException with {@link LibraryFailure.ReadOnly} where a program has the library
   *     open; with another failure where the backup is not sound. The present one is untouched then
   */
  public Optional<Path> run(Path backup) throws LibraryException {
    Failures failures = new Failures(library);
    Path file = library.resolve(Database.FILE);
    Path beside = library.resolve(".library.restore");
    try {
      Files.createDirectories(library);
      Database.check(backup, Migrations.known().newest(), seal);
      Backups.requireSound(backup, backup, seal);
      Optional<FolderLock> lock = FolderLock.take(library);
      if (lock.isEmpty()) {
        throw new LibraryException(new LibraryFailure.ReadOnly(library));
      }
      try {
        Files.copy(backup, beside, StandardCopyOption.REPLACE_EXISTING);
        Durable.flush(beside);
        if (!seal.none() && Database.plain(beside)) {
          Passphrase.rewrite(beside, Seal.NONE, seal);
        }
        Optional<Path> aside = Files.exists(file) ? Optional.of(keep(file)) : Optional.empty();
        Durable.move(beside, file);
        return aside;
      } finally {
        Files.deleteIfExists(beside);
        lock.get().close();
      }
    } catch (IOException e) {
      throw failures.of(e);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  private Path keep(Path file) throws IOException, LibraryException {
    try {
      Database.check(file, Integer.MAX_VALUE, seal);
    } catch (LibraryException e) {
      // Connecting would write into what is no library, such as an empty file.
      System.getLogger(WholeRestore.class.getName())
          .log(System.Logger.Level.WARNING, "the present file is no library", e);
      return keepAsItIs(file);
    }
    try (Connection connection = Database.connect(file, false, seal)) {
      Backup kept = Backups.make(connection, library, Backup.Reason.RESTORE, clock, seal);
      // Leaving WAL writes the log into the file and takes it away.
      new Sql(connection).one("PRAGMA journal_mode = DELETE", row -> row.getString(1));
      if (Files.exists(log(file, "-wal"))) {
        throw new LibraryException(new LibraryFailure.ReadOnly(library));
      }
      return kept.file();
    } catch (LibraryException e) {
      if (!(e.failure() instanceof LibraryFailure.Damaged)) {
        throw e;
      }
    } catch (SqlFailure | SQLException e) {
      System.getLogger(WholeRestore.class.getName())
          .log(System.Logger.Level.WARNING, "the present library cannot be read", e);
    }
    return keepAsItIs(file);
  }

  private Path keepAsItIs(Path file) throws IOException {
    Path backups = Files.createDirectories(library.resolve(Backups.FOLDER));
    Path aside = Files.createTempDirectory(backups, "damaged-");
    Path kept = aside.resolve(Database.FILE);
    Files.copy(file, kept);
    Durable.flush(kept);
    for (String ending : LOGS) {
      if (Files.exists(log(file, ending))) {
        Files.copy(log(file, ending), log(kept, ending));
        Durable.flush(log(kept, ending));
      }
    }
    Durable.flushFolder(aside);
    for (String ending : LOGS) {
      Files.deleteIfExists(log(file, ending));
    }
    return aside;
  }

  private static Path log(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
