package muharrir.ui.preview;

import java.util.Objects;

/**
 * Words that a person selected in the page.
 *
 * @param block the id of the block
 * @param field the value of {@code data-field} there; empty if the page does not say
 * @param from characters (UTF-16 units) from the start of that field's text
 * @param to exclusive, more than {@code from}
 */
public record PickedWords(String block, String field, int from, int to) {
  public PickedWords {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not words: " + from + ".." + to);
    }
  }
}
