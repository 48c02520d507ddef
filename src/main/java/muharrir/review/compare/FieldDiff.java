package muharrir.review.compare;

import java.util.List;
import java.util.Optional;
import muharrir.document.Field;

/**
 * One text of a block on both sides.
 *
 * @param before its name before; empty where it is new. A cell may have another place by now
 * @param after its name after; empty where it is gone
 * @param segments in order, empty only for two empty texts
 */
public record FieldDiff(Optional<Field> before, Optional<Field> after, List<Segment> segments) {
  public FieldDiff {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a text on no side");
    }
    segments = List.copyOf(segments);
  }

  /** Whether the text is the same, marks too. */
  public boolean isEqual() {
    return segments.stream().allMatch(Segment.Equal.class::isInstance);
  }
}
