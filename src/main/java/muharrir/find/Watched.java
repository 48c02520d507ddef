package muharrir.find;

import java.util.function.BooleanSupplier;

/**
 * A text that may be read for a while only: the one way to stop a regular expression that tries
 * more ways than anyone can wait for.
 */
final class Watched implements CharSequence {
  /** Thrown out of a regular expression that has been at it for too long. */
  static final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfPatience() {
      super("the search took too long or was called off", null, false, false);
    }
  }

  /** Says when it is enough; shared by all texts of one search. One thread only. */
  static final class Patience {
    private static final int LOOK_EVERY = 1 << 12;

    private final BooleanSupplier stop;
    private final long end;
    private int reads;

    Patience(BooleanSupplier stop, long nanos) {
      this.stop = stop;
      this.end = System.nanoTime() + nanos;
    }

    void read() {
      reads++;
      if (reads >= LOOK_EVERY) {
        reads = 0;
        look();
      }
    }

    void look() {
      if (stop.getAsBoolean() || System.nanoTime() - end > 0) {
        throw new OutOfPatience();
      }
    }
  }

  private final CharSequence text;
  private final Patience patience;

  Watched(CharSequence text, Patience patience) {
    this.text = text;
    this.patience = patience;
  }

  @Override
  public char charAt(int index) {
    patience.read();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Watched(text.subSequence(start, end), patience);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
