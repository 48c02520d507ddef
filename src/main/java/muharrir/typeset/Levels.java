package muharrir.typeset;

import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The directions inside a line: the Unicode algorithm, helped where it sees signs and a reader sees
 * things.
 *
 * <p>What is helped: {@link Units} run as one; in a right-to-left text quotation marks and the
 * Arabic comma belong to it and not to the Latin words on their sides, and a number at its start
 * stands as it would after an Arabic word. The text itself stays as it is.
 */
final class Levels {
  private static final char ARABIC = '\u0627';
  private static final String QUOTES = "«»‹›“”„";

  private final byte[] levels;
  private final byte base;
  private final boolean asUsual;
  private final boolean mixed;
  private final List<Units.Unit> units;

  private Levels(byte[] levels, boolean rtl, boolean asUsual, List<Units.Unit> units) {
    this.units = units;
    this.levels = levels;
    this.base = (byte) (rtl ? 1 : 0);
    this.asUsual = asUsual;
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
  static Levels of(String text, Direction base, List<Units.Unit> said) {
    boolean rtl = base == Direction.RTL;
    List<Units.Unit> units = Units.of(text);
    byte[] usual = plain(text, rtl);
    byte[] helped = helped(text, rtl, with(said, units));
    boolean isolates = text.chars().anyMatch(c -> c >= '\u2066' && c <= '\u2069');
    return new Levels(helped, rtl, !isolates && Arrays.equals(usual, helped), units);
  }

  private static byte[] plain(String text, boolean rtl) {
    Bidi bidi = new Bidi(text, rtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[text.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
    }
    return levels;
  }

  /** What was said, and what is found beside it. */
  private static List<Units.Unit> with(List<Units.Unit> said, List<Units.Unit> found) {
    if (said.isEmpty()) {
      return found;
    }
    List<Units.Unit> all = new ArrayList<>(said);
    for (Units.Unit unit : found) {
      if (said.stream().noneMatch(each -> each.from() < unit.to() && unit.from() < each.to())) {
        all.add(unit);
      }
    }
    return all;
  }

  private static byte[] helped(String text, boolean rtl, List<Units.Unit> units) {
    // One letter before the text makes a number at its start one that follows Arabic.
    int lead = rtl ? 1 : 0;
    StringBuilder glued = new StringBuilder(rtl ? "\u0627" : "").append(text);
    if (rtl) {
      quotes(glued);
    }
    for (Units.Unit unit : units) {
      char as =
          switch (unit.kind()) {
            case LATIN -> 'a';
            case ARABIC -> ARABIC;
            case NUMBER -> hasArabicDigit(text, unit) ? '\u0660' : '0';
          };
      for (int i = unit.from(); i < unit.to(); i++) {
        glued.setCharAt(i + lead, as);
      }
    }
    byte[] outer = plain(glued.toString(), rtl);
    byte[] levels = Arrays.copyOfRange(outer, lead, outer.length);
    for (Units.Unit unit : units) {
      if (unit.kind() != Units.Kind.NUMBER) {
        inside(levels, unit, text);
      } else if (levels[unit.from()] == 0 && hasArabicDigit(text, unit)) {
        Arrays.fill(levels, unit.from(), unit.to(), (byte) 2);
      }
    }
    return levels;
  }

  private static void inside(byte[] levels, Units.Unit unit, String text) {
    boolean rtl = unit.kind() == Units.Kind.ARABIC;
    byte[] own = plain(text.substring(unit.from(), unit.to()), rtl);
    // Java2D cannot be told level 0; there a number at the start of an address would drift away.
    boolean number = Character.isDigit(text.charAt(unit.from()));
    int more = number && levels[unit.from()] == 0 ? 2 : 0;
    for (int i = 0; i < own.length; i++) {
      levels[unit.from() + i] += (byte) (own[i] - (rtl ? 1 : 0) + more);
    }
  }

  private static boolean hasArabicDigit(String text, Units.Unit unit) {
    return text.substring(unit.from(), unit.to())
        .chars()
        .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_ARABIC_NUMBER);
  }

  /** Lets quotation marks and the comma count as Arabic letters. */
  private static void quotes(StringBuilder text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean comma = c == '،' && !(digit(text, i - 1) && digit(text, i + 1));
      boolean straight = c == '"' && (edge(text, i - 1) || edge(text, i + 1));
      if (comma || straight || QUOTES.indexOf(c) >= 0) {
        text.setCharAt(i, ARABIC);
      }
    }
  }

  private static boolean digit(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean edge(CharSequence text, int at) {
    return at <= 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  int at(int index) {
    return levels[index];
  }

  /** Whether a place is between the first and the last sign of a telephone number or the like. */
  boolean isInsideNumber(int index) {
    for (Units.Unit unit : units) {
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

  /** Tells Java2D the levels, where it would not find them by itself. */
  void tell(AttributedString out) {
    if (!asUsual) {
      tell(out, levels, 0, levels.length);
    }
  }

  /** Tells Java2D the levels of one line, with those of the spaces at which it wraps. */
  void tell(AttributedString line, String text, int start, int end) {
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
