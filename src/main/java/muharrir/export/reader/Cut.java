package muharrir.export.reader;

import java.util.Objects;

/**
 * A text as far as a place shows it.
 *
 * @param shown its beginning, without the ellipsis that follows where something is left out
 * @param rest the words that nobody sees there; empty where all is shown
 */
record Cut(String shown, String rest) {
  Cut {
    Objects.requireNonNull(shown);
    Objects.requireNonNull(rest);
  }

  boolean isCut() {
    return !rest.isEmpty();
  }
}
