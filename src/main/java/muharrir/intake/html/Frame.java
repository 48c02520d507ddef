package muharrir.intake.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Inline;
import org.jsoup.nodes.Element;

/** An element whose contents become one thing: a table, a cell, a quotation, a caption. */
final class Frame {
  /** A cell before its row is known. */
  record Cell(List<Block> blocks, boolean header, int columns) {}

  final Element element;
  final TextBuffer text = new TextBuffer();
  final List<Block> blocks = new ArrayList<>();
  final List<List<Cell>> rows = new ArrayList<>();

  /** How many lists lie around this point, inside this frame. */
  final List<Block.ListStyle> lists = new ArrayList<>();

  boolean item;
  boolean itemBegun;
  int heading;
  Inline caption = Inline.EMPTY;
  Inline cite = Inline.EMPTY;
  Optional<LocalDate> date = Optional.empty();

  Frame(Element element) {
    this.element = element;
  }

  String name() {
    return element.normalName();
  }

  /** Its texts as one. */
  Inline joined(String between) {
    return joined(blocks, between);
  }

  static Inline joined(List<Block> blocks, String between) {
    Inline all = Inline.EMPTY;
    for (Block block : blocks) {
      for (Inline text : texts(block)) {
        all = all.isEmpty() ? text : all.plus(Inline.of(between)).plus(text);
      }
    }
    return all;
  }

  private static List<Inline> texts(Block block) {
    return block instanceof Block.Embed embed
        ? List.of(Inline.of(embed.address()))
        : block.fields().stream().map(block::text).filter(text -> !text.isEmpty()).toList();
  }

  /** Whether there is nothing in it but running text. */
  boolean isText() {
    return !blocks.isEmpty() && blocks.stream().allMatch(Block.TextBlock.class::isInstance);
  }
}
