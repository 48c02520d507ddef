package muharrir.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.Block.Figure;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Heading;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Transaction.Kind;

/** The commands that make, change and move whole blocks. */
public final class Blocks {
  private final Supplier<BlockId> ids;

  Blocks(Supplier<BlockId> ids) {
    this.ids = ids;
  }

  /** Makes the selected blocks paragraphs. */
  public Command paragraph() {
    return reshape(block -> new Paragraph(block.id(), block.direction(), block.text(Field.TEXT)));
  }

  /** Makes the selected blocks headings of a level, 2 or 3; paragraphs where all of them are. */
  public Command heading(int level) {
    return reshape(
        block -> new Heading(block.id(), block.direction(), level, block.text(Field.TEXT)));
  }

  /** Makes the selected blocks quotations. */
  public Command quote() {
    return reshape(block ->
        block instanceof Quote
            ? block
            : new Quote(block.id(), block.direction(), block.text(Field.TEXT), Inline.EMPTY));
  }

  private Command reshape(Function<Block, Block> change) {
    return state -> {
      Edit edit = new Edit(state);
      for (Block block : selected(state)) {
        if (!block.has(Field.TEXT) || block instanceof HeadLine) {
          continue;
        }
        // A quotation's speaker would be lost with the field: it becomes a paragraph of its own.
        boolean speaker = block instanceof Quote quote && !quote.attribution().isEmpty();
        Block changed = change.apply(block);
        if (changed.equals(block)) {
          continue;
        }
        edit.step(new Step.Reshape(changed));
        if (speaker) {
          Paragraph kept =
              new Paragraph(ids.get(), block.direction(), block.text(Field.ATTRIBUTION));
          edit.step(new Step.InsertBlocks(block.id(), List.of(kept)));
        }
      }
      return edit.done(Kind.WHOLE);
    };
  }

  /** Gives the selected blocks a base direction. */
  public Command direction(Direction direction) {
    return state -> {
      Edit edit = new Edit(state);
      for (Block block : selected(state)) {
        Block changed = block.withDirection(direction);
        if (!changed.equals(block)) {
          edit.step(new Step.Reshape(changed));
        }
      }
      return edit.done(Kind.WHOLE);
    };
  }

  /**
   * Puts a new block after the one with the caret, in place of an empty paragraph; the caret goes
   * to its start.
   */
  public Command insertBlock(Function<BlockId, Block> make) {
    return state -> {
      Edit edit = new Edit(state);
      Block block = make.apply(ids.get());
      int place =
          Math.max(
              edit.document().indexOf(state.selection().head().block()),
              edit.document().bodyStart() - 1);
      Block after = edit.document().blocks().get(place);
      edit.step(new Step.InsertBlocks(after.id(), List.of(block)));
      if (after instanceof Paragraph paragraph && paragraph.text().isEmpty()) {
        edit.step(new Step.RemoveBlocks(List.of(after.id())));
      }
      edit.select(Selection.caret(Selection.startOf(block)));
      return edit.done(Kind.WHOLE);
    };
  }

  /** Puts a figure at the head of the article, where there is none. */
  public Command insertHero(Figure figure) {
    return state -> {
      if (state.document().hero().isPresent()) {
        return Optional.empty();
      }
      Figure hero = figure.withId(BlockId.HERO);
      return new Edit(state)
          .step(new Step.InsertBlocks(BlockId.STANDFIRST, List.of(hero)))
          .select(Selection.caret(Selection.startOf(hero)))
          .done(Kind.WHOLE);
    };
  }

  /** Gives a block another shape under its id: a figure its picture, an embed its address. */
  public Command reshapeTo(Block block) {
    return state -> new Edit(state).step(new Step.Reshape(block)).done(Kind.WHOLE);
  }

  /** Moves the block with the caret one place up (-1) or down (+1) in the body. */
  public Command moveBlock(int by) {
    return state -> {
      Document document = state.document();
      int from = document.indexOf(state.selection().head().block());
      int to = from + by;
      if (from < document.bodyStart() || to < document.bodyStart() || to >= document.size()) {
        return Optional.empty();
      }
      BlockId after = document.blocks().get(by > 0 ? to : to - 1).id();
      return new Edit(state)
          .step(new Step.Move(document.blocks().get(from).id(), after))
          .done(Kind.WHOLE);
    };
  }

  /** The blocks that the selection touches, in order. */
  public static List<Block> selected(EditorState state) {
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    return document
        .blocks()
        .subList(document.indexOf(start.block()), document.indexOf(end.block()) + 1);
  }
}
