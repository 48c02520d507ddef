package muharrir.edit;

import java.text.BreakIterator;
import java.util.Locale;

/** Where the characters that a person sees begin and end. Offsets are in UTF-16 units. */
public final class Clusters {
  /** Keeps letters apart, as Persian and Kurdish words need it, and joins what stands alone. */
  private static final int ZWNJ = 0x200C;

  private static final int ZWJ = 0x200D;

  private Clusters() {}

  /** The end of the cluster that begins at or holds {@code offset}; offset below the length. */
  public static int next(String text, int offset) {
    return iterator(text).following(offset);
  }

  /** The start of the cluster that ends at or holds {@code offset}; offset above 0. */
  public static int previous(String text, int offset) {
    return iterator(text).preceding(offset);
  }

  /**
   * From where Backspace deletes to {@code offset}: one harakah, joiner or letter, so that a wrong
   * vowel is mended without typing its letter again, but an emoji or a surrogate pair as a whole.
   */
  public static int backspace(String text, int offset) {
    int last = text.codePointBefore(offset);
    int type = Character.getType(last);
    boolean sign = type == Character.NON_SPACING_MARK || last == ZWNJ || last == ZWJ;
    boolean arabicMark =
        sign
            && Character.UnicodeScript.of(text.codePointAt(previous(text, offset)))
                == Character.UnicodeScript.ARABIC;
    return arabicMark ? offset - Character.charCount(last) : previous(text, offset);
  }

  private static BreakIterator iterator(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    return clusters;
  }
}
