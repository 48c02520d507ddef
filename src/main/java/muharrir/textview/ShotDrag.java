package muharrir.textview;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import muharrir.document.BlockId;
import muharrir.document.Gallery;
import muharrir.typeset.Box;
import org.jspecify.annotations.Nullable;

/**
 * Drags the pictures of a gallery into another order. A press alone is a click like any other; from
 * where the pointer has gone some way the picture is carried, until it is let go or Escape is hit.
 */
final class ShotDrag {
  /** How far the pointer goes before a press becomes a drag. */
  private static final double STILL = 6;

  private static final double LINE = 3;

  /** How far beside a picture the line stands: in the middle between two of them. */
  private static final double ASIDE = 12;

  /** The picture that was pressed, and where it would go. */
  private record Held(BlockId gallery, int picture, Point2D pressed, boolean carried, int to) {
    Held carriedTo(int place) {
      return new Held(gallery, picture, pressed, true, place);
    }
  }

  private final TextSurface surface;
  private final EdgeScroll edge;
  private Point2D last = Point2D.ZERO;
  private @Nullable Held held;

  ShotDrag(TextSurface surface) {
    this.surface = surface;
    this.edge = new EdgeScroll(28, this::scrollOn);
  }

  /** Listens before the surface's own mouse does, which would select letters. */
  void attach() {
    surface.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    surface.addEventFilter(MouseEvent.DRAG_DETECTED, this::ours);
    surface.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
    surface.addEventFilter(KeyEvent.KEY_PRESSED, this::struck);
  }

  private void pressed(MouseEvent event) {
    letGo();
    SurfaceModel model = surface.model();
    boolean plain =
        event.getButton() == MouseButton.PRIMARY
            && event.getClickCount() == 1
            && !event.isShiftDown();
    if (model == null
        || !model.writable()
        || !plain
        || surface.viewport().flow().views().isEmpty()) {
      return;
    }
    Point2D at = surface.viewport().toFlow(event.getX(), event.getY());
    BlockView view =
        surface.viewport().flow().views().get(surface.viewport().flow().indexAt(at.getY()));
    int pictures = view.block().pictures().size();
    if (view.block() instanceof Gallery gallery && pictures > 1) {
      for (int i = 0; i < pictures; i++) {
        if (holds(box(view, i), at)) {
          // The caret moves when the button is let go: with it the text may scroll away from here.
          held = new Held(gallery.id(), i, new Point2D(event.getX(), event.getY()), false, i);
          surface.requestFocus();
          event.consume();
        }
      }
    }
  }

  private void dragged(MouseEvent event) {
    Held now = held;
    if (now == null) {
      return;
    }
    event.consume();
    last = new Point2D(event.getX(), event.getY());
    if (now.carried() || last.distance(now.pressed()) > STILL) {
      aim(now);
      edge.at(event.getY(), surface.getHeight());
    }
  }

  /** Of a picture that is held no selected text is dragged away. */
  private void ours(Event event) {
    if (held != null) {
      event.consume();
    }
  }

  private void scrollOn(double by) {
    surface.scrollBy(by);
    Held now = held;
    if (now != null) {
      aim(now);
    }
  }

  /** Finds the gap between two pictures that is nearest to the pointer, and shows it. */
  private void aim(Held now) {
    BlockView view = surface.viewport().flow().view(now.gallery());
    int pictures = view == null ? 0 : view.block().pictures().size();
    if (view == null || now.picture() >= pictures) {
      letGo();
      return;
    }
    Point2D at = surface.viewport().toFlow(last.getX(), last.getY());
    int near = 0;
    for (int i = 1; i <= pictures; i++) {
      if (distance(box(view, i), at) < distance(box(view, near), at)) {
        near = i;
      }
    }
    Box box = box(view, near);
    // The first picture stands at the right where the block is read from there.
    boolean rightToLeft = box(view, 0).x() > 0;
    boolean right = at.getX() > box.x() + box.width() / 2;
    boolean before = near == pictures || right == rightToLeft;
    int gap = before ? near : near + 1;
    int to = gap > now.picture() ? gap - 1 : gap;
    held = now.carriedTo(to);
    double beside = before == rightToLeft ? box.right() + ASIDE : box.x() - ASIDE;
    Overlay overlay = surface.overlay();
    overlay.showFrame(box(view, now.picture()));
    overlay.showLanding(
        to == now.picture() ? null : new Box(beside - LINE / 2, box.y(), LINE, box.height()));
  }

  private void released() {
    Held now = held;
    letGo();
    if (now != null && now.carried()) {
      surface.run(surface.commands().galleries().place(now.gallery(), now.picture(), now.to()));
    } else if (now != null && surface.model() != null) {
      surface.moveTo(surface.spotAt(now.pressed().getX(), now.pressed().getY()), false);
    }
  }

  private void struck(KeyEvent event) {
    Held now = held;
    if (now != null && now.carried()) {
      if (event.getCode() == KeyCode.ESCAPE) {
        letGo();
      }
      event.consume();
    }
  }

  private void letGo() {
    if (held != null) {
      held = null;
      edge.stop();
      surface.overlay().showFrame(null);
      surface.overlay().showLanding(null);
    }
  }

  /** A picture in the flow; behind the last one the slot for more. */
  private static Box box(BlockView view, int place) {
    List<Box> boxes = view.arrangement().pictures();
    Box box = boxes.get(place);
    return new Box(box.x(), box.y() + view.top, box.width(), box.height());
  }

  private static boolean holds(Box box, Point2D at) {
    return distance(box, at) == 0;
  }

  private static double distance(Box box, Point2D at) {
    double x = Math.max(0, Math.max(box.x() - at.getX(), at.getX() - box.right()));
    double y = Math.max(0, Math.max(box.y() - at.getY(), at.getY() - box.bottom()));
    return Math.hypot(x, y);
  }
}
