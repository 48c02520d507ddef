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

  /**
   * A paragraph that was split, or paragraphs that were joined to one: one side has one of them,
   * the other several, which stand behind each other. Or two neighbours that stayed, of which words
   * of one have gone over to the other.
   *
   * @param pair the one and that of the others to which it belongs
   * @param segments from the texts before to those after; between two texts of a side stands {@link
   *     #BREAK}
   */
  record Parted(Matched pair, List<Block> before, List<Block> after, List<Segment> segments)
      implements BlockDiff {
    /** Stands for the end of a paragraph; texts that are typed, pasted or read never hold it. */
    public static final String BREAK = "\u2029";

    public Parted {
      Objects.requireNonNull(pair);
      before = List.copyOf(before);
      after = List.copyOf(after);
      segments = List.copyOf(segments);
      boolean parted = Math.min(before.size(), after.size()) == 1 && before.size() != after.size();
      boolean shifted = before.size() == 2 && after.size() == 2;
      if (!parted && !shifted) {
        throw new IllegalArgumentException("neither split nor joined nor ended elsewhere");
      }
    }

    /** Whether two paragraphs stayed two, of which the first ends elsewhere. */
    public boolean isShift() {
      return before.size() == after.size();
    }

    /** Whether one became several. */
    public boolean isSplit() {
      return before.size() == 1;
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
