package muharrir.textview;

import java.util.Arrays;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.ListStyle;

/** Counts the items of numbered lists. */
final class Numbering {
  private Numbering() {}

  /** The number of each block from {@code from} to {@code to}; 0 for what has none. */
  static int[] of(List<Block> blocks, int from, int to) {
    int[] counts = new int[ListItem.DEEPEST + 1];
    ListStyle[] styles = new ListStyle[ListItem.DEEPEST + 1];
    int[] numbers = new int[to - from];
    for (int i = from; i < to; i++) {
      if (!(blocks.get(i) instanceof ListItem item)) {
        Arrays.fill(counts, 0);
        continue;
      }
      int depth = item.depth();
      if (styles[depth] != item.style()) {
        counts[depth] = 0;
        styles[depth] = item.style();
      }
      counts[depth]++;
      for (int deeper = depth + 1; deeper < counts.length; deeper++) {
        counts[deeper] = 0;
      }
      numbers[i - from] = item.style() == ListStyle.NUMBERED ? counts[depth] : 0;
    }
    return numbers;
  }

  /** The first item of the list that holds, or comes right before, a place. */
  static int start(List<Block> blocks, int at) {
    int start = Math.min(at, blocks.size());
    while (start > 0 && blocks.get(start - 1) instanceof ListItem) {
      start--;
    }
    return start;
  }

  /** Where the list that holds a place, or begins there, ends. */
  static int end(List<Block> blocks, int at) {
    int end = at;
    while (end < blocks.size() && blocks.get(end) instanceof ListItem) {
      end++;
    }
    return end;
  }
}
