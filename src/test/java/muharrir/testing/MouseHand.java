package muharrir.testing;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A hand on the mouse: what it does, as events with the primary button and without keys. */
public final class MouseHand {
  private MouseHand() {}

  /** Something done once; the button is down while it is pressed or dragged. */
  public static MouseEvent event(EventType<MouseEvent> type, Node on, Point2D at) {
    boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
    return event(type, on, at, 1, false, down);
  }

  /**
   * Something done with the mouse; while one only moves it, no button is meant.
   *
   * @param at in the scene
   * @param clicks in a row
   * @param shift whether Shift is held
   * @param down whether the button is down
   */
  public static MouseEvent event(
      EventType<MouseEvent> type, Node on, Point2D at, int clicks, boolean shift, boolean down) {
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
        clicks,
        shift,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        new PickResult(on, at.getX(), at.getY()));
  }
}
