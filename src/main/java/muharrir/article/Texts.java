package muharrir.article;

import java.util.Objects;

/** The rule for one-line texts that stand beside the document. */
final class Texts {
  /** Longer than any name, place, section or tag; UTF-16 units. */
  static final int LIMIT = 300;

  private Texts() {}

  static String line(String text, String what) {
    Objects.requireNonNull(text, what);
    if (text.length() > LIMIT) {
      throw new IllegalArgumentException(what + " is longer than " + LIMIT);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone =
          Character.isHighSurrogate(c)
              ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(c)
                  && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
      if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c >= 0xFFFE || lone) {
        throw new IllegalArgumentException(what + " holds a character that a line may not hold");
      }
    }
    return text;
  }

  static String named(String text, String what) {
    if (line(text, what).isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    return text;
  }
}
