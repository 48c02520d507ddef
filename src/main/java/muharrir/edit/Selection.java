package muharrir.edit;

import java.util.Objects;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;

/**
 * What is selected: from where the selection was begun to where the caret is.
 *
 * <p>A picture, a table, an embed or a divider is selected as one thing by a caret at {@link
 * Field#WHOLE}, offset 0.
 */
public record Selection(Position anchor, Position head) {
  public Selection {
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(head);
  }

  /** A caret with nothing selected. */
  public static Selection caret(Position at) {
    return new Selection(at, at);
  }

  public boolean isCaret() {
    return anchor.equals(head);
  }

  /** The end of the selection that comes first in {@code document}. */
  public Position start(Document document) {
    return compare(document, anchor, head) <= 0 ? anchor : head;
  }

  /** The end of the selection that comes last in {@code document}. */
  public Position end(Document document) {
    return compare(document, anchor, head) <= 0 ? head : anchor;
  }

  /** The order of two positions of {@code document}: block, then field, then offset. */
  public static int compare(Document document, Position a, Position b) {
    int byBlock = Integer.compare(document.indexOf(a.block()), document.indexOf(b.block()));
    if (byBlock != 0) {
      return byBlock;
    }
    int byField = a.field().compareTo(b.field());
    return byField != 0 ? byField : Integer.compare(a.offset(), b.offset());
  }

  /** The selection after a change; a caret stays behind text that is inserted at it. */
  public Selection map(PositionMap map) {
    return new Selection(
        map.map(anchor, PositionMap.Bias.FORWARD).position(),
        map.map(head, PositionMap.Bias.FORWARD).position());
  }

  /** The first position in a block: all of it where it is a unit, else the start of its text. */
  public static Position startOf(Block block) {
    return block.isUnit() ? whole(block) : new Position(block.id(), block.fields().getFirst(), 0);
  }

  /** The last position in a block: the end of its last text, or all of it where it has none. */
  public static Position endOf(Block block) {
    if (block.fields().isEmpty()) {
      return whole(block);
    }
    Field last = block.fields().getLast();
    return new Position(block.id(), last, block.text(last).length());
  }

  /** All of a block, the caret at its start, or the block as one thing where it can be that. */
  public static Selection all(Block block) {
    return block.isUnit() ? caret(whole(block)) : new Selection(endOf(block), startOf(block));
  }

  /** Where one begins to write in a block: the start of its first text, or all of it. */
  public static Position entry(Block block) {
    return block.fields().isEmpty()
        ? whole(block)
        : new Position(block.id(), block.fields().getFirst(), 0);
  }

  /** A block as one thing. */
  public static Position whole(Block block) {
    return new Position(block.id(), Field.WHOLE, 0);
  }
}
