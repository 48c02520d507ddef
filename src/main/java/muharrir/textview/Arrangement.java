package muharrir.textview;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.typeset.Box;

/**
 * A block laid out for one width: its texts in their places, and what is painted beside them.
 *
 * @param fields in reading order, empty for a block without text
 * @param art painted under the texts: bars, labels, cards
 * @param picture where the picture of a figure stands
 */
record Arrangement(
    List<FieldView> fields, List<Consumer<Graphics2D>> art, double height, Optional<Box> picture) {
  void paint(Graphics2D g) {
    for (Consumer<Graphics2D> piece : art) {
      piece.accept(g);
    }
    for (FieldView field : fields) {
      field.paint(g);
    }
  }
}
