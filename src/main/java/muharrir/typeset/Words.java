package muharrir.typeset;

/**
 * Finds words for word moves and double clicks.
 *
 * <p>Our own scan instead of {@code BreakIterator}: a vowelled word is one word, a number with its
 * separators is one word, and the answer does not change with the locale data of a JDK.
 */
public final class Words {
  private Words() {}

  private enum Kind {
    SPACE,
    WORD,
    OTHER
  }

  /** A range of UTF-16 indices. */
  public record Range(int from, int to) {}

  /** The start of the next word, or the end of the text. */
  public static int next(String text, int index) {
    int i = index;
    if (i < text.length()) {
      i = runEnd(text, i);
    }
    while (i < text.length() && kind(text, i) == Kind.SPACE) {
      i = runEnd(text, i);
    }
    return i;
  }

  /** The start of the word that the index is in or behind, or 0. */
  public static int previous(String text, int index) {
    int i = index;
    while (i > 0 && kind(text, before(text, i)) == Kind.SPACE) {
      i = before(text, i);
    }
    return i > 0 ? runStart(text, before(text, i)) : 0;
  }

  /** The word, the spaces or the signs around a place; empty only in an empty text. */
  public static Range around(String text, int index) {
    if (text.isEmpty()) {
      return new Range(0, 0);
    }
    int at = Math.min(index, before(text, text.length()));
    if (at > 0 && kind(text, at) != Kind.WORD && kind(text, before(text, at)) == Kind.WORD) {
      at = before(text, at);
    }
    return new Range(runStart(text, at), runEnd(text, at));
  }

  /** Whether a word stands at an index, which is less than the length of the text. */
  public static boolean isWord(String text, int index) {
    return kind(text, index) == Kind.WORD;
  }

  private static int before(String text, int index) {
    return text.offsetByCodePoints(index, -1);
  }

  private static int after(String text, int index) {
    return index + Character.charCount(text.codePointAt(index));
  }

  private static int runEnd(String text, int index) {
    Kind kind = kind(text, index);
    int i = index;
    while (i < text.length() && kind(text, i) == kind) {
      i = after(text, i);
    }
    return i;
  }

  private static int runStart(String text, int index) {
    Kind kind = kind(text, index);
    int i = index;
    while (i > 0 && kind(text, before(text, i)) == kind) {
      i = before(text, i);
    }
    return i;
  }

  private static Kind kind(String text, int index) {
    int c = text.codePointAt(index);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return Kind.SPACE;
    }
    if (isWordPart(c)) {
      return Kind.WORD;
    }
    boolean separator = ".,:/'’_-\u066b\u066c".indexOf(c) >= 0;
    boolean between = index > 0 && index + 1 < text.length();
    if (separator && between && joins(text, index, c)) {
      return Kind.WORD;
    }
    return Kind.OTHER;
  }

  private static boolean joins(String text, int index, int separator) {
    int left = text.codePointBefore(index);
    int right = text.codePointAt(index + 1);
    if (separator == '\'' || separator == '’' || separator == '_') {
      return isWordPart(left) && isWordPart(right);
    }
    return Character.isDigit(left) && Character.isDigit(right);
  }

  private static boolean isWordPart(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> Character.isLetterOrDigit(c) || c == 'ـ';
    };
  }
}
