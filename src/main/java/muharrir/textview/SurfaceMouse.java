package muharrir.textview;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.typeset.Caret;
import muharrir.typeset.Words;
import org.jspecify.annotations.Nullable;

/** Clicks, drags and the wheel on the surface. */
final class SurfaceMouse {
  /** How far a pointer may move and still count as held still. */
  private static final double STILL = 8;

  private enum Grain {
    LETTER,
    WORD,
    TEXT
  }

  /** The stretch that the first click selected; a drag never lets go of it. */
  private record Held(Position from, Position to) {}

  private final TextSurface surface;
  private final SurfaceDrag drag;
  private final EdgeScroll edgeScroll;
  private Grain grain = Grain.LETTER;
  private @Nullable Held held;
  private double lastX;
  private double lastY;
  private double pressedY;

  /** Whether the button went down on selected text: a drag lifts it, a click puts the caret. */
  private boolean onSelected;

  SurfaceMouse(TextSurface surface, SurfaceDrag drag) {
    this.surface = surface;
    this.drag = drag;
    this.edgeScroll = new EdgeScroll(20, this::scrollOn);
  }

  void attach() {
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    surface.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragDetected);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    surface.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          surface.scrollBy(-event.getDeltaY());
          event.consume();
        });
  }

  private void pressed(MouseEvent event) {
    if (surface.model() == null) {
      return;
    }
    surface.requestFocus();
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    Spot spot = surface.spotAt(event.getX(), event.getY());
    if (!primary) {
      // What is selected stays so for the menu that is called for on it.
      if (!SurfaceDrag.onSelection(surface, event.getX(), event.getY())) {
        surface.moveTo(spot, false);
      }
      return;
    }
    pressedY = event.getY();
    onSelected =
        event.getClickCount() == 1
            && !event.isShiftDown()
            && SurfaceDrag.onSelection(surface, event.getX(), event.getY());
    if (onSelected) {
      event.consume();
      return;
    }
    if (event.isShiftDown()) {
      Position anchor = surface.requireModel().state().selection().anchor();
      grain = Grain.LETTER;
      held = new Held(anchor, anchor);
      surface.moveTo(spot, true);
    } else {
      grain = grainOf(event.getClickCount());
      Spot from = edge(spot, false);
      Spot to = edge(spot, true);
      held = new Held(from.position(), to.position());
      surface.select(from.position(), to);
    }
    event.consume();
  }

  private static Grain grainOf(int clicks) {
    return switch (clicks % 3) {
      case 2 -> Grain.WORD;
      case 0 -> Grain.TEXT;
      default -> Grain.LETTER;
    };
  }

  /** The start or end of what one click selects at a spot. */
  private Spot edge(Spot spot, boolean end) {
    FieldView field = spot.field();
    if (field == null || grain == Grain.LETTER) {
      return spot;
    }
    Words.Range range =
        grain == Grain.WORD
            ? Words.around(field.text.text(), spot.caret().index())
            : new Words.Range(0, field.length());
    return spot.with(end ? Caret.before(range.to()) : Caret.after(range.from()));
  }

  private void dragged(MouseEvent event) {
    if (held == null || surface.model() == null || !event.isPrimaryButtonDown()) {
      return;
    }
    lastX = event.getX();
    lastY = event.getY();
    extend();
    // A hand that trembles on a line near the edge scrolls nothing.
    if (Math.abs(lastY - pressedY) > STILL || edgeScroll.isRunning()) {
      edgeScroll.at(lastY, surface.getHeight());
    }
    event.consume();
  }

  private void extend() {
    Held first = held;
    if (first == null) {
      return;
    }
    double y = Math.max(0, Math.min(surface.getHeight() - 1, lastY));
    Spot spot = surface.spotAt(lastX, y);
    var document = surface.requireModel().state().document();
    boolean back = Selection.compare(document, spot.position(), first.from()) < 0;
    surface.select(back ? first.to() : first.from(), edge(spot, !back));
  }

  private void scrollOn(double by) {
    surface.scrollBy(by);
    extend();
  }

  private void dragDetected(MouseEvent event) {
    if (onSelected && event.isPrimaryButtonDown()) {
      onSelected = false;
      drag.lift();
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    edgeScroll.stop();
    held = null;
    if (onSelected && surface.model() != null) {
      surface.moveTo(surface.spotAt(event.getX(), event.getY()), false);
    }
    onSelected = false;
  }
}
