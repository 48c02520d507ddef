package muharrir.ui.commands;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Keys as they are printed on a keyboard; other keys for the same stand after a gap. */
final class KeyCaps extends HBox {
  KeyCaps() {
    getStyleClass().add("key-caps");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinWidth(USE_PREF_SIZE);
  }

  void show(List<List<String>> ways) {
    getChildren().clear();
    for (List<String> way : ways) {
      HBox keys = new HBox();
      keys.getStyleClass().add("key-way");
      for (String cap : way) {
        Label label = new Label(cap);
        label.getStyleClass().add("keycap");
        label.setMinWidth(USE_PREF_SIZE);
        keys.getChildren().add(label);
      }
      getChildren().add(keys);
    }
  }
}
