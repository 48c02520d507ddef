package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import muharrir.json.JsonRefusal;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import org.jspecify.annotations.Nullable;

/**
 * The file of a library and the one connection to it.
 *
 * <p>After a failure the next use connects anew, and only to the same file: a drive that was pulled
 * out is no longer there, even if its open handle would still take writes. When it is back, perhaps
 * under another number, its file is taken for ours if it is the same library and holds what was
 * left in it. But for what is said to be asked from anywhere it belongs to the thread of the store.
 */
final class StoreFile implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StoreFile.class.getName());
  private static final String LIBRARY_ID = "SELECT value FROM setting WHERE name = 'id'";

  private final Path folder;
  private final Path file;
  private final Failures failures;
  private final boolean readOnly;
  private final boolean frozen;
  private Optional<FolderLock> lock;
  private volatile Seal seal;
  private volatile Predicate<Rows> asLeft = _ -> false;
  private Object fileKey;
  private Optional<String> id = Optional.empty();
  private @Nullable Connection connection;

  /**
   * @param lock without one nothing is written
   * @param frozen whether the folder takes no writes
   * @param connection to begin with
   */
  StoreFile(
      Path folder, Optional<FolderLock> lock, boolean frozen, Connection connection, Seal seal)
      throws IOException {
    this.folder = folder;
    this.file = folder.resolve(Database.FILE);
    this.failures = new Failures(folder);
    this.readOnly = lock.isEmpty();
    this.lock = lock;
    this.frozen = frozen;
    this.seal = seal;
    this.connection = connection;
    this.fileKey = key(file);
  }

  /** Asked from anywhere. */
  Path folder() {
    return folder;
  }

  /** Asked from anywhere. */
  boolean readOnly() {
    return readOnly;
  }

  /** Asked from anywhere. */
  boolean frozen() {
    return frozen;
  }

  /** The key, where the library is locked by a passphrase; asked from anywhere. */
  Seal seal() {
    return seal;
  }

  /** Says how to tell whether a library that was away is as it was left. */
  void onReturn(Predicate<Rows> test) {
    asLeft = test;
  }

  /**
   * Lets the file be written anew, under another key.
   *
   * @return the recovery code
   */
  String rewritten(Passphrase.Work work) throws LibraryException, IOException, SQLException {
    disconnect();
    Passphrase.Made made = work.run();
    seal = made.seal();
    fileKey = key(file);
    return made.recoveryCode();
  }

  /**
   * The connection, made anew after a failure.
   *
   * @throws LibraryException if the file is not there, or another one in its place
   */
  Connection connected() throws SQLException, LibraryException {
    try {
      Object now = key(file);
      if (!now.equals(fileKey)) {
        comeBack();
        fileKey = now;
      }
    } catch (NoSuchFileException e) {
      throw new LibraryException(failures.gone(file), e);
    } catch (IOException e) {
      throw failures.of(e);
    }
    Connection present = connection;
    if (present == null) {
      present =
          frozen ? Database.connectFrozen(file, seal) : Database.connect(file, readOnly, seal);
      if (!readOnly) {
        emptyLog(present);
      }
      connection = present;
    }
    if (id.isEmpty()) {
      id = new Sql(present).one(LIBRARY_ID, row -> row.getString(1));
    }
    return present;
  }

  /**
   * Another file stands in the place of ours: the drive is back, or somebody put another library
   * there, or another state of this one.
   *
   * @throws LibraryException unless it is ours as it was left, and locked for us again
   */
  private void comeBack() throws IOException, SQLException, LibraryException {
    if (!isAsLeft()) {
      throw new LibraryException(new LibraryFailure.Replaced(file));
    }
    disconnect();
    if (!readOnly) {
      lock.ifPresent(FolderLock::close);
      lock = FolderLock.take(folder);
      if (lock.isEmpty()) {
        throw new LibraryException(new LibraryFailure.ReadOnly(folder));
      }
    }
  }

  private boolean isAsLeft() throws SQLException {
    try (Connection look = Database.connect(file, true, seal)) {
      Sql sql = new Sql(look);
      return id.isPresent()
          && id.equals(sql.one(LIBRARY_ID, row -> row.getString(1)))
          && (readOnly || asLeft.test(new Rows(sql, "")));
    } catch (SqlFailure | JsonRefusal e) {
      LOG.log(System.Logger.Level.DEBUG, "the file in the place of the library is another one", e);
      return false;
    }
  }

  /**
   * Writes what the log holds into the file, after a failure. Where a flush has failed, the system
   * takes pages for written that never reached the disk; nothing may be added behind them.
   */
  private static void emptyLog(Connection fresh) throws SQLException {
    try {
      new Sql(fresh).one("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
    } catch (SqlFailure e) {
      fresh.close();
      throw e;
    }
  }

  /** What tells a file from another one in its place. */
  private static Object key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return Objects.requireNonNullElse(key, file);
  }

  /** Ends the connection: the next use makes another. */
  void disconnect() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException e) {
        LOG.log(System.Logger.Level.WARNING, "could not close the library", e);
      }
    }
  }

  /** Ends the connection and gives the lock back. */
  @Override
  public void close() {
    disconnect();
    lock.ifPresent(FolderLock::close);
  }
}
