package muharrir.typeset;

import java.text.Bidi;

/**
 * Where the clusters of one line stand.
 *
 * <p>Slots are the places between clusters as seen: slot 0 at the left edge, slot {@link #count()}
 * at the right edge. Indices are local to the line.
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

  /** The map of a line without letters. */
  static final LineMap EMPTY =
      new LineMap(new int[] {0}, new boolean[0], new int[0], new double[] {0});

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

  static LineMap of(Clusters clusters) {
    int count = clusters.count();
    byte[] levels = clusters.levels();
    boolean[] leftToRight = new boolean[count];
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      leftToRight[i] = (levels[i] & 1) == 0;
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    int[] clusterAt = new int[count];
    double[] slots = new double[count + 1];
    slots[0] = clusters.left();
    for (int i = 0; i < count; i++) {
      clusterAt[i] = order[i];
      slots[i + 1] = slots[i] + clusters.width(order[i]);
    }
    return new LineMap(clusters.starts(), leftToRight, clusterAt, slots);
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
