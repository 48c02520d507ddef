package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.PositionMap;
import muharrir.edit.PositionMap.Bias;

/**
 * Where somebody worked while suggesting; says whose a suggestion is.
 *
 * @param field {@link Field#WHOLE} for the block as such: made, moved, turned, taken out
 * @param from UTF-16 units from the start of that text, inclusive
 * @param to exclusive; equal to {@code from} where letters were taken out
 * @param at the last time, to the millisecond
 */
public record Touch(BlockId block, Field field, int from, int to, PersonId by, Instant at) {
  public Touch {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    Objects.requireNonNull(by);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("not the place of words: " + from + ".." + to);
    }
  }

  static Touch whole(BlockId block, PersonId by, Instant at) {
    return new Touch(block, Field.WHOLE, 0, 0, by, at);
  }

  boolean isWhole() {
    return field.equals(Field.WHOLE);
  }

  /** Whether it meets a part of a text; edges meet. */
  boolean meets(BlockId other, Field text, int start, int end) {
    return block.equals(other) && field.equals(text) && from <= end && start <= to;
  }

  /** Where it is after a change; letters typed at its edges belong to it. */
  Touch carried(PositionMap positions) {
    if (isWhole()) {
      return this;
    }
    Position start = positions.map(new Position(block, field, from), Bias.BACKWARD).position();
    Position end = positions.map(new Position(block, field, to), Bias.FORWARD).position();
    boolean together =
        start.block().equals(end.block())
            && start.field().equals(end.field())
            && start.offset() <= end.offset();
    int last = together ? end.offset() : start.offset();
    return new Touch(start.block(), start.field(), start.offset(), last, by, at);
  }

  /** Both as one, if they are of one person and meet. */
  boolean joins(Touch other) {
    return by.equals(other.by) && meets(other.block, other.field, other.from, other.to);
  }

  Touch with(Touch later) {
    return new Touch(
        block, field, Math.min(from, later.from), Math.max(to, later.to), by, later.at);
  }
}
