package muharrir.typeset;

/** The direction in which a paragraph is read. */
public enum Direction {
  RTL,
  LTR;

  /**
   * Guesses the direction of a text: right to left if more than half of its strong letters are.
   *
   * @param fallback the answer for a text without strong letters or with equally many of both
   */
  public static Direction of(CharSequence text, Direction fallback) {
    int balance =
        text.codePoints()
            .map(c ->
                switch (Character.getDirectionality(c)) {
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      1;
                  case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
                  default -> 0;
                })
            .sum();
    return balance == 0 ? fallback : balance > 0 ? RTL : LTR;
  }
}
