package muharrir.typeset;

import java.util.Objects;

/**
 * Words that are shown between the letters of a text without being a part of it, such as words that
 * were taken out of it. They take room in the line; the caret passes them in one step.
 *
 * @param at the place in the text before which they stand, UTF-16 units, 0 to its length
 * @param words not empty; a line feed in them begins a new line
 */
public record Ghost(int at, String words, TextStyle style) {
  public Ghost {
    Objects.requireNonNull(style);
    if (at < 0 || words.isEmpty()) {
      throw new IllegalArgumentException("no words, or before the text: " + at);
    }
  }
}
