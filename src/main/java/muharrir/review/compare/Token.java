package muharrir.review.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.arabic.Folding;

/**
 * A word, a number, a sign or a break of a text, with the white space behind it.
 *
 * @param from UTF-16 units from the start of the text, inclusive
 * @param to end of the letters, exclusive
 * @param end end of the white space behind them, exclusive
 * @param text the letters
 * @param key the same for spellings that only differ in harakat, hamza and the like
 */
record Token(int from, int to, int end, String text, String key) {
  private static final String INNER = ".,:/@_-'’%+&٫٬";
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}ـ]");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Z}]+");

  static List<Token> of(String text) {
    Matcher address = ADDRESS.matcher(text);
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    if (space(text, 0) > 0) {
      at = space(text, 0);
      tokens.add(new Token(0, 0, at, "", ""));
    }
    while (at < text.length()) {
      int to = end(text, at, address);
      int end = space(text, to);
      if (isAnd(text.substring(at, to)) && end > to && isLetter(text, end)) {
        to = end(text, end, address);
        end = space(text, to);
      }
      String letters = text.substring(at, to);
      String key = Folding.fold(letters).replace(" ", "");
      tokens.add(new Token(at, to, end, letters, key.isEmpty() ? letters : key));
      at = end;
    }
    return tokens;
  }

  /** Whether it is a word or a number; signs and line breaks are none. */
  boolean isWord() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The letters without harakat, tatweel and signs that are not seen. */
  static String bare(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** و that some write apart from its word is a part of it nevertheless. */
  private static boolean isAnd(String letters) {
    return bare(letters).equals("و");
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private static int space(String text, int from) {
    int at = from;
    while (at < text.length()
        && !isBreak(text.charAt(at))
        && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int from, Matcher address) {
    if (text.startsWith("http", from) && address.region(from, text.length()).lookingAt()) {
      return address.end();
    }
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    if (isBreak(first)) {
      return at;
    }
    boolean sign = isSymbol(first);
    boolean handle = (first == '@' || first == '#') && isLetter(text, at);
    if (!sign && !handle && !isInWord(first)) {
      return at;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean goesOn = sign ? isSymbol(c) || isUnseen(c) : isInWord(c) || isInner(text, at);
      if (!goesOn) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** The end of a line, or of a paragraph where several are compared as one. */
  private static boolean isBreak(int c) {
    return c == '\n' || c == '\u2029';
  }

  private static boolean isSymbol(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
  }

  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c) || isUnseen(c);
  }

  /** A sign between two digits or Latin letters, as in 3.5 or a-b.org; a percent sign after one. */
  private static boolean isInner(String text, int at) {
    char c = text.charAt(at);
    if (INNER.indexOf(c) < 0 || !isPlain(text.charAt(at - 1))) {
      return false;
    }
    return c == '%' || (at + 1 < text.length() && isPlain(text.charAt(at + 1)));
  }

  private static boolean isPlain(char c) {
    return Character.isDigit(c) || (c < 0x250 && Character.isLetter(c));
  }
}
