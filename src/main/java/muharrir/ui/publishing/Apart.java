package muharrir.ui.publishing;

/** Keeps names and addresses in their own order inside of a sentence that runs the other way. */
final class Apart {
  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char RIGHT_TO_LEFT = '\u2067';
  private static final char END = '\u2069';

  private Apart() {}

  /** What stands in a sentence, in the direction of its first letter; of numbers, as in Latin. */
  static String of(Object words) {
    String text = String.valueOf(words);
    boolean rightToLeft =
        text.codePoints()
            .map(Character::getDirectionality)
            .filter(each ->
                each == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .limit(1)
            .anyMatch(each -> each != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    return (rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT) + text + END;
  }

  /** The same for each of them. */
  static Object[] of(Object[] all) {
    Object[] apart = new Object[all.length];
    for (int i = 0; i < all.length; i++) {
      apart[i] = of(all[i]);
    }
    return apart;
  }
}
