package muharrir.review.compare;

import java.util.Objects;
import muharrir.document.Inline;

/**
 * A stretch of a compared text. The texts of a row of segments that stood before, put together, are
 * the whole text before, and so for the text after.
 */
public sealed interface Segment {
  /** How words that stayed in their place are different, the lightest first. */
  enum Kind {
    /** Other marks on the same letters. */
    MARKS,
    /** Other white space. */
    SPACING,
    /** Only harakat, tatweel and signs that are not seen. */
    HARAKAT,
    /** Only hamza, ta marbuta, alef maksura, the kind of digits, capitals. */
    SPELLING,
    /** The same word with other attached particles: و ف ب ك ل ال. */
    PARTICLE
  }

  /** What stood before; empty for what is new. */
  Inline before();

  /** What stands after; empty for what is gone. */
  Inline after();

  /** The same on both sides. */
  record Equal(Inline text) implements Segment {
    public Equal {
      Objects.requireNonNull(text);
    }

    @Override
    public Inline before() {
      return text;
    }

    @Override
    public Inline after() {
      return text;
    }
  }

  /** What is new. */
  record Inserted(Inline text) implements Segment {
    public Inserted {
      Objects.requireNonNull(text);
    }

    @Override
    public Inline before() {
      return Inline.EMPTY;
    }

    @Override
    public Inline after() {
      return text;
    }
  }

  /** What is gone. */
  record Deleted(Inline text) implements Segment {
    public Deleted {
      Objects.requireNonNull(text);
    }

    @Override
    public Inline before() {
      return text;
    }

    @Override
    public Inline after() {
      return Inline.EMPTY;
    }
  }

  /** The same words, a little different. */
  record Changed(Kind kind, Inline before, Inline after) implements Segment {
    public Changed {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
    }
  }
}
