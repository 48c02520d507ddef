package muharrir.review;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Inline;
import muharrir.review.compare.Segment;
import muharrir.review.compare.TextComparison;

/**
 * A part of a text on both sides.
 *
 * @param first where it begins before, UTF-16 units
 * @param from where it begins after
 * @param same whether both are equal
 */
record Hunk(int first, int from, Inline before, Inline after, boolean same) {
  int end() {
    return first + before.length();
  }

  int to() {
    return from + after.length();
  }

  /** The parts of two texts, in order: what goes and what comes for it are one. */
  static List<Hunk> of(Inline before, Inline after) {
    List<Hunk> hunks = new ArrayList<>();
    for (Segment segment : TextComparison.of(before, after)) {
      Hunk last =
          hunks.isEmpty() ? new Hunk(0, 0, Inline.EMPTY, Inline.EMPTY, true) : hunks.getLast();
      boolean same = segment instanceof Segment.Equal;
      Hunk next = new Hunk(last.end(), last.to(), segment.before(), segment.after(), same);
      boolean joins =
          !hunks.isEmpty() && !same && !last.same() && !next.isFormat() && !last.isFormat();
      if (joins) {
        hunks.removeLast();
        next =
            new Hunk(
                last.first,
                last.from,
                last.before.plus(next.before),
                last.after.plus(next.after),
                false);
      }
      hunks.add(next);
    }
    return hunks;
  }

  private boolean isFormat() {
    return before.text().equals(after.text());
  }
}
