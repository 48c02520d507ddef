package muharrir.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command has done.
 *
 * @param exit one of {@link Exit}
 * @param json for machines: the text of a JSON document
 * @param text for a person, on standard output; whole lines or empty
 * @param problems for a person, on standard error; whole lines or empty
 */
record Answer(int exit, String json, String text, String problems) {
  Answer {
    Objects.requireNonNull(json);
    Objects.requireNonNull(text);
    Objects.requireNonNull(problems);
  }

  /** The same, with a problem that did not keep the command from being done. */
  Answer warning(Optional<String> problem) {
    return problem.map(told -> new Answer(exit, json, text, problems + told + "\n")).orElse(this);
  }

  /** The start of every JSON answer but that of {@code show}. */
  static Map<String, Object> tree(String command, boolean ok) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("command", command);
    tree.put("ok", ok);
    return tree;
  }
}
