package muharrir.arabic;

import java.util.Arrays;

/**
 * A folded text that knows where each of its characters came from.
 *
 * <p>Immutable. Indices are UTF-16 units.
 */
public final class FoldedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Folds a text as {@link Folding#fold} does. */
  public static FoldedText of(String source) {
    StringBuilder out = new StringBuilder(source.length());
    int[] starts = new int[source.length() + 16];
    int[] ends = new int[source.length() + 16];
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      int next = i + Character.charCount(c);
      int before = out.length();
      Folding.append(out, c);
      if (out.length() > starts.length) {
        starts = Arrays.copyOf(starts, out.length() * 2);
        ends = Arrays.copyOf(ends, out.length() * 2);
      }
      Arrays.fill(starts, before, out.length(), i);
      Arrays.fill(ends, before, out.length(), next);
      if (out.length() == before
          && before > 0
          && Character.getType(c) == Character.NON_SPACING_MARK) {
        ends[before - 1] = next;
      }
      i = next;
    }
    return new FoldedText(out.toString(), starts, ends);
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** Where in the source the letter begins that a folded character came from. */
  public int start(int index) {
    return starts[index];
  }

  /** Where in the source that letter ends, with the marks behind it that were dropped. */
  public int end(int index) {
    return ends[index];
  }
}
