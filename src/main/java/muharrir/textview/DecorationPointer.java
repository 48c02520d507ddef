package muharrir.textview;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import muharrir.textview.Decorations.Placed;
import muharrir.typeset.Box;
import muharrir.typeset.FontSet;
import org.jspecify.annotations.Nullable;

/** The mouse on decorations: says their tips, tells of clicks. It takes no event for itself. */
final class DecorationPointer {
  private static final Duration REST = Duration.millis(400);

  /** A decoration under the mouse. */
  private record Pointed(Placed placed, Bounds bounds) {}

  private final TextSurface surface;
  private final Viewport viewport;
  private final Tip tip;
  private final PauseTransition rest = new PauseTransition(REST);
  private Consumer<DecorationClick> clicked = _ -> {};
  private @Nullable Placed over;

  DecorationPointer(TextSurface surface, Viewport viewport, FontSet fonts) {
    this.surface = surface;
    this.viewport = viewport;
    this.tip = new Tip(fonts);
  }

  void attach() {
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> forget());
    surface.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> forget());
    surface.addEventFilter(ScrollEvent.SCROLL, _ -> forget());
    surface.addEventFilter(KeyEvent.KEY_PRESSED, _ -> forget());
    surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  Tip tip() {
    return tip;
  }

  void setOnClicked(Consumer<DecorationClick> handler) {
    clicked = handler;
  }

  /** Tells of a click on a sign in the margin. */
  void clickedSign(Placed placed, Node sign) {
    forget();
    Bounds bounds = surface.sceneToLocal(sign.localToScene(sign.getLayoutBounds()));
    clicked.accept(new DecorationClick(placed.owner(), placed.decoration(), bounds));
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1
        && event.isStillSincePress()) {
      Pointed pointed = at(event.getX(), event.getY(), false);
      if (pointed != null) {
        clicked.accept(
            new DecorationClick(
                pointed.placed().owner(), pointed.placed().decoration(), pointed.bounds()));
      }
    }
  }

  private void moved(MouseEvent event) {
    Pointed now = at(event.getX(), event.getY(), true);
    Placed placed = now == null ? null : now.placed();
    if (now == null) {
      forget();
    } else if (!now.placed().equals(over)) {
      forget();
      over = placed;
      rest.setOnFinished(_ ->
          tip.show(
              now.placed().decoration().tip(),
              now.bounds(),
              surface.getWidth(),
              surface.getHeight()));
      rest.playFromStart();
    }
  }

  private void forget() {
    over = null;
    rest.stop();
    tip.hide();
  }

  /** The decoration at a point of the surface, the one on top first. */
  private @Nullable Pointed at(double x, double y, boolean withTip) {
    Point2D local = viewport.toFlow(x, y);
    for (BlockView view : viewport.shown()) {
      List<Placed> decorations = viewport.decorations().in(view.block().id());
      for (int i = decorations.size() - 1; i >= 0; i--) {
        Decoration decoration = decorations.get(i).decoration();
        if (!withTip || !decoration.tip().isEmpty()) {
          Box hit = hit(view, decoration, local);
          if (hit != null) {
            return new Pointed(decorations.get(i), viewport.bounds(hit, view.top));
          }
        }
      }
    }
    return null;
  }

  private @Nullable Box hit(BlockView view, Decoration decoration, Point2D point) {
    double y = point.getY() - view.top;
    if (y < 0 || y >= view.height()) {
      return null;
    }
    if (decoration.style() instanceof Decoration.MarginMark) {
      Box line =
          SpanBoxes.firstLine(view.arrangement(), viewport.flow().width(), decoration.span());
      boolean beside = point.getX() > line.right() && point.getX() < line.right() + 40;
      return beside && y >= line.y() && y < line.bottom()
          ? new Box(line.right() + 10, line.y(), 20, line.height())
          : null;
    }
    List<Box> boxes =
        decoration.style() instanceof Decoration.Ghost
            ? SpanBoxes.ghosts(view.arrangement(), decoration.span())
            : SpanBoxes.of(view.arrangement(), decoration.span());
    for (Box box : boxes) {
      if (contains(box, point.getX(), y)) {
        return box;
      }
    }
    return null;
  }

  private static boolean contains(Box box, double x, double y) {
    return x >= box.x() - 1 && x <= box.right() + 1 && y >= box.y() && y < box.bottom();
  }
}
