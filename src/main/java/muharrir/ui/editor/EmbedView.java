package muharrir.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** The box in which the address of a post or page is given. */
public final class EmbedView extends VBox {
  private final TextLine address;
  private final TextBlock problem;
  private final EditorModel model;
  private final Runnable close;

  /**
   * The box.
   *
   * @param close closes it
   */
  public EmbedView(
      Strings strings, EditorModel model, Wrapped wrapped, Lines lines, Runnable close) {
    this.model = model;
    this.close = close;
    Label title = new Label(strings.get("editor.embed"));
    title.getStyleClass().add("popover-title");
    address = lines.line("https://");
    address.setId("embed-address");
    address.setAccessibleText(strings.get("editor.embed.address"));
    address.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            commit();
          }
        });
    HBox field = new HBox(address);
    HBox.setHgrow(address, Priority.ALWAYS);
    field.getStyleClass().add("field-box");
    problem = wrapped.small(strings.get("editor.embed.refused"));
    problem.setId("embed-problem");
    problem.getStyleClass().add("error");
    wrong(false);
    address.textProperty().addListener((_, _, _) -> wrong(false));
    Button set = Buttons.primary(strings.get("editor.embed.set"));
    set.setId("embed-set");
    set.setOnAction(_ -> commit());
    getChildren()
        .addAll(
            title, field, problem, wrapped.small(strings.get("editor.embed.sites")), new HBox(set));
  }

  /** What the keyboard goes to. */
  public Node first() {
    return address;
  }

  private void commit() {
    if (EditorModel.acceptsEmbed(address.textProperty().get())) {
      model.embed(address.textProperty().get());
      close.run();
    } else {
      wrong(true);
    }
  }

  private void wrong(boolean now) {
    problem.setVisible(now);
    problem.setManaged(now);
  }
}
