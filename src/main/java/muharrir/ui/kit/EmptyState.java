package muharrir.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/**
 * What stands where nothing is yet: a sign, a line, a sentence, and at most a few quiet ways on.
 */
public final class EmptyState extends VBox {
  public EmptyState(Ikon icon, String line, String sentence, Node... ways) {
    getStyleClass().add("empty");
    StackPane disc = new StackPane(Icons.of(icon, 22));
    disc.getStyleClass().add("empty-disc");
    Label first = new Label(line);
    first.getStyleClass().add("lead");
    Label second = new Label(sentence);
    second.getStyleClass().add("meta-2");
    getChildren().addAll(disc, first, second);
    getChildren().addAll(ways);
  }
}
