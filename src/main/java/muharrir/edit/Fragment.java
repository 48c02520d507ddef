package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muharrir.document.Block;
import muharrir.document.Block.HeadLine;
import muharrir.document.Block.Paragraph;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.PlainText;
import muharrir.document.Position;

/**
 * A part of a document, to be copied, dragged or pasted: whole blocks and parts of texts. The ids
 * of its blocks mean nothing; pasting gives new ones.
 *
 * @param blocks in reading order; lines of the head keep their names
 * @param joins whether its first and last text may flow into the text that it is put into; false
 *     where it was copied as blocks
 */
public record Fragment(List<Block> blocks, boolean joins) {
  public static final Fragment EMPTY = new Fragment(List.of(), true);

  public Fragment {
    blocks = List.copyOf(blocks);
  }

  /** Its plain text, items of lists with their bullets and numbers. */
  public String plainText() {
    return PlainText.marked(blocks);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The blocks that begin a document, all of it. */
  public static Fragment of(Document document) {
    return new Fragment(document.blocks(), true);
  }

  /**
   * What is selected. A block that is selected whole comes as itself; a bare caret in a text
   * selects nothing.
   */
  public static Fragment of(EditorState state) {
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    List<Block> touched = Blocks.selected(state);
    Map<BlockId, List<TextRange>> ranges =
        TextRange.of(state).stream().collect(Collectors.groupingBy(range -> range.block().id()));
    List<Block> blocks = new ArrayList<>();
    for (Block block : touched) {
      List<TextRange> parts = ranges.getOrDefault(block.id(), List.of());
      boolean inside = touched.size() == 1 && !start.field().equals(Field.WHOLE);
      boolean starts = start.block().equals(block.id());
      boolean ends = end.block().equals(block.id());
      if (inside) {
        inside(blocks, block, parts);
      } else if ((!starts || isHead(block, start)) && (!ends || isTail(block, end))) {
        blocks.add(block);
      } else {
        partly(blocks, block, parts);
      }
    }
    return blocks.isEmpty() ? EMPTY : new Fragment(blocks, true);
  }

  private static boolean isHead(Block block, Position start) {
    return start.equals(Selection.startOf(block));
  }

  /** Whether nothing that is seen stands behind a position; alt texts are not seen. */
  private static boolean isTail(Block block, Position end) {
    if (end.field().equals(Field.WHOLE)) {
      return true;
    }
    boolean behind =
        block.fields().stream()
            .filter(field -> field.isSeen() && field.compareTo(end.field()) > 0)
            .allMatch(field -> block.text(field).isEmpty());
    return behind && end.offset() == block.text(end.field()).length();
  }

  /** Words of one text are words; several texts of one block are that block, or its lines. */
  private static void inside(List<Block> blocks, Block block, List<TextRange> parts) {
    if (parts.size() == 1) {
      TextRange only = parts.getFirst();
      boolean all =
          only.text().equals(block.text(only.field())) && block instanceof Block.TextBlock;
      blocks.add(all ? block : words(block, only.text()));
    } else {
      partly(blocks, block, parts);
    }
  }

  private static void partly(List<Block> blocks, Block block, List<TextRange> parts) {
    boolean words = block.isUnit() || parts.stream().noneMatch(part -> isText(part.field()));
    if (words) {
      for (TextRange part : parts) {
        if (part.field().isSeen()) {
          blocks.add(words(block, part.text()));
        }
      }
      return;
    }
    Block kept = block;
    for (Field field : block.fields()) {
      kept = kept.withText(field, Inline.EMPTY);
    }
    for (TextRange part : parts) {
      kept = kept.withText(part.field(), part.text());
    }
    blocks.add(kept);
  }

  private static boolean isText(Field field) {
    return field.equals(Field.TEXT);
  }

  private static Paragraph words(Block block, Inline text) {
    BlockId id = block instanceof HeadLine ? new BlockId("words") : block.id();
    return new Paragraph(id, Direction.AUTO, text);
  }
}
