package muharrir.bidi;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import muharrir.bidi.Units.Kind;
import muharrir.bidi.Units.Unit;

/**
 * The levels of a line as a reader wants them: the Unicode algorithm, helped where it sees signs
 * and a reader sees things.
 *
 * <p>What is helped: {@link Units} run as one; in a right-to-left text quotation marks and the
 * Arabic comma belong to it and not to the Latin words on their sides, and a number at its start
 * stands as it would after an Arabic word. The text itself stays as it is. Levels are those of UAX
 * #9: even runs from the left, odd from the right.
 */
public final class Order {
  private static final char ARABIC = '\u0627';
  private static final int MOST_BRACKETS = 30_000;
  private static final Pattern BRACKET = Pattern.compile("[\\p{Ps}\\p{Pe}]");
  private static final String QUOTES = "«»‹›“”„";

  private Order() {}

  /** The levels that the Unicode algorithm alone finds for a text without line breaks. */
  public static byte[] plain(String text, boolean rtl) {
    byte[] levels = new byte[text.length()];
    if (text.isEmpty()) {
      return levels;
    }
    Bidi bidi =
        new Bidi(
            bracketed(text), rtl ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
    }
    return levels;
  }

  /** Java counts open brackets in sixteen bits: in a text with more they count as other signs. */
  private static String bracketed(String text) {
    return text.length() < MOST_BRACKETS ? text : BRACKET.matcher(text).replaceAll("!");
  }

  /**
   * The levels as a reader wants them.
   *
   * @param text without line breaks
   * @param said pieces that run as a person has said, in order; kinds LATIN and ARABIC
   * @param found the {@link Units} of the text; those that touch what was said do not count
   */
  public static byte[] helped(String text, boolean rtl, List<Unit> said, List<Unit> found) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    List<Unit> units = with(said, found);
    // One letter before the text makes a number at its start one that follows Arabic.
    int lead = rtl ? 1 : 0;
    StringBuilder glued = new StringBuilder(rtl ? "\u0627" : "").append(text);
    if (rtl) {
      quotes(glued);
    }
    for (Unit unit : units) {
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
    for (Unit unit : units) {
      if (unit.kind() != Kind.NUMBER) {
        inside(levels, unit, text);
      } else if (levels[unit.from()] == 0 && hasArabicDigit(text, unit)) {
        Arrays.fill(levels, unit.from(), unit.to(), (byte) 2);
      }
    }
    return levels;
  }

  /** What was said, and what is found beside it. */
  private static List<Unit> with(List<Unit> said, List<Unit> found) {
    if (said.isEmpty()) {
      return found;
    }
    List<Unit> all = new ArrayList<>(said);
    for (Unit unit : found) {
      if (said.stream().noneMatch(each -> each.from() < unit.to() && unit.from() < each.to())) {
        all.add(unit);
      }
    }
    return all;
  }

  private static void inside(byte[] levels, Unit unit, String text) {
    boolean rtl = unit.kind() == Kind.ARABIC;
    byte[] own = plain(text.substring(unit.from(), unit.to()), rtl);
    // Java2D cannot be told level 0; there a number at the start of an address would drift away.
    boolean number = Character.isDigit(text.charAt(unit.from()));
    int more = number && levels[unit.from()] == 0 ? 2 : 0;
    for (int i = 0; i < own.length; i++) {
      levels[unit.from() + i] += (byte) (own[i] - (rtl ? 1 : 0) + more);
    }
  }

  private static boolean hasArabicDigit(String text, Unit unit) {
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
}
