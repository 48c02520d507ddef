package muharrir.document;

/** The base direction of a block's lines. */
public enum Direction {
  RTL,
  LTR,
  /** By the majority of the strong letters of the text; right to left where there are none. */
  AUTO;

  /**
   * Resolves {@link #AUTO} for a text: right to left unless more than half of its strong letters
   * run left to right. The majority is asked and not the first strong letter, because a news
   * paragraph may well begin with a Latin name.
   *
   * @return {@link #RTL} or {@link #LTR}
   */
  public Direction resolve(String text) {
    if (this != AUTO) {
      return this;
    }
    int rtl = 0;
    int ltr = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      switch (Character.getDirectionality(c)) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
            rtl++;
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> ltr++;
        default -> {}
      }
      i += Character.charCount(c);
    }
    return ltr > rtl ? LTR : RTL;
  }
}
