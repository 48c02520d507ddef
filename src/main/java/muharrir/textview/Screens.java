package muharrir.textview;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Window;

/** Small facts about the screen that a control is on, and colours for Java2D. */
final class Screens {
  private Screens() {}

  /** Device pixels for each logical pixel, 1 while the node is in no window. */
  static ObservableValue<Number> scale(Node node) {
    return node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .orElse(1.0);
  }

  static int argb(Color color) {
    return (byteOf(color.getOpacity()) << 24)
        | (byteOf(color.getRed()) << 16)
        | (byteOf(color.getGreen()) << 8)
        | byteOf(color.getBlue());
  }

  private static int byteOf(double part) {
    return (int) Math.round(part * 255);
  }
}
