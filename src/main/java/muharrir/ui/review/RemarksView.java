package muharrir.ui.review;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.export.RemarksText;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** The box into which the remarks of a guest are pasted that came as a block of text. */
public final class RemarksView extends VBox {
  private final TextBox text;

  /**
   * The box.
   *
   * @param take is handed what was pasted; closes the box
   */
  public RemarksView(Strings strings, Lines lines, Wrapped wrapped, Consumer<String> take) {
    getStyleClass().add("form");
    Label title = new Label(strings.get("action.remarks"));
    title.getStyleClass().add("popover-title");
    text = lines.box(strings.get("remarks.paste"), 5, 8);
    text.setId("remarks-text");
    text.setAccessibleText(strings.get("remarks.paste"));
    Button go = Buttons.primary(strings.get("remarks.take"));
    go.setId("remarks-take");
    go.setDisable(true);
    text.textProperty().addListener((_, _, now) -> go.setDisable(!RemarksText.isOne(now + "\n")));
    go.setOnAction(_ -> take.accept(text.getText()));
    getChildren().addAll(title, wrapped.small(strings.get("remarks.why")), text, go);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return text;
  }
}
