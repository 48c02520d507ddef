package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.typeset.Box;

/**
 * What a selection covers of the visible blocks.
 *
 * @param under rectangles behind text
 * @param over rectangles above cards and pictures, and above letters that are marked: the colour of
 *     a mark would hide what lies behind it
 */
record SelectionBoxes(List<Box> under, List<Box> over) {
  static SelectionBoxes of(
      EditorState state, List<BlockView> visible, Flow flow, Decorations decorations) {
    List<Box> under = new ArrayList<>();
    List<Box> over = new ArrayList<>();
    if (state.selection().isCaret()) {
      return new SelectionBoxes(under, over);
    }
    Document document = state.document();
    Position start = state.selection().start(document);
    Position end = state.selection().end(document);
    int begins = document.indexOf(start.block());
    int stops = document.indexOf(end.block());
    for (BlockView view : visible) {
      if (view.index < begins || view.index > stops) {
        continue;
      }
      boolean all =
          (view.index > begins || start.field().equals(Field.WHOLE))
              && (view.index < stops || end.field().equals(Field.WHOLE));
      if (view.block().isUnit() && all) {
        over.add(new Box(0, view.top, flow.width(), view.height()));
        continue;
      }
      for (FieldView field : view.fields()) {
        Position first = new Position(view.block().id(), field.field, 0);
        Position last = first.at(field.length());
        boolean starts = sameField(start, first);
        boolean ends = sameField(end, first);
        boolean outside =
            (!starts && Selection.compare(document, last, start) < 0)
                || (!ends && Selection.compare(document, first, end) > 0);
        if (!outside) {
          int a = starts ? start.offset() : 0;
          int b = ends ? end.offset() : field.length() + 1;
          under.addAll(boxes(view, field, a, b));
          for (Decorations.Placed placed : decorations.in(view.block().id())) {
            Span span = placed.decoration().span();
            int from = Math.max(a, span.from());
            int to = Math.min(b, Math.min(span.to(), field.length()));
            if (hides(placed.decoration()) && span.field().equals(field.field) && from < to) {
              over.addAll(boxes(view, field, from, to));
            }
          }
        }
      }
    }
    return new SelectionBoxes(under, over);
  }

  private static List<Box> boxes(BlockView view, FieldView field, int from, int to) {
    return field.layout.highlight(from, to).stream()
        .map(box ->
            new Box(box.x() + field.x, box.y() + field.y + view.top, box.width(), box.height()))
        .toList();
  }

  private static boolean hides(Decoration decoration) {
    return decoration.style() instanceof Decoration.Highlight
        || decoration.style() instanceof Decoration.Chip;
  }

  private static boolean sameField(Position a, Position b) {
    return a.block().equals(b.block()) && a.field().equals(b.field());
  }
}
