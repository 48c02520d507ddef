package muharrir.textview;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.typeset.Caret;
import muharrir.typeset.Words;
import org.jspecify.annotations.Nullable;

/** Clicks, drags and the wheel on the surface. */
final class SurfaceMouse {
  private enum Grain {
    LETTER,
    WORD,
    TEXT
  }

  /** The stretch that the first click selected; a drag never lets go of it. */
  private record Held(Position from, Position to) {}

  private final TextSurface surface;
  private final Timeline autoScroll;
  private Grain grain = Grain.LETTER;
  private @Nullable Held held;
  private double lastX;
  private double lastY;

  SurfaceMouse(TextSurface surface) {
    this.surface = surface;
    this.autoScroll = new Timeline(new KeyFrame(Duration.millis(30), _ -> scrollOn()));
    autoScroll.setCycleCount(Timeline.INDEFINITE);
  }

  void attach() {
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
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
      if (surface.requireModel().state().selection().isCaret()) {
        surface.moveTo(spot, false);
      }
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
    boolean outside = lastY < 0 || lastY > surface.getHeight();
    if (outside && autoScroll.getStatus() != Timeline.Status.RUNNING) {
      autoScroll.play();
    } else if (!outside) {
      autoScroll.stop();
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

  private void scrollOn() {
    double beyond = lastY < 0 ? lastY : lastY - surface.getHeight();
    surface.scrollBy(Math.max(-40, Math.min(40, beyond / 2)));
    extend();
  }

  private void released() {
    autoScroll.stop();
    held = null;
  }
}
