package muharrir.review;

import java.util.Arrays;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.review.compare.Links;
import muharrir.review.compare.Links.Link;

/**
 * How far paragraphs hang together over three states of a text: by words that they share, and by
 * their names. What stands between two of them belongs to them, too.
 */
final class Reach {
  private final Document[] texts;
  private final List<Link> ours;
  private final List<Link> others;
  private final List<Link> across;
  private final Range[] ranges = {Range.NONE, Range.NONE, Range.NONE};

  /** A run of places; the first behind the last where there is none. */
  record Range(int first, int last) {
    static final Range NONE = new Range(Integer.MAX_VALUE, -1);

    Range with(int place) {
      return new Range(Math.min(first, place), Math.max(last, place));
    }

    boolean has(int place) {
      return first <= place && place <= last;
    }

    boolean isNone() {
      return first > last;
    }

    List<Block> of(Document document) {
      return document.blocks().subList(first, last + 1);
    }
  }

  Reach(Document base, Document mine, Document theirs) {
    this.texts = new Document[] {base, mine, theirs};
    this.ours = Links.between(base, mine);
    this.others = Links.between(base, theirs);
    this.across = Links.between(mine, theirs);
  }

  Range base() {
    return ranges[0];
  }

  Range mine() {
    return ranges[1];
  }

  Range theirs() {
    return ranges[2];
  }

  /** Begins with a block of the base; false if a side has nothing of all that hangs on it. */
  boolean grow(int place) {
    Arrays.fill(ranges, Range.NONE);
    ranges[0] = Range.NONE.with(place);
    List<Range> before = List.of();
    while (!before.equals(List.of(ranges))) {
      before = List.of(ranges);
      link(0, 1, ours);
      link(0, 2, others);
      link(1, 2, across);
      for (int from = 0; from < ranges.length; from++) {
        name(from);
      }
    }
    return !mine().isNone() && !theirs().isNone();
  }

  private void link(int one, int two, List<Link> links) {
    for (Link link : links) {
      if (ranges[one].has(link.before()) || ranges[two].has(link.after())) {
        ranges[one] = ranges[one].with(link.before());
        ranges[two] = ranges[two].with(link.after());
      }
    }
  }

  private void name(int from) {
    if (ranges[from].isNone()) {
      return;
    }
    for (Block block : ranges[from].of(texts[from])) {
      for (int to = 0; to < ranges.length; to++) {
        if (texts[to].contains(block.id())) {
          ranges[to] = ranges[to].with(texts[to].indexOf(block.id()));
        }
      }
    }
  }
}
