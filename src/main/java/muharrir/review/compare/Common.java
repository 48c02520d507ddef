package muharrir.review.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two rows have in common, in order, and as much of it as can be found soon: Myers' search.
 */
final class Common {
  /** How far a shortest way is looked for; texts with less in common need not be told at best. */
  private static final int FAR = 250;

  private final int[] a;
  private final int[] b;
  private final boolean[] keptA;
  private final boolean[] keptB;

  private Common(int[] a, int[] b) {
    this.a = a;
    this.b = b;
    this.keptA = new boolean[a.length];
    this.keptB = new boolean[b.length];
  }

  /**
   * The places that belong together, in order.
   *
   * @return pairs of an index of {@code before} and one of {@code after}
   */
  static List<int[]> pairs(List<?> before, List<?> after) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] all = numbered(before, numbers);
    int[] others = numbered(after, numbers);
    int[] placesA = shared(all, others);
    int[] placesB = shared(others, all);
    Common common = new Common(at(all, placesA), at(others, placesB));
    common.search(0, common.a.length, 0, common.b.length);
    List<int[]> pairs = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < common.a.length; i++) {
      if (common.keptA[i]) {
        while (!common.keptB[j]) {
          j++;
        }
        pairs.add(new int[] {placesA[i], placesB[j]});
        j++;
      }
    }
    return pairs;
  }

  /**
   * All places of both rows: what belongs together as a pair, what is changed between two such
   * pairs one by one, and what is left with -1 for the other side.
   */
  static List<int[]> aligned(List<?> before, List<?> after) {
    List<int[]> pairs = new ArrayList<>(pairs(before, after));
    pairs.add(new int[] {before.size(), after.size()});
    List<int[]> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int[] pair : pairs) {
      while (i < pair[0] || j < pair[1]) {
        all.add(new int[] {i < pair[0] ? i++ : -1, j < pair[1] ? j++ : -1});
      }
      if (i < before.size() && j < after.size()) {
        all.add(new int[] {i++, j++});
      }
    }
    return all;
  }

  private static int[] numbered(List<?> row, Map<Object, Integer> numbers) {
    int[] result = new int[row.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = numbers.computeIfAbsent(row.get(i), _ -> numbers.size());
    }
    return result;
  }

  /** The places of one row whose value the other row has at all. */
  private static int[] shared(int[] row, int[] other) {
    Set<Integer> values = new HashSet<>();
    for (int value : other) {
      values.add(value);
    }
    int[] places = new int[row.length];
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      if (values.contains(row[i])) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static int[] at(int[] row, int[] places) {
    int[] values = new int[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[places[i]];
    }
    return values;
  }

  private void search(int fromA, int toA, int fromB, int toB) {
    int a0 = fromA;
    int b0 = fromB;
    int a1 = toA;
    int b1 = toB;
    while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
      keep(a0++, b0++);
    }
    while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
      keep(--a1, --b1);
    }
    if (a0 == a1 || b0 == b1) {
      return;
    }
    int[] snake = middle(a0, a1, b0, b1);
    search(a0, snake[0], b0, snake[1]);
    for (int i = 0; i < snake[2]; i++) {
      keep(snake[0] + i, snake[1] + i);
    }
    search(snake[0] + snake[2], a1, snake[1] + snake[2], b1);
  }

  private void keep(int i, int j) {
    keptA[i] = true;
    keptB[j] = true;
  }

  /** The middle of a shortest way: where its run of common values begins, and its length. */
  private int[] middle(int a0, int a1, int b0, int b1) {
    int n = a1 - a0;
    int m = b1 - b0;
    int delta = n - m;
    boolean odd = (delta & 1) != 0;
    int most = (n + m + 1) / 2;
    int zero = most + 1;
    int[] forth = new int[2 * most + 3];
    int[] back = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      int low = -(d - 2 * Math.max(0, d - m));
      int high = d - 2 * Math.max(0, d - n);
      for (int k = low; k <= high; k += 2) {
        int start = furthest(forth, zero, k, d);
        int x = start;
        while (x < n && x - k < m && a[a0 + x] == b[b0 + x - k]) {
          x++;
        }
        forth[zero + k] = x;
        int other = delta - k;
        if (odd && Math.abs(other) < d && x + back[zero + other] >= n) {
          return new int[] {a0 + start, b0 + start - k, x - start};
        }
      }
      for (int k = low; k <= high; k += 2) {
        int start = furthest(back, zero, k, d);
        int x = start;
        while (x < n && x - k < m && a[a1 - 1 - x] == b[b1 - 1 - x + k]) {
          x++;
        }
        back[zero + k] = x;
        int other = delta - k;
        if (!odd && Math.abs(other) <= d && x + forth[zero + other] >= n) {
          return new int[] {a1 - x, b1 - x + k, x - start};
        }
      }
      if (d == FAR) {
        int k = furthestOf(forth, zero, low, high, n, m);
        int x = forth[zero + k];
        boolean inside = x <= n && x - k <= m;
        return inside ? new int[] {a0 + x, b0 + x - k, 0} : new int[] {a1, b0, 0};
      }
    }
    throw new AssertionError("two rows always have a shortest way");
  }

  /** The diagonal on which one came furthest within both rows. */
  private static int furthestOf(int[] way, int zero, int low, int high, int n, int m) {
    int best = low;
    int sum = -1;
    for (int k = low; k <= high; k += 2) {
      int x = way[zero + k];
      if (x <= n && x - k <= m && 2 * x - k > sum) {
        best = k;
        sum = 2 * x - k;
      }
    }
    return best;
  }

  private static int furthest(int[] way, int zero, int k, int d) {
    boolean down = k == -d || (k != d && way[zero + k - 1] < way[zero + k + 1]);
    return down ? way[zero + k + 1] : way[zero + k - 1] + 1;
  }
}
