package muharrir.textview;

import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.document.Direction;

/**
 * Ctrl and Shift alone, pressed and let go: the right Shift makes the selected paragraphs run from
 * right to left, the left one from left to right, as in other Arabic software. Where the two cannot
 * be told apart, the direction turns to the other one.
 */
final class DirectionKeys {
  private final TextSurface surface;
  private final Supplier<ShiftSide> shift;
  private boolean armed;
  private ShiftSide side = ShiftSide.UNKNOWN;

  DirectionKeys(TextSurface surface, Supplier<ShiftSide> shift) {
    this.surface = surface;
    this.shift = shift;
  }

  void pressed(KeyEvent event) {
    boolean control = event.getCode() == KeyCode.CONTROL || event.isControlDown();
    boolean shifted = event.getCode() == KeyCode.SHIFT || event.isShiftDown();
    boolean modifier = event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.SHIFT;
    boolean alone = !event.isAltDown() && !event.isMetaDown();
    if (modifier && alone && control && shifted) {
      armed = true;
      side = shift.get();
    } else {
      armed = false;
    }
  }

  void released(KeyEvent event) {
    if (armed && (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.SHIFT)) {
      armed = false;
      turn();
      event.consume();
    }
  }

  /** Ctrl and Shift are held for another key, whoever takes that one. */
  void meantForMore(KeyEvent event) {
    if (event.getCode() != KeyCode.CONTROL && event.getCode() != KeyCode.SHIFT) {
      armed = false;
    }
  }

  /** Forgets the keys that are down: something else was done with them. */
  void disarm() {
    armed = false;
  }

  private void turn() {
    Spot spot = surface.caretSpot();
    if (spot != null) {
      Direction direction =
          switch (side) {
            case RIGHT -> Direction.RTL;
            case LEFT -> Direction.LTR;
            case UNKNOWN -> Moves.rightToLeft(spot) ? Direction.LTR : Direction.RTL;
          };
      surface.run(surface.commands().blocks().direction(direction));
    }
  }
}
