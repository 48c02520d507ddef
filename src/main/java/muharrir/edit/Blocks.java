package muharrir.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.Block.Figure;
import muharrir.document.Block.ListStyle;
import muharrir.document.Block.Paragraph;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.Transaction.Kind;

/** The commands that make, change and move whole blocks. */
public final class Blocks {
  /** For kinds that carry no date. */
  private static final LocalDate UNDATED = LocalDate.EPOCH;

  private final Supplier<BlockId> ids;
  private final Turning turning;

  Blocks(Supplier<BlockId> ids) {
    this.ids = ids;
    this.turning = new Turning(new Writing(ids));
  }

  /**
   * Makes the selected blocks another kind; paragraphs where all of them are of that kind already.
   * Words that the new kind has no place for become paragraphs behind it.
   *
   * @param today the date of a new correction, in the newsroom's time zone
   */
  public Command turn(BlockKind kind, LocalDate today) {
    return turning.turn(kind, today);
  }

  /** Makes the selected blocks paragraphs. */
  public Command paragraph() {
    return turning.turn(BlockKind.PARAGRAPH, UNDATED);
  }

  /** Makes the selected blocks headings of a level, 2 or 3; paragraphs where all of them are. */
  public Command heading(int level) {
    return turning.turn(level == 2 ? BlockKind.HEADING : BlockKind.SUBHEADING, UNDATED);
  }

  /** Makes the selected blocks quotations; paragraphs where all of them are. */
  public Command quote() {
    return turning.turn(BlockKind.QUOTE, UNDATED);
  }

  /** Makes the selected blocks items of a list; paragraphs where all of them are. */
  public Command list(ListStyle style) {
    return turning.turn(
        style == ListStyle.NUMBERED ? BlockKind.NUMBERS : BlockKind.BULLETS, UNDATED);
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
      edit.select(Selection.caret(Selection.entry(block)));
      return edit.done(Kind.WHOLE);
    };
  }

  /** Puts a new block of the body before the one with the caret; the caret stays where it is. */
  public Command insertAbove(Function<BlockId, Block> make) {
    return state -> {
      int place = state.document().indexOf(state.selection().head().block());
      if (place < state.document().bodyStart()) {
        return Optional.empty();
      }
      Block before = state.document().blocks().get(place - 1);
      return new Edit(state)
          .step(new Step.InsertBlocks(before.id(), List.of(make.apply(ids.get()))))
          .done(Kind.WHOLE);
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
          .select(Selection.caret(Selection.entry(hero)))
          .done(Kind.WHOLE);
    };
  }

  /** Gives a block another shape under its id: a figure its picture, an embed its address. */
  public Command reshapeTo(Block block) {
    return state -> new Edit(state).step(new Step.Reshape(block)).done(Kind.WHOLE);
  }

  /**
   * Moves a block of the body behind another one, or to the start of the body behind the head; the
   * caret goes along.
   */
  public Command moveBehind(BlockId block, BlockId after) {
    return state -> {
      Document document = state.document();
      boolean fits =
          document.contains(block)
              && document.contains(after)
              && !block.equals(after)
              && document.indexOf(block) >= document.bodyStart()
              && document.indexOf(after) >= document.bodyStart() - 1
              && document.indexOf(after) != document.indexOf(block) - 1;
      return fits
          ? new Edit(state)
              .step(new Step.Move(block, after))
              .select(Selection.caret(Selection.startOf(document.block(block))))
              .done(Kind.WHOLE)
          : Optional.empty();
    };
  }

  /** Moves the selected blocks one place up (-1) or down (+1) in the body. */
  public Command moveBlock(int by) {
    return state -> {
      Document document = state.document();
      List<Block> selected = selected(state);
      int first = document.indexOf(selected.getFirst().id());
      int last = document.indexOf(selected.getLast().id());
      int other = by > 0 ? last + 1 : first - 1;
      if (first < document.bodyStart()
          || other < document.bodyStart()
          || other >= document.size()) {
        return Optional.empty();
      }
      // However many they are: it is their neighbour that goes to the other side of them.
      List<Block> blocks = document.blocks();
      BlockId after = blocks.get(by > 0 ? first - 1 : last).id();
      return new Edit(state).step(new Step.Move(blocks.get(other).id(), after)).done(Kind.WHOLE);
    };
  }

  /** Puts copies of the selected blocks behind them; the caret, or the selection, goes there. */
  public Command duplicate() {
    return state -> {
      List<Block> copies = new ArrayList<>();
      for (Block block : selected(state)) {
        if (!(block instanceof Block.HeadLine)) {
          copies.add(block.withId(ids.get()));
        }
      }
      if (copies.isEmpty()) {
        return Optional.empty();
      }
      Position start = Selection.startOf(copies.getFirst());
      Position end = copies.size() == 1 ? start : Selection.endOf(copies.getLast());
      return new Edit(state)
          .step(new Step.InsertBlocks(state.selection().end(state.document()).block(), copies))
          .select(new Selection(start, end))
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
