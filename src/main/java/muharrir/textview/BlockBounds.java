package muharrir.textview;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import muharrir.document.BlockId;

/** Tells where blocks stand on a surface, for what is shown beside them. */
public final class BlockBounds {
  private BlockBounds() {}

  /** Where a block is in the control, in sight or not; empty where it is not in the text. */
  public static Optional<Bounds> of(TextSurface surface, BlockId id) {
    return Optional.ofNullable(surface.viewport().flow().view(id)).map(view -> of(surface, view));
  }

  /** Where one of the pictures of a block is in the control; empty where it has no such one. */
  public static Optional<Bounds> ofPicture(TextSurface surface, BlockId id, int place) {
    BlockView view = surface.viewport().flow().view(id);
    if (view == null || place >= view.block().pictures().size()) {
      return Optional.empty();
    }
    return Optional.of(
        surface.viewport().bounds(view.arrangement().pictures().get(place), view.top));
  }

  /**
   * Calls back when blocks stand elsewhere in the control: it was scrolled, or has another size.
   */
  public static void onMoved(TextSurface surface, Runnable moved) {
    surface.viewport().onMoved(moved);
  }

  static Bounds of(TextSurface surface, BlockView view) {
    Point2D from = surface.viewport().toControl(0, view.top);
    Point2D to = surface.viewport().toControl(surface.viewport().flow().width(), view.bottom());
    return new BoundingBox(
        from.getX(), from.getY(), to.getX() - from.getX(), to.getY() - from.getY());
  }
}
