package muharrir.typeset;

import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The clusters of a line, or of a piece of one, in logical order: where each begins, how it runs
 * and how wide it is.
 *
 * <p>A cluster is what a caret passes in one step: a letter with its marks, an emoji, one half of a
 * lam-alef.
 */
final class Clusters {
  /** Starts of the clusters, and the length of the text. */
  private final int[] starts;

  private final byte[] levels;
  private final double[] widths;

  /** Where the leftmost of them begins. */
  private final double left;

  private Clusters(int[] starts, byte[] levels, double[] widths, double left) {
    this.starts = starts;
    this.levels = levels;
    this.widths = widths;
    this.left = left;
  }

  /**
   * The clusters of a text.
   *
   * @param text not empty; of the length of {@code glyphs}
   */
  static Clusters of(String text, TextLayout glyphs) {
    int[] starts = starts(text);
    int count = starts.length - 1;
    byte[] levels = new byte[count];
    double[] widths = new double[count];
    double left = Double.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      levels[i] = glyphs.getCharacterLevel(starts[i]);
      double from = glyphs.getCaretInfo(TextHitInfo.leading(starts[i]))[0];
      double to = glyphs.getCaretInfo(TextHitInfo.trailing(starts[i + 1] - 1))[0];
      boolean even = glyphs.getCharacterLevel(starts[i + 1] - 1) == levels[i];
      widths[i] = even ? Math.abs(to - from) : letterByLetter(glyphs, starts[i], starts[i + 1]);
      left = Math.min(left, Math.min(from, to));
    }
    shareLigatures(text, starts, levels, widths);
    return new Clusters(starts, levels, widths, left);
  }

  /** The clusters of a line that consists of pieces, each of which runs at one level. */
  static Clusters joined(List<Clusters> pieces, byte[] levelOfPiece) {
    int count = 0;
    for (Clusters piece : pieces) {
      count += piece.count();
    }
    int[] starts = new int[count + 1];
    byte[] levels = new byte[count];
    double[] widths = new double[count];
    int at = 0;
    for (int i = 0; i < levelOfPiece.length; i++) {
      Clusters piece = pieces.get(i);
      int length = piece.count();
      int before = starts[at];
      for (int k = 0; k < length; k++) {
        starts[at + k + 1] = before + piece.starts[k + 1];
      }
      Arrays.fill(levels, at, at + length, levelOfPiece[i]);
      System.arraycopy(piece.widths, 0, widths, at, length);
      at += length;
    }
    return new Clusters(starts, levels, widths, 0);
  }

  int count() {
    return widths.length;
  }

  int[] starts() {
    return starts;
  }

  byte[] levels() {
    return levels;
  }

  double width(int cluster) {
    return widths[cluster];
  }

  double left() {
    return left;
  }

  /**
   * Whether a character never begins a cluster: a mark, or an invisible control, which clings to
   * what stands before it so that no step of a caret seems to do nothing.
   */
  static boolean clings(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
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

  private static int[] starts(String line) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(line);
    int[] found = new int[line.length() + 1];
    int n = 0;
    for (int at = graphemes.first(); at != BreakIterator.DONE; at = graphemes.next()) {
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
}
