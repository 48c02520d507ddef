package muharrir.export;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds where a headline of two halves turns from what it is about to what is said of it: «هجوم
 * تدمر يعيد شبح داعش: تحذير أميركي…». There a line breaks best, and nowhere in its neighbourhood.
 */
final class HeadlineTurn {
  /** A half of fewer letters, such as a name, would stand in its line alone. */
  static final int SHORTEST = 20;

  private HeadlineTurn() {}

  /**
   * The place of the space behind the first colon with a half on each side.
   *
   * @param rtl whether the headline runs from right to left
   * @return below 0 where there is none
   */
  static int of(String headline, boolean rtl) {
    int last = headline.length() - 2 - SHORTEST;
    for (int at = headline.indexOf(": ");
        at >= 0 && at <= last;
        at = headline.indexOf(": ", at + 1)) {
      if (at + 1 >= SHORTEST && !isForeignPhrase(headline, at, rtl)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** Words that run the other way on both sides of the colon are read in their own order. */
  private static boolean isForeignPhrase(String headline, int colon, boolean rtl) {
    OptionalInt before = letters(headline.substring(0, colon)).reduce((_, last) -> last);
    OptionalInt after = letters(headline.substring(colon)).findFirst();
    return before.isPresent()
        && after.isPresent()
        && runsRight(before.getAsInt()) != rtl
        && runsRight(after.getAsInt()) != rtl;
  }

  private static IntStream letters(String text) {
    return text.codePoints().filter(Character::isLetter);
  }

  private static boolean runsRight(int letter) {
    byte kind = Character.getDirectionality(letter);
    return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
