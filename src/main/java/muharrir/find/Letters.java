package muharrir.find;

/** What belongs to a letter and to a word. */
final class Letters {
  private Letters() {}

  /** Whether a code point is written on the letter before it. */
  static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == '\u200c' || c == '\u200d';
    };
  }

  /** The end of the letter that ends at an index, with all that is written on it. */
  static int withMarks(String text, int end) {
    int to = end;
    while (to < text.length() && isMark(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  /** Whether no word goes on over either end of a range. */
  static boolean isWholeWord(String text, int from, int to) {
    return (from == 0 || !isWordPart(text.codePointBefore(from)))
        && (to == text.length() || !isWordPart(text.codePointAt(to)));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c) || c == '_';
  }

  /** Whether the letters that have a case have the same in both texts. */
  static boolean sameCase(String one, String other) {
    return cases(one).equals(cases(other));
  }

  private static String cases(String text) {
    StringBuilder cases = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
        .forEach(c -> cases.append(Character.isUpperCase(c) ? 'A' : 'a'));
    return cases.toString();
  }
}
