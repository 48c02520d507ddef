package muharrir.textview;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import muharrir.typeset.Words;
import org.jspecify.annotations.Nullable;

/** Clicks and drags in a small field: letters, after two clicks words, after three all of it. */
final class TextInputMouse {
  private final TextInput input;
  private final EdgeScroll edge;
  private int clicks;
  private Words.@Nullable Range held;
  private double lastX;
  private double lastY;

  TextInputMouse(TextInput input) {
    this.input = input;
    // Selecting beyond the edge moves the text; done again and again, it runs.
    this.edge = new EdgeScroll(0, _ -> extend());
  }

  void attach() {
    input.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    input.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    input.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        _ -> {
          held = null;
          edge.stop();
        });
  }

  private void pressed(MouseEvent event) {
    input.requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      clicks = event.isShiftDown() ? 1 : (event.getClickCount() - 1) % 3 + 1;
      var hit = input.hit(event.getX(), event.getY());
      if (event.isShiftDown()) {
        int anchor = input.model().anchor();
        held = new Words.Range(anchor, anchor);
        input.moves().moveTo(hit, true);
      } else if (clicks == 1) {
        held = new Words.Range(hit.index(), hit.index());
        input.moves().moveTo(hit, false);
      } else {
        held = around(hit.index());
        input.select(held.from(), held.to());
      }
    }
    event.consume();
  }

  private Words.Range around(int index) {
    String text = input.model().text();
    if (clicks == 1) {
      return new Words.Range(index, index);
    }
    if (clicks == 2) {
      return Words.around(text, index);
    }
    int end = text.indexOf('\n', index);
    return new Words.Range(
        index == 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1, end < 0 ? text.length() : end);
  }

  private void dragged(MouseEvent event) {
    if (held == null) {
      return;
    }
    lastX = event.getX();
    lastY = event.getY();
    extend();
    if (input.severalLines()) {
      edge.at(lastY, input.getHeight());
    } else {
      edge.at(lastX, input.getWidth());
    }
    event.consume();
  }

  private void extend() {
    Words.Range first = held;
    if (first == null) {
      return;
    }
    var hit = input.hit(lastX, lastY);
    if (clicks == 1) {
      input.model().select(first.from(), hit.index());
      input.changed(hit.side());
    } else {
      Words.Range here = around(hit.index());
      boolean back = hit.index() < first.from();
      input.select(
          back ? first.to() : first.from(), back ? here.from() : Math.max(first.to(), here.to()));
    }
  }
}
