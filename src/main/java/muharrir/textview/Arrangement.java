package muharrir.textview;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;
import muharrir.document.Field;
import muharrir.typeset.Box;
import muharrir.typeset.Changed;
import org.jspecify.annotations.Nullable;

/**
 * A block laid out for one width: its texts in their places, and what is painted beside them.
 *
 * @param fields in reading order, empty for a block without text
 * @param art painted under the texts: bars, labels, cards
 * @param pictures where the pictures of a figure or gallery stand, and the slot for more
 */
record Arrangement(
    List<FieldView> fields, List<Consumer<Graphics2D>> art, double height, List<Box> pictures) {
  /** Paints what is under the texts. */
  void paintArt(Graphics2D g) {
    art.forEach(piece -> piece.accept(g));
  }

  /** Paints the texts as far as they can be seen between two heights of the block. */
  void paintTexts(Graphics2D g, double fromY, double toY) {
    fields.forEach(field -> field.paint(g, fromY, toY));
  }

  /** Where it looks other than before; everywhere, unless it is letters only. */
  Picture.Part changedFrom(@Nullable Arrangement before) {
    boolean comparable =
        before != null
            && art.isEmpty()
            && before.art.isEmpty()
            && pictures.isEmpty()
            && fields.size() == 1
            && before.fields.size() == 1
            && fields.getFirst().follows(before.fields.getFirst());
    if (before == null || !comparable) {
      return Picture.Part.ALL;
    }
    FieldView field = fields.getFirst();
    Changed changed = field.layout.changedFrom(before.fields.getFirst().layout);
    return new Picture.Part(field.y + changed.fromY(), field.y + changed.toY());
  }

  /** The text of a field; null where it is not there. */
  @Nullable FieldView field(Field field) {
    for (FieldView view : fields) {
      if (view.field.equals(field)) {
        return view;
      }
    }
    return null;
  }
}
