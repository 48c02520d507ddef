package muharrir.document;

import java.util.Objects;

/**
 * A place between two characters of a document.
 *
 * @param block which block
 * @param field which of its texts; {@link Field#WHOLE} with offset 0 names a block as one thing
 * @param offset UTF-16 units from the start of that text, 0 to its length
 */
public record Position(BlockId block, Field field, int offset) {
  public Position {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    if (offset < 0) {
      throw new IllegalArgumentException("negative offset");
    }
  }

  public Position at(int newOffset) {
    return new Position(block, field, newOffset);
  }
}
