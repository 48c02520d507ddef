package muharrir.ui.editor;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** The box in which a link is given its address; it refuses what is not http, https or mailto. */
public final class LinkView extends VBox {
  private final TextLine address;

  /**
   * The box for the selection, or for the link at the caret.
   *
   * @param close closes the box
   */
  public LinkView(
      Strings strings, EditorModel model, Wrapped wrapped, Lines lines, Runnable close) {
    Label title = new Label(strings.get("editor.link"));
    title.getStyleClass().add("popover-title");
    address = lines.line("https://");
    address.setId("link-address");
    address.setAccessibleText(strings.get("editor.link.address"));
    address.setText(model.linkAddress().orElse(""));
    Label problem = new Label();
    problem.setId("link-problem");
    problem.getStyleClass().add("error-text");
    problem.setManaged(false);
    Button set = Buttons.primary(strings.get("editor.link.set"));
    set.setId("link-set");
    Runnable commit =
        () -> {
          String text = address.getText().strip();
          if (EditorModel.acceptsLink(text)) {
            close.run();
            model.link(text);
          } else {
            address.getStyleClass().add("wrong");
            problem.setText(strings.get("editor.link.refused"));
            problem.setManaged(true);
          }
        };
    set.setOnAction(_ -> commit.run());
    address.setOnAction(commit);
    address
        .textProperty()
        .addListener((_, _, _) -> {
          address.getStyleClass().remove("wrong");
          problem.setText("");
          problem.setManaged(false);
        });
    HBox row = new HBox(8, set);
    if (model.linkAddress().isPresent()) {
      Button remove = Buttons.secondary(strings.get("editor.link.remove"));
      remove.setOnAction(_ -> {
        close.run();
        model.unlink();
      });
      row.getChildren().add(remove);
    }
    getChildren().addAll(title, address, problem);
    if (!model.canLink()) {
      getChildren().add(wrapped.small(strings.get("editor.link.select")));
      address.setDisable(true);
      set.setDisable(true);
      // Nothing here can be typed into, and yet what is typed must not go on into the text.
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.TEXT);
      setAccessibleText(strings.get("editor.link.select"));
    }
    getChildren().add(row);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return address.isDisable() ? this : address;
  }
}
