package muharrir.app.cli;

import java.io.Serial;

/** Ends a command with a sentence for the person. */
final class Problem extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int exit;
  private final String key;
  private final String sentence;

  /**
   * A problem.
   *
   * @param exit one of {@link Exit}
   * @param key names the problem to machines
   * @param sentence in the language of the person
   */
  Problem(int exit, String key, String sentence) {
    super(key + ": " + sentence);
    this.exit = exit;
    this.key = key;
    this.sentence = sentence;
  }

  int exit() {
    return exit;
  }

  String key() {
    return key;
  }

  String sentence() {
    return sentence;
  }
}
