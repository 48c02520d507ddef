package muharrir.review;

import java.time.Instant;
import java.util.List;
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

  /**
   * Paragraphs that are run together, with the words that go between them.
   *
   * @param first the first as it was
   * @param gone those behind it, which are not in the text any more
   * @param whole what came of it
   */
  public record Joined(Block first, List<Block> gone, Block whole) implements What {
    public Joined {
      gone = List.copyOf(gone);
      if (gone.isEmpty() || !first.id().equals(whole.id())) {
        throw new IllegalArgumentException("nothing is joined");
      }
    }

    @Override
    public BlockId block() {
      return whole.id();
    }
  }

  /**
   * A paragraph that is parted, with the words that come between the parts.
   *
   * @param whole as it was
   * @param first what stands in its place
   * @param added what follows it
   */
  public record Split(Block whole, Block first, List<Block> added) implements What {
    public Split {
      added = List.copyOf(added);
      if (added.isEmpty() || !first.id().equals(whole.id())) {
        throw new IllegalArgumentException("nothing is parted");
      }
    }

    @Override
    public BlockId block() {
      return first.id();
    }
  }

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
      case Joined _ -> block() + ":joined";
      case Split _ -> block() + ":split";
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
