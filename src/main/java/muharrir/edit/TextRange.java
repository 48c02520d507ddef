package muharrir.edit;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;

/**
 * The part of one field that a selection covers.
 *
 * @param from UTF-16 units from the start of the field, inclusive
 * @param to exclusive, greater than {@code from}
 */
record TextRange(Block block, Field field, int from, int to) {
  Inline text() {
    return block.text(field).slice(from, to);
  }

  /** The selected letters, a range for each field, in reading order. */
  static List<TextRange> of(EditorState state) {
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    List<TextRange> ranges = new ArrayList<>();
    for (Block block : Blocks.selected(state)) {
      for (Field field : block.fields()) {
        Position first = new Position(block.id(), field, 0);
        Position last = first.at(block.text(field).length());
        Position from = Selection.compare(document, start, first) > 0 ? start : first;
        Position to = Selection.compare(document, end, last) < 0 ? end : last;
        boolean inside = from.field().equals(field) && from.block().equals(block.id());
        boolean endsInside = to.field().equals(field) && to.block().equals(block.id());
        if (inside && endsInside && from.offset() < to.offset()) {
          ranges.add(new TextRange(block, field, from.offset(), to.offset()));
        }
      }
    }
    return ranges;
  }
}
