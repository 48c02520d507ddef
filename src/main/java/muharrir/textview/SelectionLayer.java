package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import muharrir.typeset.Box;

/** The selection as one shape under the text. */
final class SelectionLayer extends Path {
  private List<Box> shown = List.of();

  SelectionLayer() {
    setManaged(false);
    setMouseTransparent(true);
    setStroke(null);
    setFillRule(FillRule.NON_ZERO);
    setSmooth(false);
  }

  void setColor(Color color) {
    setFill(color);
  }

  void show(List<Box> boxes) {
    if (boxes.equals(shown)) {
      return;
    }
    shown = List.copyOf(boxes);
    List<PathElement> elements = new ArrayList<>(boxes.size() * 5);
    for (Box box : boxes) {
      double left = Math.floor(box.x());
      double right = Math.ceil(box.right());
      elements.add(new MoveTo(left, Math.rint(box.y())));
      elements.add(new HLineTo(right));
      elements.add(new VLineTo(Math.rint(box.bottom())));
      elements.add(new HLineTo(left));
      elements.add(new ClosePath());
    }
    getElements().setAll(elements);
  }

  List<Box> shown() {
    return shown;
  }
}
