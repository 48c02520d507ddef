package muharrir.arabic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes spellings alike that a person who searches takes for the same word.
 *
 * <p>Folded together: the forms of alef (أ إ آ ٱ ا), ى and ي, ة and ه, hamza on its seat and the
 * bare seat (ؤ و, ئ ي), Persian ی ک ہ and ي ك ه, Arabic-Indic and Western digits, presentation
 * forms and letters, capital and small Latin letters with and without accents. Dropped: harakat,
 * tatweel, joiners and bidi controls. Every kind of white space is one space.
 */
public final class Folding {
  private static final int TABLE_START = 0x600;
  private static final String[] TABLE = table();

  /** What becomes of the characters that become one: nearly all of a text; 0 for the others. */
  private static final char[] ONE = ones();

  /**
   * Where a query was found, in UTF-16 units of the source text.
   *
   * @param start inclusive
   * @param end exclusive; harakat on the last letter are within
   */
  public record Match(int start, int end) {}

  private Folding() {}

  private static char[] ones() {
    char[] ones = new char[TABLE_START + TABLE.length];
    for (int c = 0; c < ones.length; c++) {
      StringBuilder folded = new StringBuilder();
      append(folded, c);
      ones[c] = folded.length() == 1 ? folded.charAt(0) : 0;
    }
    return ones;
  }

  private static String[] table() {
    String[] table = new String[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = compute(TABLE_START + i);
    }
    return table;
  }

  /** The folded form of a text. */
  public static String fold(String text) {
    return new String(letters(text));
  }

  /** The folded form of a text, for who looks at its letters one by one. */
  public static char[] letters(String text) {
    // What is folded takes the place of what was read.
    char[] letters = text.toCharArray();
    int size = 0;
    for (int i = 0; i < letters.length; ) {
      char unit = letters[i];
      char one = unit < ONE.length ? ONE[unit] : 0;
      if (one != 0) {
        letters[size++] = one;
        i++;
      } else {
        int c = Character.codePointAt(letters, i);
        i += Character.charCount(c);
        StringBuilder some = new StringBuilder(2);
        append(some, c);
        int more = size + some.length() - i;
        if (more > 0) {
          char[] wider = new char[letters.length + more];
          System.arraycopy(letters, 0, wider, 0, size);
          System.arraycopy(letters, i, wider, i + more, letters.length - i);
          letters = wider;
          i += more;
        }
        some.getChars(0, some.length(), letters, size);
        size += some.length();
      }
    }
    return size == letters.length ? letters : Arrays.copyOf(letters, size);
  }

  /**
   * Says whether two texts are the same to a person who searches, white space at the ends aside.
   */
  public static boolean same(String one, String other) {
    return fold(one).strip().equals(fold(other).strip());
  }

  /**
   * Every place where a query stands in a text, from the start on and without overlaps.
   *
   * @return empty if the query folds to nothing
   */
  public static List<Match> find(String text, String query) {
    String wanted = fold(query).strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    FoldedText folded = FoldedText.of(text);
    List<Match> matches = new ArrayList<>();
    for (int at = folded.text().indexOf(wanted); at >= 0; ) {
      int last = at + wanted.length() - 1;
      matches.add(new Match(folded.start(at), folded.end(last)));
      at = folded.text().indexOf(wanted, last + 1);
    }
    return matches;
  }

  static void append(StringBuilder out, int c) {
    if (c < 0x80) {
      out.append(c <= ' ' ? ' ' : (char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
    } else if (c >= TABLE_START && c < TABLE_START + TABLE.length) {
      out.append(TABLE[c - TABLE_START]);
    } else {
      out.append(compute(c));
    }
  }

  private static String compute(int c) {
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(2);
    apart.codePoints().map(Folding::letter).filter(l -> l >= 0).forEach(kept::appendCodePoint);
    String folded = kept.toString().toLowerCase(Locale.ROOT);
    // A haraka shown alone decomposes to a space and itself.
    return folded.isBlank() && !folded.isEmpty() ? (blank(c) ? " " : "") : folded;
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The letter for a decomposed code point, or -1 for nothing. */
  private static int letter(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    if (blank(c)) {
      return ' ';
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 0x640) {
      return -1;
    }
    return switch (c) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة', 'ہ', 'ە', 'ھ' -> 'ه';
      case 'ک' -> 'ك';
      default -> c;
    };
  }
}
