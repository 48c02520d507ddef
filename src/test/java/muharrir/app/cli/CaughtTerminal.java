package muharrir.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A terminal of a Linux machine where nobody watches: what commands print is kept. */
final class CaughtTerminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** A terminal for the next command; what the last one printed is forgotten. */
  Terminal next(Path home, Map<String, String> environment, Terminal.Secrets secrets) {
    out.reset();
    err.reset();
    return new Terminal(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        environment,
        "Linux",
        home,
        secrets);
  }

  /** The answers of the last command. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Its problems and how far it was. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
