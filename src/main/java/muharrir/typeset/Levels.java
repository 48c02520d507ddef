package muharrir.typeset;

import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.List;
import muharrir.bidi.Order;
import muharrir.bidi.Units;
import muharrir.bidi.Units.Unit;

/**
 * The directions inside a line, as {@link Order} finds them, in the form in which Java2D is told.
 */
final class Levels {
  /** What stands between Arabic words as they do. */
  private static final String NEUTRAL = " ،؛؟.:!-()«»";

  private final byte[] levels;
  private final byte base;
  private final String text;
  private final boolean mixed;
  private final List<Unit> units;

  private Levels(String text, byte[] levels, boolean rtl, List<Unit> units) {
    this.text = text;
    this.units = units;
    this.levels = levels;
    this.base = (byte) (rtl ? 1 : 0);
    boolean differs = false;
    for (byte level : levels) {
      differs |= level != levels[0];
    }
    this.mixed = differs;
  }

  /**
   * The levels of a text between two hard breaks.
   *
   * @param text without control characters, not empty
   */
  static Levels of(String text, Direction base) {
    return of(text, base, List.of());
  }

  /**
   * The levels of a text in which some pieces run as a person has said.
   *
   * @param said in order; kinds LATIN and ARABIC
   */
  static Levels of(String text, Direction base, List<Unit> said) {
    boolean rtl = base == Direction.RTL;
    if (rtl && said.isEmpty() && isArabic(text)) {
      byte[] odd = new byte[text.length()];
      Arrays.fill(odd, (byte) 1);
      return new Levels(text, odd, true, List.of());
    }
    List<Unit> units = Units.of(text);
    return new Levels(text, Order.helped(text, rtl, said, units), rtl, units);
  }

  /** Whether nothing in a text runs left to right, which most lines need not be searched for. */
  private static boolean isArabic(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '\u0620' || c > '\u0652') && NEUTRAL.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  int at(int index) {
    return levels[index];
  }

  /** Whether a place is between the first and the last sign of a telephone number or the like. */
  boolean isInsideNumber(int index) {
    for (Unit unit : units) {
      if (unit.kind() == Units.Kind.NUMBER && unit.from() < index && index < unit.to()) {
        return true;
      }
    }
    return false;
  }

  boolean isMixed() {
    return mixed;
  }

  /** The level of the paragraph, 0 or 1. */
  int base() {
    return base;
  }

  /** Tells Java2D the levels of one line, with those of the spaces at which it wraps. */
  void tell(AttributedString line, int start, int end) {
    byte[] wrapped = levels.clone();
    for (int i = end - 1; i >= start && Character.isWhitespace(text.charAt(i)); i--) {
      wrapped[i] = base;
    }
    tell(line, wrapped, start, end);
  }

  private static void tell(AttributedString out, byte[] levels, int start, int end) {
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || levels[i] != levels[from]) {
        if (levels[from] > 0) {
          // Negative: as it stands, whatever the characters are.
          out.addAttribute(TextAttribute.BIDI_EMBEDDING, -levels[from], from - start, i - start);
        }
        from = i;
      }
    }
  }
}
