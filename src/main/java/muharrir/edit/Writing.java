package muharrir.edit;

import java.util.List;
import java.util.function.Supplier;
import muharrir.document.Block;
import muharrir.document.Block.Paragraph;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;

/** The small moves that commands share: letters at the caret, a new paragraph to go on in. */
final class Writing {
  private final Supplier<BlockId> ids;

  Writing(Supplier<BlockId> ids) {
    this.ids = ids;
  }

  BlockId id() {
    return ids.get();
  }

  Paragraph paragraph(Inline text) {
    return new Paragraph(ids.get(), Direction.AUTO, text);
  }

  /** Puts an empty paragraph after a block, and the caret into it. */
  void paragraphAfter(Edit edit, Block block) {
    Paragraph fresh = paragraph(Inline.EMPTY);
    edit.step(new Step.InsertBlocks(block.id(), List.of(fresh)));
    edit.select(Selection.caret(new Position(fresh.id(), Field.TEXT, 0)));
  }

  /** The caret as a place that takes letters: a new paragraph after a block selected whole. */
  Position textPlace(Edit edit) {
    Position caret = edit.selection().head();
    Block block = edit.document().block(caret.block());
    if (!block.has(caret.field())) {
      paragraphAfter(edit, block);
    }
    return edit.selection().head();
  }

  /** Puts letters at a place, and the caret behind them. */
  static void type(Edit edit, Position at, Inline text) {
    edit.step(new Step.ReplaceText(at.block(), at.field(), at.offset(), at.offset(), text));
    edit.select(Selection.caret(at.at(at.offset() + text.length())));
  }

  /** Splits the running text at the caret; the caret goes to the start of {@code tail}. */
  static void split(Edit edit, Position caret, Block tail) {
    edit.step(new Step.Split(caret.block(), caret.offset(), tail));
    edit.select(Selection.caret(new Position(tail.id(), Field.TEXT, 0)));
  }

  /** Puts the caret at the end of a text. */
  static void toEndOf(Edit edit, Block block, Field field) {
    edit.select(Selection.caret(new Position(block.id(), field, block.text(field).length())));
  }

  /** Whether all texts of a block are empty. */
  static boolean isBlank(Block block) {
    return block.fields().stream().allMatch(field -> block.text(field).isEmpty());
  }
}
