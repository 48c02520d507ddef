package muharrir.intake;

import java.util.Map;

/**
 * Weighs how much a string looks like Arabic that somebody wrote, or like a European language.
 *
 * <p>Windows-1256 and ISO-8859-6 share the bytes from ء to ص; the letters after that lie apart, so
 * text in the wrong one of the two is made of letters that are rare, of Latin letters with accents
 * inside Arabic words, and of tanwin in the middle of words. Each costs; an article ال at the start
 * of a word earns. The weights are natural logarithms of the letters' shares in news text, rounded.
 */
final class LetterWeights {
  private static final Map<Integer, Double> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ا', -2.1),
          Map.entry((int) 'ل', -2.2),
          Map.entry((int) 'ي', -2.6),
          Map.entry((int) 'م', -2.8),
          Map.entry((int) 'و', -2.8),
          Map.entry((int) 'ن', -2.8),
          Map.entry((int) 'ر', -3.0),
          Map.entry((int) 'ت', -3.0),
          Map.entry((int) 'ب', -3.3),
          Map.entry((int) 'ع', -3.4),
          Map.entry((int) 'د', -3.4),
          Map.entry((int) 'ة', -3.5),
          Map.entry((int) 'ه', -3.6),
          Map.entry((int) 'س', -3.6),
          Map.entry((int) 'ف', -3.6),
          Map.entry((int) 'ق', -3.6),
          Map.entry((int) 'أ', -3.7),
          Map.entry((int) 'ك', -3.7),
          Map.entry((int) 'ح', -3.8),
          Map.entry((int) 'ج', -4.2),
          Map.entry((int) 'ش', -4.3),
          Map.entry((int) 'ص', -4.4),
          Map.entry((int) 'ط', -4.5),
          Map.entry((int) 'إ', -4.5),
          Map.entry((int) 'ى', -4.5),
          Map.entry((int) 'خ', -4.6),
          Map.entry((int) 'ض', -4.8),
          Map.entry((int) 'ذ', -4.8),
          Map.entry((int) 'ز', -4.8),
          Map.entry((int) 'ث', -5.0),
          Map.entry((int) 'غ', -5.3),
          Map.entry((int) 'ئ', -5.3),
          Map.entry((int) 'ء', -5.3),
          Map.entry((int) 'ظ', -6.0),
          Map.entry((int) 'آ', -6.0),
          Map.entry((int) 'ؤ', -6.2));

  private static final double LOST = -12;
  private static final double OUT_OF_PLACE = -9;
  private static final double MARK = -5.5;
  private static final double RARE = -6.5;
  private static final double ACCENTED = -3;
  private static final double PUNCTUATION = -3.5;
  private static final double ARTICLE = 3;

  private LetterWeights() {}

  /**
   * The mean weight of the characters beyond ASCII; higher is likelier, 0 where there are none.
   *
   * @param before what speaks for the encoding before the text is looked at, the logarithm of odds
   */
  static double mean(String text, double before) {
    double sum = before;
    int counted = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c <= 0x7F) {
        continue;
      }
      int last = i == 0 ? ' ' : text.charAt(i - 1);
      int next = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      counted++;
      sum += weight(c, last, next);
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private static double weight(int c, int before, int after) {
    if (c == 0xFFFD || Character.isISOControl(c)) {
      return LOST;
    }
    if (arabic(c)) {
      return ofArabic(c, before, after);
    }
    if (Character.isLetter(c)) {
      boolean inArabic = arabic(before) || arabic(after) || mark(before);
      boolean inAscii = (before <= 0x7F && after <= 0x7F) || ascii(before) || ascii(after);
      return inArabic || !inAscii ? OUT_OF_PLACE : ACCENTED;
    }
    if (mark(c)) {
      boolean tanwin = c >= 0x64B && c <= 0x64D;
      boolean fits = (arabic(before) || mark(before)) && !(tanwin && arabic(after) && after != 'ا');
      return fits ? MARK : OUT_OF_PLACE;
    }
    return PUNCTUATION;
  }

  private static double ofArabic(int c, int before, int after) {
    double weight = LETTERS.getOrDefault(c, RARE);
    if (latin(before) || latin(after)) {
      return OUT_OF_PLACE;
    }
    if ((c == 'ة' || c == 'ى') && arabic(after)) {
      return OUT_OF_PLACE;
    }
    boolean starts = !arabic(before) && !mark(before);
    return starts && c == 'ا' && after == 'ل' ? weight + ARTICLE : weight;
  }

  private static boolean arabic(int c) {
    return (c >= 0x621 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3);
  }

  private static boolean mark(int c) {
    return c >= 0x64B && c <= 0x652;
  }

  private static boolean latin(int c) {
    return ascii(c) || (c >= 0xC0 && c <= 0x24F);
  }

  private static boolean ascii(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
