package muharrir.document;

import muharrir.bidi.Units;
import muharrir.bidi.Units.Unit;

/** The base direction of a block's lines. */
public enum Direction {
  RTL,
  LTR,
  /** By the majority of the strong letters of the text; right to left where there are none. */
  AUTO;

  /**
   * Resolves {@link #AUTO} for a text: right to left unless more than half of its strong letters
   * run left to right. The majority is asked and not the first strong letter, because a news
   * paragraph may well begin with a Latin name. The letters of web and e-mail addresses and of
   * handles do not count beside others: an address is longer than many a sentence.
   *
   * @return {@link #RTL} or {@link #LTR}
   */
  public Direction resolve(String text) {
    return resolve(text, RTL);
  }

  /**
   * Resolves {@link #AUTO} as {@link #resolve(String)} does.
   *
   * @param bare how a text without strong letters runs, such as a number in a cell
   */
  public Direction resolve(String text, Direction bare) {
    if (this != AUTO) {
      return this;
    }
    Count all = new Count();
    all.add(text, 0, text.length());
    if (all.ltr == 0 && all.rtl == 0) {
      return bare;
    }
    if (all.ltr == 0 || all.rtl == 0 || !Units.mayHoldAddress(text)) {
      return all.majority();
    }
    Count words = new Count();
    int done = 0;
    for (Unit unit : Units.of(text)) {
      if (unit.address()) {
        words.add(text, done, unit.from());
        done = unit.to();
      }
    }
    words.add(text, done, text.length());
    return words.ltr + words.rtl > 0 ? words.majority() : all.majority();
  }

  /** Strong letters of both ways. */
  private static final class Count {
    private int rtl;
    private int ltr;

    void add(String text, int from, int to) {
      char[] letters = new char[to - from];
      text.getChars(from, to, letters, 0);
      int arabic = 0;
      for (int i = 0; i < letters.length; ) {
        char unit = letters[i];
        // Nearly all, said at once instead of looked up: letters of Arabic, and spaces.
        if (unit == ' ' || (unit >= 0x620 && unit <= 0x64A)) {
          arabic += unit == ' ' ? 0 : 1;
          i++;
          continue;
        }
        int c = Character.codePointAt(letters, i);
        switch (Character.getDirectionality(c)) {
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
              rtl++;
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> ltr++;
          default -> {}
        }
        i += Character.charCount(c);
      }
      rtl += arabic;
    }

    Direction majority() {
      return ltr > rtl ? LTR : RTL;
    }
  }
}
