package muharrir.textview;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import muharrir.edit.EditorState;
import muharrir.typeset.Box;
import muharrir.typeset.CaretShape;
import org.jspecify.annotations.Nullable;

/** Selection and caret of the surface: nodes under and above the pictures of the text. */
final class Overlay {
  /** How far the frame of a block that is selected whole stays away from its letters and dots. */
  private static final double AROUND = 9;

  private final SelectionLayer selection = new SelectionLayer();
  private final SelectionLayer veil = new SelectionLayer();
  private final SelectionLayer composed = new SelectionLayer();
  private final Rectangle unit = new Rectangle();
  private final Rectangle drop = new Rectangle(2, 1);
  private final Rectangle landing = new Rectangle();
  private final Rectangle frame = new Rectangle();
  private final CaretLayer caret = new CaretLayer(Color.BLACK);

  Overlay() {
    unit.setManaged(false);
    unit.setMouseTransparent(true);
    unit.setFill(null);
    unit.setStrokeWidth(2);
    unit.setStrokeType(StrokeType.INSIDE);
    unit.setArcWidth(16);
    unit.setArcHeight(16);
    unit.setVisible(false);
    drop.setManaged(false);
    drop.setMouseTransparent(true);
    drop.setVisible(false);
    for (Rectangle mark : List.of(landing, frame)) {
      mark.setManaged(false);
      mark.setMouseTransparent(true);
      mark.setVisible(false);
    }
    frame.setFill(null);
    frame.setStrokeWidth(2);
    frame.setStrokeType(StrokeType.INSIDE);
    frame.setArcWidth(16);
    frame.setArcHeight(16);
    veil.setOpacity(0.5);
  }

  /** What lies behind the text. */
  Node under() {
    return selection;
  }

  /** What lies above it, from below. */
  List<Node> above() {
    return List.of(veil, unit, composed, frame, landing, drop, caret);
  }

  void colour(Palette palette, boolean focused) {
    Color behind = focused ? palette.selection() : palette.idleSelection();
    selection.setColor(behind);
    veil.setColor(behind);
    composed.setColor(palette.text());
    unit.setStroke(palette.accent());
    drop.setFill(palette.text());
    landing.setFill(palette.accent());
    frame.setStroke(palette.accent());
    caret.setColor(palette.accent());
    caret.setActive(focused);
  }

  /**
   * Shows a selection.
   *
   * @param spot where the caret is, null for nowhere
   */
  void show(
      EditorState state,
      @Nullable Spot spot,
      List<BlockView> visible,
      Flow flow,
      Decorations decorations) {
    SelectionBoxes boxes = SelectionBoxes.of(state, visible, flow, decorations);
    selection.show(boxes.under());
    veil.show(boxes.over());
    CaretShape shape = spot == null ? null : Moves.shape(spot);
    double size =
        spot == null || spot.field() == null ? 0 : spot.field().layout.style().size() * 1.42;
    caret.place(shape, Math.rint(size));
    boolean asUnit = spot != null && spot.field() == null && state.selection().isCaret();
    unit.setVisible(asUnit);
    if (spot != null && asUnit) {
      unit.setX(-AROUND);
      unit.setY(spot.view().top - AROUND);
      unit.setWidth(flow.width() + 2 * AROUND);
      unit.setHeight(spot.view().height() + 2 * AROUND);
    }
  }

  /** Shows where dragged things would go; null for nowhere. */
  void showDrop(@Nullable Spot spot) {
    CaretShape shape = spot == null ? null : Moves.shape(spot);
    drop.setVisible(shape != null);
    if (shape != null) {
      drop.setX(Math.rint(shape.x() - 1));
      drop.setY(Math.rint(shape.top()));
      drop.setHeight(Math.rint(shape.bottom() - shape.top()));
    }
  }

  boolean showsDrop() {
    return drop.isVisible();
  }

  /** Shows the line where dragged pictures would go, in the flow; null for nowhere. */
  void showLanding(@Nullable Box box) {
    show(landing, box);
  }

  /** Frames what is carried, or what takes what is carried, in the flow; null for nothing. */
  void showFrame(@Nullable Box box) {
    show(frame, box);
  }

  private static void show(Rectangle mark, @Nullable Box box) {
    mark.setVisible(box != null);
    if (box != null) {
      mark.setX(box.x());
      mark.setY(box.y());
      mark.setWidth(box.width());
      mark.setHeight(box.height());
    }
  }

  /** Where the line is that shows where dragged pictures would go; empty for nowhere. */
  Optional<Box> landing() {
    return shown(landing);
  }

  /** What is framed; empty for nothing. */
  Optional<Box> frame() {
    return shown(frame);
  }

  private static Optional<Box> shown(Rectangle mark) {
    return mark.isVisible()
        ? Optional.of(new Box(mark.getX(), mark.getY(), mark.getWidth(), mark.getHeight()))
        : Optional.empty();
  }

  /** Underlines what an input method is composing. */
  void underline(List<Box> lines) {
    composed.show(lines);
  }

  double caretX() {
    return caret.mainX();
  }

  SelectionLayer selection() {
    return selection;
  }

  SelectionLayer veil() {
    return veil;
  }
}
