package muharrir.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import muharrir.publish.Keychain;
import muharrir.publish.keychain.Keychains;

/**
 * Where a command reads its surroundings and writes its answer.
 *
 * @param out takes answers, in UTF-8
 * @param err takes problems and progress, in UTF-8
 * @param interactive whether a person watches {@code err}
 * @param environment the environment variables
 * @param osName as of the property {@code os.name}
 * @param home the person's folder
 * @param secrets asks the person for a passphrase
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment,
    String osName,
    Path home,
    Secrets secrets) {
  /** Asks for what nobody must see. */
  @FunctionalInterface
  public interface Secrets {
    /** What was typed; empty where nobody can be asked. */
    Optional<String> ask(String prompt);
  }

  /** A terminal where nobody can be asked. */
  public Terminal(
      PrintStream out,
      PrintStream err,
      boolean interactive,
      Map<String, String> environment,
      String osName,
      Path home) {
    this(out, err, interactive, environment, osName, home, _ -> Optional.empty());
  }

  public Terminal {
    Objects.requireNonNull(secrets);
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(osName);
    Objects.requireNonNull(home);
  }

  /** The keychain of the person at this machine. */
  Keychain keychain() {
    return Keychains.of(osName, environment);
  }

  /** Arabic where the locale of the terminal is Arabic, else English. */
  Locale language() {
    for (String name : new String[] {"MUHARRIR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value.toLowerCase(Locale.ROOT).startsWith("ar") ? ARABIC : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  static final Locale ARABIC = Locale.forLanguageTag("ar");
}
