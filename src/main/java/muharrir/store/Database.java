package muharrir.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The file of a library: whether it is one, and connections to it. */
final class Database {
  /** The name of the file in the folder of a library. */
  static final String FILE = "library.db";

  /** "MUHR", at offset 68 of each library. */
  static final int APPLICATION_ID = 0x4D554852;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;

  /** The primary result code SQLITE_READONLY (sqlite.org/rescode.html). */
  private static final int READ_ONLY = 8;

  private static final int BUSY_MILLIS = 3_000;

  private Database() {}

  /**
   * Looks at a file without opening it as a database, so that it stays untouched if it is none of
   * ours.
   *
   * @param known the newest form that this program knows
   */
  static void check(Path file, int known, Seal seal) throws IOException, LibraryException {
    if (!seal.none() && Files.size(file) >= HEADER && !plain(file)) {
      checkSealed(file, known, seal);
    } else {
      check(file, known);
    }
  }

  /** The header of a sealed file is sealed, too. */
  private static void checkSealed(Path file, int known, Seal seal) throws LibraryException {
    try {
      lookSealed(file, known, seal, true);
    } catch (SQLException e) {
      if ((e.getErrorCode() & 0xff) != READ_ONLY) {
        throw damaged(file, e);
      }
      // A program was killed in the middle of a change: what is half done has to be taken back
      // before anything can be read. The key fits, since the passphrase has opened it.
      try {
        lookSealed(file, known, seal, false);
      } catch (SQLException again) {
        throw damaged(file, again);
      }
    }
  }

  private static void lookSealed(Path file, int known, Seal seal, boolean readOnly)
      throws SQLException, LibraryException {
    try (Connection look = connect(file, readOnly, seal)) {
      Sql sql = new Sql(look);
      if (sql.number("PRAGMA application_id") != APPLICATION_ID) {
        throw new LibraryException(new LibraryFailure.Foreign(file));
      }
      refuseNewer(file, sql.number("PRAGMA user_version"), known);
    } catch (SqlFailure e) {
      throw e.sql();
    }
  }

  private static LibraryException damaged(Path file, SQLException e) {
    return new LibraryException(
        new LibraryFailure.Damaged(file, String.valueOf(e.getMessage())), e);
  }

  /** The same for a file that is not sealed. */
  static void check(Path file, int known) throws IOException, LibraryException {
    byte[] header = new byte[HEADER];
    int length;
    try (var in = Files.newInputStream(file)) {
      length = in.readNBytes(header, 0, HEADER);
    }
    if (length == 0) {
      throw new LibraryException(new LibraryFailure.Damaged(file, "the file is empty"));
    }
    if (length < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new LibraryException(new LibraryFailure.Foreign(file));
    }
    ByteBuffer numbers = ByteBuffer.wrap(header);
    if (numbers.getInt(68) != APPLICATION_ID) {
      throw new LibraryException(new LibraryFailure.Foreign(file));
    }
    refuseNewer(file, numbers.getInt(60), known);
  }

  static void refuseNewer(Path file, int found, int known) throws LibraryException {
    if (found > known) {
      throw new LibraryException(new LibraryFailure.Newer(file, found, known));
    }
  }

  /** Makes the file of a new library: whole and in place, or not at all. */
  static void create(Path file, Migrations migrations, String libraryId, Seal seal)
      throws SQLException, IOException {
    Path beside = file.resolveSibling(".library.new");
    deleteWithLog(beside);
    try {
      try (Connection connection = connect(beside, false, seal)) {
        Sql sql = new Sql(connection);
        sql.script("PRAGMA application_id = " + APPLICATION_ID);
        migrations.run(connection, 0);
        sql.run("INSERT INTO setting (name, value) VALUES ('id', ?)", libraryId);
      }
      Durable.flush(beside);
      Durable.move(beside, file);
    } finally {
      deleteWithLog(beside);
    }
  }

  private static void deleteWithLog(Path file) throws IOException {
    for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
  }

  /** Whether a file is one of SQLite that is not sealed. */
  static boolean plain(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /**
   * Connects to a file; for reading only, nothing in it or beside it is written.
   *
   * @param seal of the library; a file that is plain all the same is read as it is
   */
  static Connection connect(Path file, boolean readOnly, Seal seal) throws SQLException {
    return connect(file, readOnly, "", seal);
  }

  /**
   * Connects to a file in a folder where nothing may be written and nobody writes. Where a log
   * stayed beside it, it is read, too.
   */
  static Connection connectFrozen(Path file, Seal seal) throws SQLException {
    boolean log =
        file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0
            && Files.exists(file.resolveSibling(file.getFileName() + "-shm"));
    return connect(file, true, log ? "" : "?immutable=1", seal);
  }

  /** Connects by the driver that can write under another seal what it reads under this one. */
  static Connection connectAs(Path file, Seal seal) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    Properties properties = config.toProperties();
    return SealedDriver.connect(
        JDBC.PREFIX + uri(file), seal.none() ? properties : seal.into(properties));
  }

  private static Connection connect(Path file, boolean readOnly, String query, Seal seal)
      throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    Properties properties = config.toProperties();
    String address = JDBC.PREFIX + uri(file) + query;
    return seal.none() || isPlain(file)
        ? JDBC.createConnection(address, properties)
        : SealedDriver.connect(address, seal.into(properties));
  }

  private static boolean isPlain(Path file) throws SQLException {
    try {
      return Files.exists(file) && plain(file);
    } catch (IOException e) {
      throw new SQLException("cannot look at " + file, e);
    }
  }

  /** A file as SQLite's URI: a name with a question mark or a percent sign stays that name. */
  static String uri(Path file) {
    StringBuilder uri = new StringBuilder("file:");
    // Elsewhere than on Windows a backslash is a character of a name as any other.
    String path =
        file.toAbsolutePath().toString().replace(file.getFileSystem().getSeparator(), "/");
    if (!path.startsWith("/")) {
      uri.append("///");
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "/-_.~:".indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%')
            .append("0123456789ABCDEF".charAt(c >> 4))
            .append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return uri.toString();
  }

  /** Ends a transaction that failed; SQLite may have ended it already. */
  static void rollback(Sql sql) {
    try {
      sql.script("ROLLBACK");
    } catch (SqlFailure e) {
      System.getLogger(Database.class.getName())
          .log(System.Logger.Level.DEBUG, "the transaction was over already", e);
    }
  }
}
