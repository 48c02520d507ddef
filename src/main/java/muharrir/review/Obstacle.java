package muharrir.review;

import java.util.Objects;
import muharrir.edit.Span;

/** Something that stands in the way of approval. More kinds will join them here. */
public sealed interface Obstacle {
  /** Names the obstacle while it stands, for a {@link Waiver}; the same for the same matter. */
  String key();

  /**
   * Words that are still marked "to be checked".
   *
   * @param words as they stand in the article
   */
  record OpenCheck(Span span, String words) implements Obstacle {
    public OpenCheck {
      Objects.requireNonNull(span);
      Objects.requireNonNull(words);
    }

    /** By block and words: the place within the paragraph changes while one writes. */
    @Override
    public String key() {
      return "check:" + span.block() + ":" + span.field() + ":" + words;
    }
  }

  /** A thread that says "must be fixed" and is not resolved. */
  record OpenMustFix(ThreadId thread) implements Obstacle {
    public OpenMustFix {
      Objects.requireNonNull(thread);
    }

    @Override
    public String key() {
      return "must-fix:" + thread;
    }
  }

  /**
   * Suggestions that nobody accepted or rejected.
   *
   * @param count at least 1
   */
  record OpenSuggestions(int count) implements Obstacle {
    public OpenSuggestions {
      if (count < 1) {
        throw new IllegalArgumentException("no suggestions");
      }
    }

    @Override
    public String key() {
      return "suggestions";
    }
  }

  /**
   * Fewer people have signed than must.
   *
   * @param signed how many have, with the one who asks
   * @param needed how many must, more than {@code signed}
   */
  record MissingSignatures(int signed, int needed) implements Obstacle {
    public MissingSignatures {
      if (signed < 0 || needed <= signed) {
        throw new IllegalArgumentException(signed + " of " + needed);
      }
    }

    @Override
    public String key() {
      return "signatures";
    }
  }
}
