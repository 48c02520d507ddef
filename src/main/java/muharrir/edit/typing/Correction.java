package muharrir.edit.typing;

import java.util.List;

/**
 * A word or a few words that the desk never wants to see as they are typed.
 *
 * @param wrong as typed, whole words, without white space at its ends
 * @param right what takes its place
 */
public record Correction(String wrong, String right) {
  private static final int LONGEST = 80;

  /** What a new library corrects: spellings about which nobody argues. */
  public static final List<Correction> USUAL =
      List.of(
          new Correction("انشاءالله", "إن شاء الله"),
          new Correction("إنشاءالله", "إن شاء الله"),
          new Correction("انشالله", "إن شاء الله"),
          new Correction("ان شاء الله", "إن شاء الله"),
          new Correction("لاكن", "لكن"),
          new Correction("ذالك", "ذلك"),
          new Correction("هاذا", "هذا"),
          new Correction("هاذه", "هذه"),
          new Correction("هاؤلاء", "هؤلاء"),
          new Correction("اللذي", "الذي"),
          new Correction("اللتي", "التي"),
          new Correction("الى", "إلى"),
          new Correction("اذا", "إذا"),
          new Correction("شئ", "شيء"),
          new Correction("مسؤل", "مسؤول"));

  public Correction {
    check(wrong);
    check(right);
    if (wrong.equals(right)) {
      throw new IllegalArgumentException("corrects nothing: " + wrong);
    }
  }

  private static void check(String words) {
    if (!accepts(words)) {
      throw new IllegalArgumentException("not words: " + words);
    }
  }

  /** Whether it can be one side of a correction: 1 to 80 characters in one line. */
  public static boolean accepts(String words) {
    return !words.isEmpty()
        && words.length() <= LONGEST
        && words.equals(words.strip())
        && words
            .chars()
            .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
  }
}
