package muharrir.textview;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import muharrir.document.Document;
import muharrir.edit.Span;
import muharrir.typeset.Box;
import muharrir.typeset.CaretShape;
import org.jspecify.annotations.Nullable;

/**
 * The window through which a person sees the flow: lays out and paints what is in sight, scrolls,
 * and holds still what is looked at while heights around it change.
 *
 * <p>It decides nothing about the text. Whoever scrolls it shows caret and selection anew.
 */
final class Viewport {
  private static final double WIDEST = 680;
  private static final double NARROWEST = 240;
  private static final double MARGIN = 56;
  private static final double REVEAL = 28;

  /** Where the line of the caret is held in typewriter mode, as a part of the height. */
  private static final double HELD = 0.45;

  private final Pane content = new Pane();
  private final Scale size = new Scale(1, 1, 0, 0);
  private final VisibleBlocks visible = new VisibleBlocks();
  private final Rectangle clip = Cut.rectangle();
  private final ObservableValue<Number> scale;
  private final FigureNode.Hooks figures;
  private final Decorations decorations;
  private final MarginLayer margin;
  private final SlimScrollBar scrollBar;
  private Flow flow;
  private BlockView.Showing showing;
  private @Nullable Document shown;
  private double width;
  private double height;
  private double scrollY;
  private double outerWidth;
  private double outerHeight;
  private boolean typewriter;

  /**
   * A window on a flow.
   *
   * @param scale pixels of the screen for one unit
   * @param margin shows the decorations that are nodes
   * @param scrollTo what the scroll bar calls
   */
  Viewport(
      Flow flow,
      DecorationPainter painter,
      Overlay overlay,
      ObservableValue<Number> scale,
      FigureNode.Hooks figures,
      Decorations decorations,
      MarginLayer margin,
      DoubleConsumer scrollTo) {
    this.flow = flow;
    this.scale = scale;
    this.figures = figures;
    this.decorations = decorations;
    this.margin = margin;
    this.showing = new BlockView.Showing(figures, decorations, painter);
    this.scrollBar = new SlimScrollBar(Color.GRAY, scrollTo);
    content.setManaged(false);
    content.getTransforms().add(size);
    content.getChildren().addAll(overlay.under(), visible.layer(), margin.layer());
    content.getChildren().addAll(overlay.above());
  }

  /** What the control holds, from below. */
  List<Node> nodes() {
    return List.of(content, scrollBar);
  }

  /** Cuts off what is beyond the edges of the control. */
  Node clip() {
    return clip;
  }

  void setThumb(Color color) {
    scrollBar.setColor(color);
  }

  Flow flow() {
    return flow;
  }

  Decorations decorations() {
    return decorations;
  }

  /** The blocks in sight. */
  List<BlockView> shown() {
    return visible.shown();
  }

  double scrollY() {
    return scrollY;
  }

  /**
   * Calls back when blocks stand elsewhere in the control: at once when it was scrolled; once all
   * is laid out anew when it has another size or zoom.
   */
  void onMoved(Runnable moved) {
    content.translateYProperty().addListener((_, _, _) -> moved.run());
    InvalidationListener later = _ -> Platform.runLater(moved);
    content.layoutXProperty().addListener(later);
    clip.widthProperty().addListener(later);
    clip.heightProperty().addListener(later);
  }

  /** Whether there is room to see anything. */
  boolean isOpen() {
    return width > 0 && height > 0;
  }

  /** Shows another flow, which follows no document yet. */
  void setFlow(Flow newFlow, DecorationPainter painter) {
    flow = newFlow;
    showing = new BlockView.Showing(figures, decorations, painter);
    margin.clear();
    flow.setWidth(measure());
    visible.clear();
    shown = null;
  }

  void toTop() {
    scrollY = 0;
  }

  /** Takes the size of the control; what is said of width and height elsewhere is in the flow. */
  void resize(double newWidth, double newHeight) {
    outerWidth = newWidth;
    outerHeight = newHeight;
    width = newWidth / size.getX();
    height = newHeight / size.getX();
    clip.setWidth(newWidth);
    clip.setHeight(newHeight);
    double measure = measure();
    flow.setWidth(measure);
    content.setLayoutX(Math.rint((newWidth - measure * size.getX()) / 2));
    scrollBar.resizeRelocate(0, 4, SlimScrollBar.STRIP, Math.max(0, newHeight - 8));
  }

  /**
   * Shows the text larger or smaller, its lines broken anew, and holds the line of the caret at one
   * height or lets it go down the page.
   *
   * @param zoom 1 for the size as designed
   */
  void setReading(double zoom, boolean holding) {
    typewriter = holding;
    size.setX(zoom);
    size.setY(zoom);
    resize(outerWidth, outerHeight);
  }

  /** How wide the lines are. */
  private double measure() {
    return Math.rint(Math.max(NARROWEST, Math.min(WIDEST, width - 2 * MARGIN)));
  }

  /** Takes over what changed in the document. */
  @SuppressWarnings("ReferenceEquality") // documents are immutable: identity says all
  void follow(Document document) {
    if (shown != document) {
      flow.follow(document).forEach(visible::drop);
      shown = document;
    }
  }

  /** Lays out and paints what is visible, and holds still what the person looks at. */
  void settle() {
    BlockView anchor = visible.anchor(flow);
    double offset = anchor == null ? 0 : anchor.top - scrollY;
    boolean changed = true;
    while (changed) {
      flow.stack();
      if (anchor != null) {
        scrollY = anchor.top - offset;
      }
      scrollY = clampScroll(scrollY);
      changed = VisibleBlocks.arrange(flow, scrollY, height);
    }
    double factor = scale.getValue().doubleValue() * size.getX();
    visible.paint(flow, scrollY, height, factor, showing);
    margin.show(visible.shown(), decorations, flow.width(), flow.palette());
    content.setTranslateY(Math.rint(-scrollY * size.getX()));
    scrollBar.show(flow.height(), height, scrollY);
  }

  private double clampScroll(double y) {
    double before = typewriter ? HELD * height : 0;
    double after = typewriter ? height - before : height;
    return Math.rint(Math.max(-before, Math.min(y, flow.height() - after)));
  }

  void scrollTo(double y) {
    scrollY = clampScroll(y);
    settle();
  }

  /**
   * Scrolls until a spot is in sight.
   *
   * @param hold whether it goes to its height in typewriter mode
   */
  void reveal(Spot spot, boolean hold) {
    spot.view().arrangement();
    flow.stack();
    CaretShape shape = Moves.shape(spot);
    double top = shape == null ? spot.view().top : shape.top();
    double bottom = shape == null ? spot.view().bottom() : shape.bottom();
    double target = scrollY;
    if (bottom + REVEAL > scrollY + height) {
      target = bottom + REVEAL - height;
    }
    if (top - REVEAL < target) {
      target = top - REVEAL;
    }
    if (typewriter && hold) {
      target = (top + bottom) / 2 - HELD * height;
    }
    if (clampScroll(target) != scrollY) {
      scrollY = clampScroll(target);
      settleAt(spot, top - scrollY);
    }
  }

  /** Settles while a spot keeps its place on the screen, where heights above it were guesses. */
  private void settleAt(Spot spot, double offset) {
    double inside = offset + scrollY - spot.view().top;
    boolean changed = true;
    while (changed) {
      flow.stack();
      scrollY = clampScroll(spot.view().top + inside - offset);
      changed = VisibleBlocks.arrange(flow, scrollY, height);
    }
    settle();
  }

  /** Where a point of the control is in the flow. */
  Point2D toFlow(double x, double y) {
    return new Point2D((x - content.getLayoutX()) / size.getX(), y / size.getX() + scrollY);
  }

  /** Where a place in the flow is in the control. */
  Point2D toControl(double x, double y) {
    return new Point2D(x * size.getX() + content.getLayoutX(), (y - scrollY) * size.getX());
  }

  /** Where the caret of a spot is in the control; empty where a block is selected whole. */
  Optional<Bounds> boundsOf(Spot spot) {
    return Optional.ofNullable(Moves.shape(spot))
        .map(shape -> {
          Point2D top = toControl(shape.x(), shape.top());
          double tall = (shape.bottom() - shape.top()) * size.getX();
          return new BoundingBox(top.getX(), top.getY(), 0, tall);
        });
  }

  /** Where some letters are in the control, as far as they are in sight: their first line. */
  Optional<Bounds> boundsOf(Span span) {
    return visible.shown().stream()
        .filter(view -> view.block().id().equals(span.block()))
        .flatMap(view ->
            SpanBoxes.of(view.arrangement(), span).stream().map(box -> bounds(box, view.top)))
        .findFirst();
  }

  /** Where a rectangle of a block is in the control. */
  Bounds bounds(Box box, double blockTop) {
    Point2D corner = toControl(box.x(), box.y() + blockTop);
    return new BoundingBox(
        corner.getX(), corner.getY(), box.width() * size.getX(), box.height() * size.getX());
  }
}
