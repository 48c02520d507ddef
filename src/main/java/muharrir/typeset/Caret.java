package muharrir.typeset;

/**
 * A place between two characters, and which of them it clings to.
 *
 * @param index UTF-16 index, 0 to the length of the text
 */
public record Caret(int index, Side side) {
  /** The character that a caret clings to. */
  public enum Side {
    /** The character before the index: where one is after typing it. */
    BEFORE,
    /** The character at the index. */
    AFTER
  }

  public Caret {
    if (index < 0) {
      throw new IllegalArgumentException("index: " + index);
    }
  }

  public static Caret before(int index) {
    return new Caret(index, Side.BEFORE);
  }

  public static Caret after(int index) {
    return new Caret(index, Side.AFTER);
  }
}
