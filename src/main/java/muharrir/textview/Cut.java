package muharrir.textview;

import javafx.geometry.NodeOrientation;
import javafx.scene.shape.Rectangle;

/** What cuts off text that goes beyond the edges of its control. */
final class Cut {
  private Cut() {}

  /**
   * A rectangle to be the clip of a node that reads from left to right, as all of ours that draw
   * text do.
   *
   * <p>A clip has no parent and takes its direction from the window. In one that reads from right
   * to left JavaFX mirrors it, no longer sees the plain rectangle in it, and mixes what it cuts
   * from two pictures of the size of the control: half of what a letter costs to be painted, and
   * several megabytes.
   */
  static Rectangle rectangle() {
    Rectangle rectangle = new Rectangle();
    rectangle.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return rectangle;
  }
}
