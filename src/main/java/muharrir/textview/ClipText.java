package muharrir.textview;

import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Blocks;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;

/** The selection as plain text: blocks parted by an empty line, addresses for embeds. */
final class ClipText {
  private ClipText() {}

  static String of(EditorState state) {
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    StringBuilder all = new StringBuilder();
    for (Block block : Blocks.selected(state)) {
      StringBuilder one = new StringBuilder();
      if (block instanceof Block.Embed embed) {
        one.append(embed.address());
      }
      for (Field field : block.fields()) {
        String text = block.text(field).text();
        Position first = new Position(block.id(), field, 0);
        Position last = first.at(text.length());
        boolean starts = start.block().equals(block.id()) && start.field().equals(field);
        boolean ends = end.block().equals(block.id()) && end.field().equals(field);
        boolean outside =
            Selection.compare(document, last, start) < 0
                || Selection.compare(document, first, end) > 0;
        int from = starts ? start.offset() : 0;
        int to = ends ? end.offset() : text.length();
        if (!outside && from < to && (field.isSeen() || starts)) {
          one.append(one.isEmpty() ? "" : "\n").append(text, from, to);
        }
      }
      if (!one.isEmpty()) {
        all.append(all.isEmpty() ? "" : "\n\n").append(one);
      }
    }
    return all.toString();
  }
}
