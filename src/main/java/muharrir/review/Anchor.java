package muharrir.review;

import java.util.Objects;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Span;

/**
 * The words of an article that a thread is about; moved by {@link Anchors}.
 *
 * @param block which block holds them, or the nearest place where they are gone
 * @param field which of its texts; {@link Field#WHOLE} for a picture, table or embed as one thing
 * @param from UTF-16 units from the start of that text, inclusive
 * @param to exclusive; equal to {@code from} where the words are gone or a whole block is meant
 * @param quotation the words as they were when the anchor was set; empty for a whole block
 * @param lost where and how the words last stood; present while they are gone
 */
public record Anchor(
    BlockId block, Field field, int from, int to, String quotation, Optional<Home> lost) {
  /**
   * Where words stood before they were deleted.
   *
   * @param words as they were then
   */
  public record Home(BlockId block, Field field, int from, String words) {
    public Home {
      Objects.requireNonNull(block);
      Objects.requireNonNull(field);
      Objects.requireNonNull(words);
      if (from < 0) {
        throw new IllegalArgumentException("negative offset");
      }
    }
  }

  public Anchor {
    Objects.requireNonNull(block);
    Objects.requireNonNull(field);
    Objects.requireNonNull(quotation);
    Objects.requireNonNull(lost);
    boolean empty = lost.isPresent() || field.equals(Field.WHOLE);
    if (from < 0 || to < from || (from == to) != empty) {
      throw new IllegalArgumentException("not the place of words: " + from + ".." + to);
    }
  }

  /**
   * An anchor on some words.
   *
   * @throws IllegalArgumentException if the document has no such words, or there are none
   */
  public static Anchor of(Document document, Span span) {
    if (!span.fits(document)) {
      throw new IllegalArgumentException("outside the text: " + span);
    }
    return new Anchor(
        span.block(), span.field(), span.from(), span.to(), span.text(document), Optional.empty());
  }

  /** An anchor on a picture, table, embed or divider as one thing. */
  public static Anchor of(Block block) {
    if (!block.isUnit()) {
      throw new IllegalArgumentException("not one thing: " + block.id());
    }
    return new Anchor(block.id(), Field.WHOLE, 0, 0, "", Optional.empty());
  }

  /** Whether the words are gone and this is only the nearest place. */
  public boolean isDetached() {
    return lost.isPresent();
  }

  public Position start() {
    return new Position(block, field, from);
  }

  public Position end() {
    return new Position(block, field, to);
  }

  public Span span() {
    return new Span(block, field, from, to);
  }

  Anchor at(Span span) {
    return new Anchor(
        span.block(), span.field(), span.from(), span.to(), quotation, Optional.empty());
  }

  Anchor detached(Position nearest, Home home) {
    return new Anchor(
        nearest.block(),
        nearest.field(),
        nearest.offset(),
        nearest.offset(),
        quotation,
        Optional.of(home));
  }
}
