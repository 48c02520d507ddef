package muharrir.review;

import java.util.Objects;
import java.util.Optional;
import muharrir.document.BlockId;

/** One piece of the desk's work on an article; what the journal keeps of it. */
public sealed interface ReviewChange {
  /**
   * Something was said in a thread, or it was opened, resolved or opened again.
   *
   * @param thread as it is now, on the text of this moment
   */
  record Talked(ReviewThread thread) implements ReviewChange {
    public Talked {
      Objects.requireNonNull(thread);
    }
  }

  /** A thread was taken back by the one who had opened it. */
  record Withdrawn(ThreadId thread) implements ReviewChange {
    public Withdrawn {
      Objects.requireNonNull(thread);
    }
  }

  /** The article was moved on in its life. */
  record Decided(Decision decision) implements ReviewChange {
    public Decided {
      Objects.requireNonNull(decision);
    }
  }

  /** An obstacle was let pass; in place of what was said of it before. */
  record Waived(Waiver waiver) implements ReviewChange {
    public Waived {
      Objects.requireNonNull(waiver);
    }
  }

  /** Somebody signed the text. */
  record Signed(Review.Signature signature) implements ReviewChange {
    public Signed {
      Objects.requireNonNull(signature);
    }
  }

  /** It was said where a paragraph comes from, or no longer. */
  record Sourced(BlockId block, Optional<Source> source) implements ReviewChange {
    public Sourced {
      Objects.requireNonNull(block);
      Objects.requireNonNull(source);
    }
  }

  /** All work was brought together with that of another desk. */
  record Joined(Review review) implements ReviewChange {
    public Joined {
      Objects.requireNonNull(review);
    }
  }

  /** The article was marked legal or sensitive, or no longer. */
  record Marked(boolean sensitive) implements ReviewChange {}

  /** Somebody begins to work on the text by suggestions only, or nobody does any more. */
  record Suggests(Optional<PersonId> who) implements ReviewChange {
    public Suggests {
      Objects.requireNonNull(who);
    }
  }

  /** Suggestions were accepted, or that was taken back; {@code left} is what is left of them. */
  record Settled(Optional<Proposals> left) implements ReviewChange {
    public Settled {
      Objects.requireNonNull(left);
    }
  }
}
