package muharrir.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.store.Passphrase;
import muharrir.store.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The passphrase of a library for a command: from the environment, a file descriptor, or the person
 * at the terminal. Never from an argument, which everybody on the machine can read.
 */
final class Unlocking {
  /** Holds the passphrase. */
  static final String PASSPHRASE = "MUHARRIR_PASSPHRASE";

  /** Holds the number of an open file from which its first line is read. */
  static final String DESCRIPTOR = "MUHARRIR_PASSPHRASE_FD";

  /** Holds the passphrase that is to be set. */
  static final String NEW_PASSPHRASE = "MUHARRIR_NEW_PASSPHRASE";

  private static final int TRIES = 3;
  private static final int LARGEST = 4096;

  private final Terminal terminal;
  private final Strings strings;
  private final Path library;
  private @Nullable Seal known;
  private String typed = "";

  Unlocking(Terminal terminal, Strings strings, Path library) {
    this.terminal = terminal;
    this.strings = strings;
    this.library = library;
  }

  /** Of the library; asks once, and only where it is locked. */
  Seal seal() throws LibraryException {
    Seal seal = known;
    if (seal == null) {
      Passphrase passphrase = new Passphrase(library);
      seal = passphrase.locked() ? unlock(passphrase) : Seal.NONE;
      known = seal;
    }
    return seal;
  }

  private Seal unlock(Passphrase passphrase) throws LibraryException {
    Optional<String> given = given();
    if (given.isPresent()) {
      typed = given.get();
      return passphrase.open(typed);
    }
    for (int i = 1; ; i++) {
      typed = ask("cli.passphrase.ask");
      try {
        return passphrase.open(typed);
      } catch (LibraryException e) {
        if (i == TRIES || !(e.failure() instanceof LibraryFailure.WrongPassphrase)) {
          throw e;
        }
        terminal.err().println(strings.get("cli.passphrase.wrong"));
      }
    }
  }

  /** What opened the library; empty where it is not locked. */
  String typed() {
    return typed;
  }

  /**
   * What the person types; the library stays locked where nobody can be asked, or types nothing.
   */
  String ask(String key) throws LibraryException {
    return terminal
        .secrets()
        .ask(strings.get(key))
        .filter(answer -> !answer.isEmpty())
        .orElseThrow(() -> new LibraryException(new LibraryFailure.Locked(library)));
  }

  /** The passphrase that was given without asking. */
  Optional<String> given() throws LibraryException {
    Map<String, String> environment = terminal.environment();
    String said = environment.getOrDefault(PASSPHRASE, "");
    if (!said.isEmpty()) {
      return Optional.of(said);
    }
    String descriptor = environment.getOrDefault(DESCRIPTOR, "");
    if (!descriptor.matches("\\d{1,6}")) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(Path.of("/dev/fd", descriptor))) {
      String all = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
      return all.lines().findFirst();
    } catch (IOException e) {
      throw new LibraryException(new LibraryFailure.Locked(library), e);
    }
  }
}
