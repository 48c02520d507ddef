package muharrir.textview;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A thumb without a track: 6 pixels, 8 under the mouse. */
final class SlimScrollBar extends Region {
  /** Width of the strip that takes the mouse. */
  static final double STRIP = 14;

  private static final double MIN_THUMB = 32;

  private final Rectangle thumb = new Rectangle();
  private double total = 1;
  private double seen = 1;
  private double value;
  private double grabbedAt = -1;

  SlimScrollBar(Color color, DoubleConsumer scrollTo) {
    setManaged(false);
    setCursor(Cursor.DEFAULT);
    thumb.setMouseTransparent(true);
    setColor(color);
    getChildren().add(thumb);
    hoverProperty().subscribe(this::place);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          boolean onThumb =
              event.getY() >= thumb.getY() && event.getY() <= thumb.getY() + thumb.getHeight();
          grabbedAt = onThumb ? event.getY() - thumb.getY() : thumb.getHeight() / 2;
          scrollTo.accept(valueAt(event.getY() - grabbedAt));
          event.consume();
        });
    addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          scrollTo.accept(valueAt(event.getY() - grabbedAt));
          event.consume();
        });
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          grabbedAt = -1;
          event.consume();
        });
  }

  void setColor(Color color) {
    thumb.setFill(color);
  }

  void show(double newTotal, double newSeen, double newValue) {
    total = newTotal;
    seen = newSeen;
    value = newValue;
    place();
  }

  private double valueAt(double thumbTop) {
    double room = getHeight() - thumb.getHeight();
    return room <= 0 ? 0 : thumbTop / room * (total - seen);
  }

  @Override
  protected void layoutChildren() {
    place();
  }

  private void place() {
    setVisible(total > seen + 0.5);
    double w = isHover() || grabbedAt >= 0 ? 8 : 6;
    double h = Math.min(getHeight(), Math.max(MIN_THUMB, getHeight() * seen / Math.max(1, total)));
    double room = getHeight() - h;
    thumb.setX(3);
    thumb.setY(total <= seen ? 0 : room * value / (total - seen));
    thumb.setWidth(w);
    thumb.setHeight(h);
    thumb.setArcWidth(w);
    thumb.setArcHeight(w);
  }
}
