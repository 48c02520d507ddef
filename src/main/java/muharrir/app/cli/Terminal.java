package muharrir.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where a command reads its surroundings and writes its answer.
 *
 * @param out takes answers, in UTF-8
 * @param err takes problems and progress, in UTF-8
 * @param interactive whether a person watches {@code err}
 * @param environment the environment variables
 * @param osName as of the property {@code os.name}
 * @param home the person's folder
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean interactive,
    Map<String, String> environment,
    String osName,
    Path home) {
  public Terminal {
    Objects.requireNonNull(out);
    Objects.requireNonNull(err);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(osName);
    Objects.requireNonNull(home);
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
