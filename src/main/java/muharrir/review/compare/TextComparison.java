package muharrir.review.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import muharrir.document.Inline;
import muharrir.review.compare.Segment.Changed;
import muharrir.review.compare.Segment.Deleted;
import muharrir.review.compare.Segment.Equal;
import muharrir.review.compare.Segment.Inserted;
import muharrir.review.compare.Segment.Kind;

/** Compares two texts word by word. */
public final class TextComparison {
  private static final Set<String> PARTICLES = particles();
  private static final int MOST_CELLS = 4_000;

  private final Inline before;
  private final Inline after;
  private final List<Token> a;
  private final List<Token> b;
  private final Segments segments = new Segments();

  private TextComparison(Inline before, Inline after) {
    this.before = before;
    this.after = after;
    this.a = Token.of(before.text());
    this.b = Token.of(after.text());
  }

  /** The segments that lead from one text to the other; empty for two empty texts. */
  public static List<Segment> of(Inline before, Inline after) {
    if (before.equals(after)) {
      return before.isEmpty() ? List.of() : List.of(new Equal(before));
    }
    return new TextComparison(before, after).walk();
  }

  private List<Segment> walk() {
    List<int[]> same =
        Common.pairs(a.stream().map(Token::key).toList(), b.stream().map(Token::key).toList());
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int[] pair : same) {
      particles(i, pair[0], j, pair[1], pairs);
      pairs.add(pair);
      i = pair[0] + 1;
      j = pair[1] + 1;
    }
    particles(i, a.size(), j, b.size(), pairs);
    i = 0;
    j = 0;
    for (int at = 0; at < pairs.size(); at++) {
      int[] pair = pairs.get(at);
      gone(i, pair[0]);
      come(j, pair[1]);
      i = pair[0] + 1;
      j = pair[1] + 1;
      boolean goesOn =
          at + 1 < pairs.size() && pairs.get(at + 1)[0] == i && pairs.get(at + 1)[1] == j;
      boolean ends = i == a.size() && j == b.size();
      pair(a.get(pair[0]), b.get(pair[1]), goesOn || ends);
    }
    gone(i, a.size());
    come(j, b.size());
    return segments.list();
  }

  private void gone(int from, int to) {
    if (from < to) {
      segments.add(new Deleted(before.slice(a.get(from).from(), a.get(to - 1).end())));
    }
  }

  private void come(int from, int to) {
    if (from < to) {
      segments.add(new Inserted(after.slice(b.get(from).from(), b.get(to - 1).end())));
    }
  }

  /** Two words that belong together, and the white space behind them. */
  private void pair(Token one, Token two, boolean goesOn) {
    Inline wordBefore = before.slice(one.from(), one.to());
    Inline wordAfter = after.slice(two.from(), two.to());
    segments.add(
        wordBefore.equals(wordAfter)
            ? new Equal(wordAfter)
            : new Changed(kind(one, two), wordBefore, wordAfter));
    Inline spaceBefore = before.slice(one.to(), one.end());
    Inline spaceAfter = after.slice(two.to(), two.end());
    if (spaceBefore.equals(spaceAfter)) {
      segments.add(new Equal(spaceAfter));
    } else if (spaceBefore.text().equals(spaceAfter.text())) {
      segments.add(new Changed(Kind.MARKS, spaceBefore, spaceAfter));
    } else if (goesOn || (!spaceBefore.isEmpty() && !spaceAfter.isEmpty())) {
      segments.add(new Changed(Kind.SPACING, spaceBefore, spaceAfter));
    } else {
      // The space goes or comes with the words behind it.
      segments.add(new Deleted(spaceBefore));
      segments.add(new Inserted(spaceAfter));
    }
  }

  private static Kind kind(Token one, Token two) {
    if (one.text().equals(two.text())) {
      return Kind.MARKS;
    }
    if (!one.key().equals(two.key())) {
      return Kind.PARTICLE;
    }
    String bareOne = Token.bare(one.text()).replaceAll("[\\s\\p{Z}]", "");
    String bareTwo = Token.bare(two.text()).replaceAll("[\\s\\p{Z}]", "");
    if (!bareOne.equals(bareTwo)) {
      return Kind.SPELLING;
    }
    return Token.bare(one.text()).equals(Token.bare(two.text())) ? Kind.HARAKAT : Kind.SPACING;
  }

  /** Among changed words, those that differ only in their particles, in order. */
  private void particles(int a0, int a1, int b0, int b1, List<int[]> pairs) {
    int n = a1 - a0;
    int m = b1 - b0;
    if (n == 0 || m == 0 || (long) n * m > MOST_CELLS) {
      return;
    }
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        best[i][j] =
            related(a.get(a0 + i), b.get(b0 + j))
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (related(a.get(a0 + i), b.get(b0 + j)) && best[i][j] == best[i + 1][j + 1] + 1) {
        pairs.add(new int[] {a0 + i++, b0 + j++});
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static boolean related(Token one, Token two) {
    String x = one.key();
    String y = two.key();
    for (int cut = 0; cut <= 4 && cut + 2 <= x.length(); cut++) {
      String stem = x.substring(cut);
      if (PARTICLES.contains(x.substring(0, cut))
          && y.endsWith(stem)
          && PARTICLES.contains(y.substring(0, y.length() - stem.length()))) {
        return isArabic(stem);
      }
    }
    return false;
  }

  private static boolean isArabic(String stem) {
    return stem.chars().allMatch(c -> c >= 0x621 && c <= 0x64a);
  }

  private static Set<String> particles() {
    Set<String> all = new LinkedHashSet<>();
    for (String first : List.of("", "و", "ف")) {
      for (String second : List.of("", "ب", "ك", "ل")) {
        all.add(first + second);
        all.add(first + second + "ال");
      }
      // ل and ال become one.
      all.add(first + "لل");
    }
    return Set.copyOf(all);
  }
}
