package muharrir.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;

/**
 * Puts another block in the place of the one with the same id, and says which texts go where: a row
 * into a table, a picture out of a gallery, a caption that becomes a paragraph.
 *
 * @param block the new block
 * @param kept where the texts went that are still there; they stay as they are
 */
public record Rebuild(Block block, List<Kept> kept) implements Step {
  /** A text that stays, and the name that it then has. */
  public record Kept(Field from, Field to) {
    public Kept {
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  public Rebuild {
    Objects.requireNonNull(block);
    kept = List.copyOf(kept);
    Set<Field> from = new HashSet<>();
    Set<Field> to = new HashSet<>();
    for (Kept one : kept) {
      if (!from.add(one.from()) || !to.add(one.to())) {
        throw new IllegalArgumentException("a text is kept twice: " + one);
      }
    }
  }

  @Override
  public Document apply(Document document) {
    return Step.fitting(() -> {
      Block old = document.block(block.id());
      for (Kept one : kept) {
        if (!old.text(one.from()).equals(block.text(one.to()))) {
          throw new StepException("a kept text changes: " + block.id() + " " + one);
        }
      }
      return document.with(block);
    });
  }

  @Override
  public Step invert(Document document) {
    return Step.fitting(() ->
        new Rebuild(
            document.block(block.id()),
            kept.stream().map(one -> new Kept(one.to(), one.from())).toList()));
  }

  @Override
  public PositionMap positions(Document document) {
    return (position, bias) -> {
      if (!position.block().equals(block.id())) {
        return new PositionMap.Mapped(position, false);
      }
      if (position.field().equals(Field.WHOLE)) {
        return new PositionMap.Mapped(Selection.startOf(block), !block.isUnit());
      }
      Position nearest = Selection.entry(block);
      Field before = Field.WHOLE;
      for (Kept one : kept) {
        if (one.from().equals(position.field())) {
          return new PositionMap.Mapped(
              new Position(block.id(), one.to(), position.offset()), false);
        }
        boolean closer =
            one.from().compareTo(position.field()) < 0 && one.from().compareTo(before) > 0;
        if (closer) {
          before = one.from();
          nearest = new Position(block.id(), one.to(), block.text(one.to()).length());
        }
      }
      return new PositionMap.Mapped(nearest, true);
    };
  }
}
