package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/**
 * The passphrase of a library that nobody has open: sets it, changes it, takes it away, and opens
 * the library with it.
 *
 * <p>Setting and taking away make a new file beside and move it into place: at every moment the
 * library is the plain one or the sealed one, whole. The key is written before the first sealed
 * file, and goes after the last one. Backups and pictures that a program which was killed left
 * plain are sealed at the next opening.
 */
public final class Passphrase {
  /** Fewer letters than this can be guessed in no time. */
  public static final int FEWEST = 8;

  private final Path library;
  private final int rounds;

  /** Of the library in a folder. */
  public Passphrase(Path library) {
    this(library, KeyFile.ROUNDS);
  }

  /**
   * Of the library in a folder.
   *
   * @param rounds that a key which is made has to go through; more take longer to guess
   */
  Passphrase(Path library, int rounds) {
    this.rounds = rounds;
    this.library = library.toAbsolutePath().normalize();
  }

  private Path file() {
    return library.resolve(Database.FILE);
  }

  /** Whether the library asks for a passphrase. */
  public boolean locked() throws LibraryException {
    try {
      return Files.isRegularFile(file())
          && Files.size(file()) > 0
          && !Database.plain(file())
          && !KeyFile.of(library).isEmpty();
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
  }

  /**
   * The key for a passphrase or a recovery code; takes about a second.
   *
   * @throws LibraryException with {@link LibraryFailure.WrongPassphrase} if it is neither
   */
  public Seal open(String secret) throws LibraryException {
    try {
      for (KeyFile file : KeyFile.of(library).stream().distinct().toList()) {
        Optional<Seal> seal = file.open(secret);
        if (seal.isPresent()) {
          return seal.get();
        }
      }
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
    throw new LibraryException(new LibraryFailure.WrongPassphrase(library));
  }

  private static void requireLong(String passphrase, Path library) throws LibraryException {
    if (passphrase.codePointCount(0, passphrase.length()) < FEWEST) {
      throw new LibraryException(new LibraryFailure.ShortPassphrase(library, FEWEST));
    }
  }

  /**
   * Locks a plain library and its backups.
   *
   * @return the recovery code, to be shown once
   * @throws LibraryException with {@link LibraryFailure.ReadOnly} where a program has it open
   */
  public String set(String passphrase) throws LibraryException {
    return exclusively(
            () -> {
              Made made = setHeld(passphrase);
              pictures(made.seal(), true);
              return made;
            })
        .recoveryCode();
  }

  /** What was made. */
  record Made(Seal seal, String recoveryCode) {}

  /** Locks a plain library whose lock is held, and to which nobody is connected. */
  Made setHeld(String passphrase) throws IOException, SQLException, LibraryException {
    requireLong(passphrase, library);
    Database.check(file(), Migrations.known().newest());
    Seal seal = Seal.random();
    KeyFile.Made made = KeyFile.make(seal, passphrase, rounds);
    made.file().write(library);
    rewrite(file(), Seal.NONE, seal);
    finish(library, seal);
    return new Made(seal, made.recoveryCode());
  }

  /** Puts another passphrase in the place of the old one; the recovery code stays. */
  public void change(String old, String passphrase) throws LibraryException {
    requireLong(passphrase, library);
    Seal seal = open(old);
    try {
      for (KeyFile file : KeyFile.of(library)) {
        if (file.open(old).isPresent()) {
          file.withPassphrase(seal, passphrase).write(library);
          return;
        }
      }
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
  }

  /** Makes the library and its backups plain again. */
  public void remove(String secret) throws LibraryException {
    Seal seal = open(secret);
    exclusively(() -> {
      pictures(seal, false);
      return removeHeld(seal);
    });
  }

  private void pictures(Seal seal, boolean sealed) throws IOException {
    MediaFolder media = new MediaFolder(library.resolve("media"), new Failures(library), seal);
    media.keep(seal, sealed);
    media.settle(() -> false);
  }

  /** Makes a library plain whose lock is held, and to which nobody is connected. */
  Made removeHeld(Seal seal) throws IOException, SQLException, LibraryException {
    boolean all = true;
    for (Path backup : backups(library)) {
      if (!Database.plain(backup)) {
        all &= rewriteIfSound(backup, seal, Seal.NONE);
      }
    }
    rewrite(file(), seal, Seal.NONE);
    if (all) {
      // What can be read of a backup that is still sealed can be read with the key alone.
      for (Path place : KeyFile.places(library)) {
        Files.deleteIfExists(place);
      }
    }
    return new Made(Seal.NONE, "");
  }

  /** What is done while nobody else is connected. */
  @FunctionalInterface
  interface Work {
    Made run() throws IOException, SQLException, LibraryException;
  }

  private Made exclusively(Work work) throws LibraryException {
    Failures failures = new Failures(library);
    FolderLock lock =
        FolderLock.take(library)
            .orElseThrow(() -> new LibraryException(new LibraryFailure.ReadOnly(library)));
    try {
      return work.run();
    } catch (IOException e) {
      throw failures.of(e);
    } catch (SqlFailure e) {
      throw failures.of(e.sql());
    } catch (SQLException e) {
      throw failures.of(e);
    } finally {
      lock.close();
    }
  }

  /** The places from which the key is missing, though it is in another. */
  public List<Path> missingKeys() throws LibraryException {
    try {
      return KeyFile.missing(library);
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
  }

  /**
   * The backups and pictures that a program which was killed has left plain; they are sealed at the
   * next opening.
   */
  public List<Path> unsealed() throws LibraryException {
    try {
      List<Path> plain = new ArrayList<>(MediaFolder.plain(library.resolve("media")));
      for (Path backup : backups(library)) {
        if (Database.plain(backup)) {
          plain.add(backup);
        }
      }
      return plain;
    } catch (IOException e) {
      throw new Failures(library).of(e);
    }
  }

  /** Seals what a program that was killed has left plain, and puts a key that is missing back. */
  static void finish(Path library, Seal seal) throws IOException, SQLException, LibraryException {
    if (!KeyFile.missing(library).isEmpty()) {
      KeyFile.of(library).getFirst().write(library);
    }
    for (Path backup : backups(library)) {
      if (Database.plain(backup)) {
        rewriteIfSound(backup, Seal.NONE, seal);
      }
    }
  }

  /**
   * A backup that is damaged or cannot be written must keep nobody from the library, nor from the
   * recovery code: it stays as it is, and is tried again at the next opening.
   *
   * @return whether it was written anew
   */
  private static boolean rewriteIfSound(Path backup, Seal from, Seal to) {
    try {
      rewrite(backup, from, to);
      return true;
    } catch (IOException | SQLException | SqlFailure | LibraryException e) {
      System.getLogger(Passphrase.class.getName())
          .log(System.Logger.Level.WARNING, "a backup stays as it is: " + backup, e);
      return false;
    }
  }

  private static Iterable<Path> backups(Path library) throws LibraryException {
    return Backups.of(library).stream().map(Backup::file).toList();
  }

  /** Writes a file anew under another seal, checks it, and moves it into place. */
  static void rewrite(Path file, Seal from, Seal to)
      throws IOException, SQLException, LibraryException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".sealing");
    Files.deleteIfExists(beside);
    try {
      try (Connection connection = Database.connectAs(file, from)) {
        Sql sql = new Sql(connection);
        // Leaving WAL writes the log into the file and takes it away.
        sql.one("PRAGMA journal_mode = DELETE", row -> row.getString(1));
        String query = to.none() ? "?key=" : to.query();
        sql.run("VACUUM INTO ?", Database.uri(beside) + query);
      }
      Backups.requireSound(beside, file, to);
      Durable.flush(beside);
      try (Stream<Path> left = Stream.of("-wal", "-journal").map(end -> log(file, end))) {
        if (left.anyMatch(Files::exists)) {
          throw new LibraryException(new LibraryFailure.ReadOnly(file));
        }
      }
      Durable.move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path log(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
