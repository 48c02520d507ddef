package muharrir.review.compare;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import muharrir.document.Block;

/** One block of a comparison, in the order of reading after the change. */
public sealed interface BlockDiff {
  /** What may be different between two blocks that belong together. */
  enum Change {
    /** Stands elsewhere among the others. */
    MOVED,
    /** Another kind of block, another level, another style of list. */
    TURNED,
    /** Another base direction. */
    DIRECTION,
    /** Another picture, part of it or address. */
    PICTURE,
    /** Words of its texts, or their marks. */
    WORDS,
    /** Something else: a header row, the date of a correction. */
    SETTINGS
  }

  /**
   * A block that stands on both sides.
   *
   * @param changes empty where nothing is different
   * @param fields every text that is not empty on both sides, in the order of reading; those that
   *     are gone stand last, gone cells and captions in their rows
   */
  record Matched(Block before, Block after, Set<Change> changes, List<FieldDiff> fields)
      implements BlockDiff {
    public Matched {
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      changes = Set.copyOf(changes);
      fields = List.copyOf(fields);
    }
  }

  /** A block that is new. */
  record Added(Block block) implements BlockDiff {
    public Added {
      Objects.requireNonNull(block);
    }
  }

  /** A block that is gone; stands where it was among those that stayed. */
  record Removed(Block block) implements BlockDiff {
    public Removed {
      Objects.requireNonNull(block);
    }
  }
}
