package muharrir.ui.editor;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.edit.typing.Correction;
import muharrir.edit.typing.CorrectionLines;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** The box in which the desk says which words are put right while they are typed. */
public final class CorrectionsView extends VBox {
  private static final int FEWEST_LINES = 8;
  private static final int MOST_LINES = 14;

  private final Strings strings;
  private final CorrectionsModel model;
  private final Wrapped wrapped;
  private final Runnable close;
  private final TextBox text;
  private final VBox problem = new VBox();

  /**
   * The box.
   *
   * @param now what is corrected now
   * @param close closes it
   */
  public CorrectionsView(
      Strings strings,
      CorrectionsModel model,
      List<Correction> now,
      Wrapped wrapped,
      Lines lines,
      Runnable close) {
    this.strings = strings;
    this.model = model;
    this.wrapped = wrapped;
    this.close = close;
    Label title = new Label(strings.get("corrections.title"));
    title.getStyleClass().add("popover-title");
    text = lines.box(strings.get("corrections.prompt"), FEWEST_LINES, MOST_LINES);
    text.setId("corrections");
    text.setAccessibleText(strings.get("corrections.title"));
    text.setText(CorrectionLines.write(now));
    text.textProperty().addListener((_, _, _) -> problem.getChildren().clear());
    problem.setId("corrections-problem");
    Button save = Buttons.primary(strings.get("corrections.save"));
    save.setId("corrections-save");
    save.setDisable(!model.writable());
    save.setOnAction(_ -> commit());
    Button usual = new Button(strings.get("corrections.usual"));
    usual.setId("corrections-usual");
    usual.setDisable(!model.writable());
    usual.setOnAction(_ -> text.setText(CorrectionLines.write(Correction.USUAL)));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren()
        .addAll(
            title,
            wrapped.small(strings.get("corrections.how")),
            text,
            problem,
            new HBox(save, between, usual));
  }

  /** What the keyboard goes to. */
  public Node first() {
    return text;
  }

  private void commit() {
    switch (CorrectionLines.read(text.getText())) {
      case CorrectionLines.Read read -> model.store(read.corrections(), close);
      case CorrectionLines.Refused refused -> {
        Region words =
            wrapped.small(
                strings.get(
                    "corrections.refused." + refused.why().name().toLowerCase(Locale.ROOT),
                    refused.line(),
                    refused.text()));
        words.getStyleClass().add("error");
        problem.getChildren().setAll(words);
      }
    }
  }
}
