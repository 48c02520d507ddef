package muharrir.ui.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muharrir.ui.preview.PreviewPage.Between;
import muharrir.ui.preview.PreviewPage.BlockPart;
import muharrir.ui.preview.PreviewPage.Part;

/**
 * Finds the fewest changes that turn the page which is shown into the new one.
 *
 * <p>Blocks with only white space between them are siblings and form a row. As long as the page
 * around the rows stays the same, each row is compared by its block ids; otherwise the whole page
 * is replaced in place.
 */
public final class PatchPlanner {
  private PatchPlanner() {}

  /** The changes, in the order in which they are to be made; empty if there is nothing to do. */
  public static List<PreviewPatch> plan(PreviewPage shown, PreviewPage wanted) {
    if (shown.html().equals(wanted.html())) {
      return List.of();
    }
    Rows from = Rows.of(shown.parts());
    Rows to = Rows.of(wanted.parts());
    if (!from.around.equals(to.around) || !from.unique || !to.unique) {
      return List.of(new PreviewPatch.Whole(wanted.html()));
    }
    List<PreviewPatch> patches = new ArrayList<>();
    for (int i = 0; i < to.rows.size(); i++) {
      if (!row(from.rows.get(i), to.rows.get(i), patches)) {
        return List.of(new PreviewPatch.Whole(wanted.html()));
      }
    }
    return List.copyOf(patches);
  }

  /**
   * The rows of blocks of a page and what stands around them.
   *
   * @param around the text before the first row, between rows, and after the last
   * @param unique whether no id comes twice
   */
  private record Rows(List<String> around, List<List<BlockPart>> rows, boolean unique) {
    static Rows of(List<Part> parts) {
      List<String> around = new ArrayList<>();
      List<List<BlockPart>> rows = new ArrayList<>();
      List<BlockPart> row = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      boolean unique = true;
      for (Part part : parts) {
        switch (part) {
          case BlockPart block -> {
            unique &= ids.add(block.id());
            row.add(block);
          }
          case Between between -> {
            // Without blocks before it this is the head of the page, white or not.
            if (around.isEmpty() || !between.html().isBlank()) {
              if (!around.isEmpty()) {
                rows.add(row);
                row = new ArrayList<>();
              }
              around.add(between.html());
            }
          }
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
        around.add("");
      }
      return new Rows(around, rows, unique);
    }
  }

  /** Adds the changes for one row; false if they need a sibling and none is left. */
  private static boolean row(List<BlockPart> from, List<BlockPart> to, List<PreviewPatch> patches) {
    Map<String, String> old = new HashMap<>();
    from.forEach(block -> old.put(block.id(), block.html()));
    Set<String> kept = kept(from, to);
    if (kept.isEmpty()) {
      return from.isEmpty() && to.isEmpty();
    }
    for (BlockPart block : from) {
      if (!kept.contains(block.id())) {
        patches.add(new PreviewPatch.Remove(block.id()));
      }
    }
    String before = "";
    int firstKept = 0;
    while (!kept.contains(to.get(firstKept).id())) {
      firstKept++;
    }
    for (int i = 0; i < to.size(); i++) {
      BlockPart block = to.get(i);
      if (kept.contains(block.id())) {
        if (!block.html().equals(old.get(block.id()))) {
          patches.add(new PreviewPatch.Replace(block.id(), block.html()));
        }
      } else if (i < firstKept) {
        patches.add(new PreviewPatch.InsertBefore(to.get(firstKept).id(), block.html()));
      } else {
        patches.add(new PreviewPatch.InsertAfter(before, block.html()));
      }
      before = block.id();
    }
    return true;
  }

  /** The ids that stay where they are: a longest common subsequence, ends first. */
  private static Set<String> kept(List<BlockPart> from, List<BlockPart> to) {
    Set<String> kept = new HashSet<>();
    int start = 0;
    int fromEnd = from.size();
    int toEnd = to.size();
    while (start < fromEnd && start < toEnd && same(from, start, to, start)) {
      kept.add(from.get(start).id());
      start++;
    }
    while (fromEnd > start && toEnd > start && same(from, fromEnd - 1, to, toEnd - 1)) {
      fromEnd--;
      toEnd--;
      kept.add(from.get(fromEnd).id());
    }
    int height = fromEnd - start;
    int width = toEnd - start;
    int[][] length = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        length[i][j] =
            same(from, start + i, to, start + j)
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < height && j < width) {
      if (same(from, start + i, to, start + j)) {
        kept.add(from.get(start + i).id());
        i++;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  private static boolean same(List<BlockPart> from, int i, List<BlockPart> to, int j) {
    return from.get(i).id().equals(to.get(j).id());
  }
}
