package muharrir.intake;

import java.util.regex.Pattern;
import muharrir.arabic.Words;

/** What can be told about a line from its form alone. */
final class Shape {
  /** The most that a subhead has. */
  static final int HEADING_LETTERS = 90;

  static final int HEADING_WORDS = 14;

  private static final Pattern LIST_ITEM =
      Pattern.compile("(?:[-*•▪‣◦–—]|\\(?[\\p{Nd}]{1,3}[.)\\-–:]|[\\p{L}][.)\\-])[\\s\\p{Z}].*");
  private static final Pattern ADDRESSES = Pattern.compile("(?:<?https?://\\S+>?\\s*)+");
  private static final Pattern RULE =
      Pattern.compile("[*\\s]{3,}|[-–—]{3,}|_{3,}|={3,}|~{3,}|[-\\s]{5,}");
  private static final String CLOSERS = "»”“\"’')]}›﴿";
  private static final String STOPS = ".؟?!…۔";
  private static final String PAUSES = ":،؛,;-–—";

  private Shape() {}

  /** Ends as a sentence does, closing quotation marks aside. */
  static boolean endsSentence(String text) {
    return STOPS.indexOf(last(text)) >= 0;
  }

  /** Ends so that something must follow. */
  static boolean endsOpen(String text) {
    return PAUSES.indexOf(last(text)) >= 0;
  }

  static boolean endsAsQuestion(String text) {
    char last = last(text);
    return last == '؟' || last == '?';
  }

  private static char last(String text) {
    int end = text.length();
    while (end > 0
        && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0
            || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return end == 0 ? ' ' : text.charAt(end - 1);
  }

  static boolean listItem(String text) {
    return LIST_ITEM.matcher(text).matches();
  }

  /** Nothing but web addresses. */
  static boolean onlyAddresses(String text) {
    return ADDRESSES.matcher(text).matches();
  }

  /** A row of stars or dashes. */
  static boolean rule(String text) {
    return RULE.matcher(text).matches() && text.chars().filter(c -> c > ' ').count() >= 3;
  }

  /** Begins and ends with quotation marks. */
  static boolean quotation(String text) {
    return "«“\"„".indexOf(text.charAt(0)) >= 0
        && "»”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Short enough for a subhead. */
  static boolean isShort(String text) {
    return text.length() <= HEADING_LETTERS && Words.count(text) <= HEADING_WORDS;
  }

  /** Reads as running text: a sentence, an introduction to what follows, or simply long. */
  static boolean running(String text) {
    return endsSentence(text) || endsOpen(text) || !isShort(text);
  }

  /** Could be a subhead by its form; its neighbours decide. */
  static boolean headingLike(String text) {
    if (!isShort(text)
        || listItem(text)
        || quotation(text)
        || onlyAddresses(text)
        || text.codePoints().filter(Character::isLetter).count() < 2) {
      return false;
    }
    return endsAsQuestion(text) ? Words.count(text) <= 8 : !endsSentence(text) && !endsOpen(text);
  }

  /** Could be the name of a person or a few: few words, letters only. */
  static boolean nameLike(String text) {
    return text.length() <= 60
        && Words.count(text) >= 1
        && Words.count(text) <= 6
        && !endsOpen(text)
        && !text.endsWith("؟")
        && !text.endsWith("!")
        && text.codePoints()
            .allMatch(c ->
                Character.isLetter(c)
                    || Character.isWhitespace(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || ".-'’".indexOf(c) >= 0);
  }
}
