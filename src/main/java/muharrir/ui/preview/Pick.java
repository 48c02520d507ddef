package muharrir.ui.preview;

import java.util.Objects;

/**
 * A place in the page that a person clicked.
 *
 * @param block the id of the block
 * @param field the value of {@code data-field} there, such as {@code caption}; empty if the page
 *     does not say
 * @param offset characters (UTF-16 units) from the start of that field's text
 */
public record Pick(String block, String field, int offset) {
  public Pick {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    if (offset < 0) {
      throw new IllegalArgumentException("negative offset");
    }
  }
}
