package muharrir.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row of a box: a title or a button at its start, controls at its end, in lines where narrow. */
public final class WrapRow extends HBox {
  /** No box is wider, in pixels. */
  private static final double WIDEST = 1600;

  /**
   * A row.
   *
   * @param start is always seen whole
   * @param rest goes on in a second line where it has no room
   */
  public WrapRow(Region start, Node... rest) {
    super(8);
    getStyleClass().add("row");
    start.setMinWidth(USE_PREF_SIZE);
    FlowPane end = new FlowPane(8, 6, rest);
    end.setAlignment(Pos.CENTER_RIGHT);
    end.setPrefWrapLength(WIDEST);
    setHgrow(end, Priority.ALWAYS);
    getChildren().addAll(start, end);
  }
}
