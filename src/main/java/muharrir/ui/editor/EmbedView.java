package muharrir.ui.editor;

import java.util.function.Consumer;
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
  private final Consumer<String> take;
  private final Runnable close;

  /**
   * The box.
   *
   * @param present the address that there is; empty for a new one
   * @param take takes the address, which {@link EditorModel#acceptsEmbed}
   * @param close closes it
   */
  public EmbedView(
      Strings strings,
      String present,
      Consumer<String> take,
      Wrapped wrapped,
      Lines lines,
      Runnable close) {
    this.take = take;
    this.close = close;
    Label title = new Label(strings.get("editor.embed"));
    title.getStyleClass().add("popover-title");
    address = lines.line("https://");
    address.setId("embed-address");
    address.setText(present);
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
    Button set =
        Buttons.primary(
            strings.get(present.isEmpty() ? "editor.embed.set" : "editor.embed.change"));
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
      take.accept(address.textProperty().get());
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
