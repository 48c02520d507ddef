package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.typeset.Box;

/**
 * What a selection covers of the visible blocks.
 *
 * @param under rectangles behind text
 * @param over rectangles above cards and pictures
 */
record SelectionBoxes(List<Box> under, List<Box> over) {
  static SelectionBoxes of(EditorState state, List<BlockView> visible, Flow flow) {
    List<Box> under = new ArrayList<>();
    List<Box> over = new ArrayList<>();
    if (state.selection().isCaret()) {
      return new SelectionBoxes(under, over);
    }
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    int first = document.indexOf(start.block());
    int last = document.indexOf(end.block());
    for (BlockView view : visible) {
      if (view.index < first || view.index > last) {
        continue;
      }
      boolean all =
          (view.index > first || start.field().equals(Field.WHOLE))
              && (view.index < last || end.field().equals(Field.WHOLE));
      if (view.block().isUnit() && all) {
        over.add(new Box(0, view.top, flow.width(), view.height()));
        continue;
      }
      for (FieldView field : view.fields()) {
        Position from = new Position(view.block().id(), field.field, 0);
        Position to = from.at(field.length());
        boolean starts = sameField(start, from);
        boolean ends = sameField(end, from);
        boolean outside =
            (!starts && Selection.compare(document, to, start) < 0)
                || (!ends && Selection.compare(document, from, end) > 0);
        if (!outside) {
          int a = starts ? start.offset() : 0;
          int b = ends ? end.offset() : field.length() + 1;
          for (Box box : field.layout.highlight(a, b)) {
            under.add(
                new Box(
                    box.x() + field.x, box.y() + field.y + view.top, box.width(), box.height()));
          }
        }
      }
    }
    return new SelectionBoxes(under, over);
  }

  private static boolean sameField(Position a, Position b) {
    return a.block().equals(b.block()) && a.field().equals(b.field());
  }
}
