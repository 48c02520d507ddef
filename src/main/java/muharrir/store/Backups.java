package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/**
 * The checked copies of a library's file, in its folder {@code backups}.
 *
 * <p>A copy is made by SQLite itself ({@code VACUUM INTO}) on a connection that only reads, so the
 * writer never waits, is checked, flushed and only then gets its name. None is deleted but by
 * {@link BackupLadder}, and only while enough others are sound.
 */
public final class Backups {
  /** The folder of the copies in that of the library. */
  static final String FOLDER = "backups";

  private static final System.Logger LOG = System.getLogger(Backups.class.getName());
  private static final Pattern NAME =
      Pattern.compile("library-(\\d{6,9})-(\\d{8}T\\d{6}Z)-(daily|asked|migration|restore)\\.db");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String UNFINISHED = ".unfinished-";
  private static final Duration ABANDONED = Duration.ofHours(6);
  private static final long ROOM_TO_LEAVE = 8L * 1024 * 1024;

  private final Path library;
  private final boolean frozen;
  private final Failures failures;
  private final Clock clock;
  private final Supplier<Seal> seal;

  Backups(Path library, boolean frozen, Clock clock, Supplier<Seal> seal) {
    this.seal = seal;
    this.library = library;
    this.frozen = frozen;
    this.failures = new Failures(library);
    this.clock = clock;
  }

  /** The copies of the library in a folder, which need not open; the last one first. */
  public static List<Backup> of(Path library) throws LibraryException {
    try {
      return list(library);
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
  }

  /** All copies, the last one first. */
  public List<Backup> list() throws LibraryException {
    return of(library);
  }

  private static List<Backup> list(Path library) throws IOException {
    Path folder = library.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Backup> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        read(file).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingInt(Backup::number).thenComparing(Backup::file).reversed());
    return all;
  }

  private static Optional<Backup> read(Path file) throws IOException {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Instant at = STAMP.parse(name.group(2), Instant::from);
      Backup.Reason reason = Backup.Reason.valueOf(name.group(3).toUpperCase(Locale.ROOT));
      return Optional.of(
          new Backup(file, Integer.parseInt(name.group(1)), at, reason, Files.size(file)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "not a name of a backup", e);
      return Optional.empty();
    }
  }

  /**
   * Makes a copy and checks it, then lets go of one that is no longer needed.
   *
   * @throws LibraryException with {@link LibraryFailure.DiskFull} where there is no room, with
   *     {@link LibraryFailure.Damaged} where what was copied is not sound; there is no new copy
   *     then
   */
  public synchronized Backup make(Backup.Reason reason) throws LibraryException {
    Path file = library.resolve(Database.FILE);
    try (Connection connection =
        frozen
            ? Database.connectFrozen(file, seal.get())
            : Database.connect(file, true, seal.get())) {
      Backup made = make(connection, library, reason, clock, seal.get());
      thin();
      return made;
    } catch (SqlFailure e) {
      throw failures.of(e.sql());
    } catch (SQLException e) {
      throw failures.of(e);
    } catch (IOException e) {
      throw failures.of(e);
    }
  }

  /** Makes a copy of what a connection sees, and checks it. */
  static Backup make(
      Connection connection, Path library, Backup.Reason reason, Clock clock, Seal seal)
      throws SQLException, IOException, LibraryException {
    Path file = library.resolve(Database.FILE);
    Path folder = Files.createDirectories(library.resolve(FOLDER));
    sweep(folder, clock);
    if (Files.getFileStore(folder).getUsableSpace() < Files.size(file) + ROOM_TO_LEAVE) {
      throw new LibraryException(new LibraryFailure.DiskFull(folder));
    }
    Path beside = Files.createTempFile(folder, UNFINISHED, ".db");
    try {
      // SQLite takes an empty file for a place to write to.
      new Sql(connection).run("VACUUM INTO ?", beside.toString());
      requireSound(beside, file, seal);
      Durable.flush(beside);
      int number = list(library).stream().mapToInt(Backup::number).max().orElse(0) + 1;
      Path copy =
          folder.resolve(
              String.format(
                  Locale.ROOT,
                  "library-%06d-%s-%s.db",
                  number,
                  STAMP.format(clock.instant()),
                  reason.name().toLowerCase(Locale.ROOT)));
      Durable.move(beside, copy);
      return read(copy).orElseThrow(() -> new IOException("the copy has gone: " + copy));
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Takes away what a program left behind that was killed while it copied. */
  private static void sweep(Path folder, Clock clock) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        boolean unfinished = String.valueOf(file.getFileName()).startsWith(UNFINISHED);
        if (unfinished
            && Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(clock.instant().minus(ABANDONED))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Checks a copy through and through. */
  static void requireSound(Path copy, Path blamed, Seal seal)
      throws SQLException, LibraryException {
    try (Connection connection = Database.connectFrozen(copy, seal)) {
      Sql sql = new Sql(connection);
      List<String> said = sql.list("PRAGMA integrity_check(10)", row -> row.getString(1));
      if (!said.equals(List.of("ok"))) {
        throw new LibraryException(new LibraryFailure.Damaged(blamed, String.join("; ", said)));
      }
      if (sql.number("PRAGMA application_id") != Database.APPLICATION_ID) {
        throw new LibraryException(new LibraryFailure.Foreign(copy));
      }
    } catch (SqlFailure e) {
      throw new LibraryException(
          new LibraryFailure.Damaged(blamed, String.valueOf(e.sql().getMessage())), e);
    }
  }

  private boolean isSound(Backup backup) {
    try {
      requireSound(backup.file(), backup.file(), seal.get());
      return true;
    } catch (SQLException | LibraryException e) {
      LOG.log(
          System.Logger.Level.WARNING, "a backup is not sound: " + backup.file().getFileName(), e);
      return false;
    }
  }

  private void thin() throws IOException {
    List<Backup> all = list(library);
    Optional<Backup> goes = BackupLadder.expendable(all, clock.instant());
    if (goes.isEmpty()) {
      return;
    }
    long sound =
        all.stream()
            .filter(backup -> !backup.equals(goes.get()))
            .filter(this::isSound)
            .limit(BackupLadder.ALWAYS)
            .count();
    if (sound == BackupLadder.ALWAYS) {
      Files.deleteIfExists(goes.get().file());
      Durable.flushFolder(library.resolve(FOLDER));
    }
  }

  /** Opens a copy to look into it; nothing in it is changed. */
  public BackupReader open(Backup backup) throws LibraryException {
    return BackupReader.open(backup.file(), Migrations.known(), seal.get());
  }
}
