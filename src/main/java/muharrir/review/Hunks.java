package muharrir.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;

/**
 * The comparisons of an article's texts with their originals, each made once as long as neither
 * side changes: a key compares one paragraph, not all that something is suggested in.
 *
 * <p>Not thread-safe.
 */
public final class Hunks {
  private record Place(BlockId block, Field field) {}

  private record Known(Inline before, Inline after, List<Hunk> hunks) {}

  private final Map<Place, Known> known = new HashMap<>();

  @SuppressWarnings("ReferenceEquality") // texts are immutable: identity says all
  List<Hunk> of(BlockId block, Field field, Inline before, Inline after) {
    Place place = new Place(block, field);
    Known last = known.get(place);
    if (last == null || last.before() != before || last.after() != after) {
      last = new Known(before, after, Hunk.of(before, after));
      known.put(place, last);
    }
    return last.hunks();
  }
}
