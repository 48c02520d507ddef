package muharrir.typeset;

import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the clusters of one line stand.
 *
 * <p>A cluster is what a caret passes in one step: a letter with its marks, an emoji, one half of a
 * lam-alef. Slots are the places between clusters as seen: slot 0 at the left edge, slot {@link
 * #count()} at the right edge. Indices are local to the line.
 */
final class LineMap {
  private final int count;

  /** Starts of the clusters in logical order, and the length of the line. */
  private final int[] starts;

  private final boolean[] leftToRight;

  /** Cluster at each visual place, and visual place of each cluster. */
  private final int[] clusterAt;

  private final int[] placeOf;
  private final double[] slots;

  private LineMap(int[] starts, boolean[] leftToRight, int[] clusterAt, double[] slots) {
    this.count = leftToRight.length;
    this.starts = starts;
    this.leftToRight = leftToRight;
    this.clusterAt = clusterAt;
    this.slots = slots;
    this.placeOf = new int[count];
    for (int i = 0; i < count; i++) {
      placeOf[clusterAt[i]] = i;
    }
  }

  static LineMap of(String line, @Nullable TextLayout glyphs) {
    if (glyphs == null || line.isEmpty()) {
      return new LineMap(new int[] {0}, new boolean[0], new int[0], new double[] {0});
    }
    int[] starts = clusters(line);
    int count = starts.length - 1;
    byte[] levels = new byte[count];
    boolean[] leftToRight = new boolean[count];
    double[] widths = new double[count];
    double left = Double.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      levels[i] = glyphs.getCharacterLevel(starts[i]);
      leftToRight[i] = (levels[i] & 1) == 0;
      double from = glyphs.getCaretInfo(TextHitInfo.leading(starts[i]))[0];
      double to = glyphs.getCaretInfo(TextHitInfo.trailing(starts[i + 1] - 1))[0];
      boolean even = glyphs.getCharacterLevel(starts[i + 1] - 1) == levels[i];
      widths[i] = even ? Math.abs(to - from) : letterByLetter(glyphs, starts[i], starts[i + 1]);
      left = Math.min(left, Math.min(from, to));
    }
    shareLigatures(line, starts, levels, widths);
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    int[] clusterAt = new int[count];
    double[] slots = new double[count + 1];
    slots[0] = left;
    for (int i = 0; i < count; i++) {
      clusterAt[i] = order[i];
      slots[i + 1] = slots[i] + widths[order[i]];
    }
    return new LineMap(starts, leftToRight, clusterAt, slots);
  }

  /** The width of a cluster with a control in it that stands elsewhere. */
  private static double letterByLetter(TextLayout glyphs, int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      double from = glyphs.getCaretInfo(TextHitInfo.leading(i))[0];
      double to = glyphs.getCaretInfo(TextHitInfo.trailing(i))[0];
      sum += Math.abs(to - from);
    }
    return sum;
  }

  private static int[] clusters(String line) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(line);
    int[] found = new int[line.length() + 1];
    int n = 0;
    for (int at = graphemes.first(); at != BreakIterator.DONE; at = graphemes.next()) {
      // Invisible controls cling to what stands before them, so that no step seems to do nothing.
      boolean control =
          at > 0 && at < line.length() && Character.getType(line.charAt(at)) == Character.FORMAT;
      if (!control) {
        found[n++] = at;
      }
    }
    int[] starts = new int[n];
    System.arraycopy(found, 0, starts, 0, n);
    return starts;
  }

  /** Gives each letter of a ligature an even part of its width, where the font gave it to one. */
  private static void shareLigatures(String line, int[] starts, byte[] levels, double[] widths) {
    int i = 0;
    while (i < widths.length) {
      int next = i + 1;
      double sum = widths[i];
      while (next < widths.length
          && levels[next] == levels[i]
          && widths[next] < 0.01
          && sum > 0.01
          && Character.isLetter(line.codePointAt(starts[next]))) {
        next++;
      }
      for (int k = i; k < next && next > i + 1; k++) {
        widths[k] = sum / (next - i);
      }
      i = next;
    }
  }

  int count() {
    return count;
  }

  /** The first index of the cluster at a visual place. */
  int startAt(int place) {
    return starts[clusterAt[place]];
  }

  double slotX(int slot) {
    return slots[slot];
  }

  private int clusterOf(int index) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int slotOf(int index, Caret.Side side) {
    boolean after = index <= 0 || (side == Caret.Side.AFTER && index < starts[count]);
    int cluster = clusterOf(after ? Math.max(index, 0) : index - 1);
    // Inside a cluster there is no place: stand behind it.
    boolean leading = after && starts[cluster] >= index;
    int place = placeOf[cluster];
    return leading == leftToRight[cluster] ? place : place + 1;
  }

  Caret caretAt(int slot, boolean clingRight) {
    if (count == 0) {
      return Caret.after(0);
    }
    boolean right = slot == 0 || (clingRight && slot < count);
    int cluster = clusterAt[right ? slot : slot - 1];
    boolean leading = right == leftToRight[cluster];
    return leading ? Caret.after(starts[cluster]) : Caret.before(starts[cluster + 1]);
  }

  /** Receives the parts of a logical range as they stand on the screen. */
  interface Spans {
    void span(double fromX, double toX);
  }

  /** Tells the visual parts of the range, from left to right, joined where they touch. */
  void spans(int from, int to, Spans sink) {
    int open = -1;
    for (int place = 0; place <= count; place++) {
      boolean inside =
          place < count
              && starts[clusterAt[place]] < to
              && starts[clusterAt[place] + 1] > from
              && from < to;
      if (inside && open < 0) {
        open = place;
      } else if (!inside && open >= 0) {
        sink.span(slots[open], slots[place]);
        open = -1;
      }
    }
  }
}
