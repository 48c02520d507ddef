package muharrir.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a pane: its title and a count at the start, what can be done at the end. */
public final class PaneHeader extends HBox {
  private final Label count = new Label();

  public PaneHeader(String title, Node... actions) {
    getStyleClass().add("pane-header");
    Label name = new Label(title);
    name.getStyleClass().add("pane-title");
    count.getStyleClass().add("meta");
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(name, count, gap);
    getChildren().addAll(actions);
  }

  /** Shows a count beside the title; nothing when it is zero. */
  public void count(long number) {
    count.setText(number == 0 ? "" : Long.toString(number));
  }
}
