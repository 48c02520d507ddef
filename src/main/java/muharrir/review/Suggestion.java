package muharrir.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;

/**
 * One change of the text that waits for being accepted or rejected.
 *
 * @param what the change
 * @param touch who made it and when; empty where that is not known
 * @param suggested the words that were suggested, where somebody else has changed them since: such
 *     a suggestion is stale
 */
public record Suggestion(What what, Optional<Touch> touch, Optional<Inline> suggested) {
  /** A kind of change. */
  public sealed interface What {
    /** The block that it is about. */
    BlockId block();
  }

  /**
   * Other words, or other marks on the same words.
   *
   * @param first where {@code before} begins in the original text, UTF-16 units
   * @param from where {@code after} begins in the text as it stands, UTF-16 units
   * @param before empty for new words
   * @param after empty for words that go
   */
  public record Words(BlockId block, Field field, int first, int from, Inline before, Inline after)
      implements What {
    public Words {
      Objects.requireNonNull(block);
      Objects.requireNonNull(field);
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("no words");
      }
    }

    /** Where {@code after} ends in the text as it stands. */
    public int to() {
      return from + after.length();
    }

    /** Whether only marks are others. */
    public boolean isFormat() {
      return before.text().equals(after.text());
    }
  }

  /** A block of another kind, level, direction, picture; its words apart from that. */
  public record Shape(Block before, Block after) implements What {
    @Override
    public BlockId block() {
      return after.id();
    }
  }

  /** A new block. */
  public record Added(Block added) implements What {
    @Override
    public BlockId block() {
      return added.id();
    }
  }

  /**
   * A block that goes.
   *
   * @param after the nearest block before it that stays
   */
  public record Removed(Block removed, BlockId after) implements What {
    @Override
    public BlockId block() {
      return removed.id();
    }
  }

  /** A block that stands elsewhere. */
  public record Moved(BlockId block) implements What {}

  public Suggestion {
    Objects.requireNonNull(what);
    Objects.requireNonNull(touch);
    Objects.requireNonNull(suggested);
  }

  public BlockId block() {
    return what.block();
  }

  /** Whether its words were changed since by somebody who did not suggest. */
  public boolean isStale() {
    return suggested.isPresent();
  }

  public Optional<PersonId> by() {
    return touch.map(Touch::by);
  }

  public Optional<Instant> at() {
    return touch.map(Touch::at);
  }

  /** The same for the same matter, as long as nobody writes before it in its text. */
  public String key() {
    return switch (what) {
      case Words words -> words.block() + ":" + words.field() + ":" + words.from();
      case Shape _ -> block() + ":shape";
      case Added _ -> block() + ":added";
      case Removed _ -> block() + ":removed";
      case Moved _ -> block() + ":moved";
    };
  }

  /** Where to look for it in the text as it stands. */
  public BlockId standing() {
    return what instanceof Removed removed ? removed.after() : block();
  }

  /** The start of its words in the text as it stands; empty for what is about a whole block. */
  public Optional<Position> start() {
    return what instanceof Words words
        ? Optional.of(new Position(words.block(), words.field(), words.from()))
        : Optional.empty();
  }
}
