package muharrir.textview;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;
import muharrir.document.Field;
import muharrir.typeset.Box;
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

  void paintTexts(Graphics2D g) {
    fields.forEach(field -> field.paint(g));
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
