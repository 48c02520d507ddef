package muharrir.arabic;

import java.util.Locale;

/** The plural form which a count takes; Arabic has all six (CLDR's cardinal rules). */
public enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /**
   * The form for a count.
   *
   * @param locale Arabic takes the six forms; every other language takes {@link #ONE} for 1 and
   *     {@link #OTHER} for the rest
   * @param count a count of things, zero or more
   * @throws IllegalArgumentException if the count is negative
   */
  public static Plural of(Locale locale, long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is not negative: " + count);
    }
    if (!locale.getLanguage().equals("ar")) {
      return count == 1 ? ONE : OTHER;
    }
    if (count <= 2) {
      return count == 0 ? ZERO : count == 1 ? ONE : TWO;
    }
    long lastTwo = count % 100;
    if (lastTwo >= 3 && lastTwo <= 10) {
      return FEW;
    }
    return lastTwo >= 11 ? MANY : OTHER;
  }

  /** The ending of a key in the strings files, for example {@code few}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
