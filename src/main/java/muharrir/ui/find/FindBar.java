package muharrir.ui.find;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The bar above the text: what is looked for, how, and what comes in its place. */
public final class FindBar extends VBox {
  private final Strings strings;
  private final FindModel model;
  private final TextLine query;
  private final TextLine replacement;
  private final Runnable toText;

  /**
   * A bar, shown while the model is open.
   *
   * @param toText moves the keyboard into the text
   */
  public FindBar(
      Strings strings,
      FindModel model,
      Actions actions,
      Lines lines,
      Wrapped wrapped,
      Runnable toText) {
    this.strings = strings;
    this.model = model;
    this.toText = toText;
    this.query = lines.line(strings.get("find.query"));
    this.replacement = lines.line(strings.get("find.replacement"));
    getStyleClass().add("find-bar");
    setId("find-bar");
    HBox doing = replaceButtons();
    follow(doing, model.replacingProperty());
    follow(replacement, model.replacingProperty());
    GridPane both = new GridPane();
    both.getStyleClass().add("find-grid");
    // Tab goes in this order: from one field to the other, to what is done with them, and on.
    both.add(searchBox(), 0, 0);
    both.add(replacement, 0, 1);
    both.add(doing, 1, 1);
    both.add(findButtons(actions), 1, 0);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    both.getColumnConstraints().add(fields);
    getChildren().addAll(both, problemLine(wrapped));
    visibleProperty().bind(model.openProperty());
    model.openingsProperty().addListener((_, _, _) -> focusQuery());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static void follow(Node node, ReadOnlyBooleanProperty shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private HBox searchBox() {
    query.setId("find-query");
    query.setAccessibleText(strings.get("find.query"));
    query.textProperty().bindBidirectional(model.question().wordsProperty());
    HBox.setHgrow(query, Priority.ALWAYS);
    Label status = new Label();
    status.setId("find-status");
    status.getStyleClass().add("find-status");
    status.setMinWidth(USE_PREF_SIZE);
    model
        .statusProperty()
        .subscribe(text -> status.setText(model.problemProperty().get() ? "" : text));
    model
        .problemProperty()
        .subscribe(wrong -> status.setText(wrong ? "" : model.statusProperty().get()));
    HBox box = new HBox(Icons.of(RemixiconMZ.SEARCH_LINE, 16), query, status);
    box.getStyleClass().addAll("field-box", "search-box");
    return box;
  }

  private HBox findButtons(Actions actions) {
    Button back = actions.button("action.findPrevious");
    Button on = actions.button("action.findNext");
    Button close = Buttons.icon(RemixiconAL.CLOSE_LINE, strings.get("find.close"), "Esc");
    close.setId("find-close");
    close.setOnAction(_ -> close());
    ToggleButton limit =
        option("find.inSelection", "find-in-selection", model.inSelectionProperty());
    follow(limit, model.selectableProperty());
    ToggleButton folded = option("find.folded", "find-folded", model.question().foldedProperty());
    folded.disableProperty().bind(model.question().patternProperty());
    HBox row =
        new HBox(
            back,
            on,
            folded,
            option("find.wholeWords", "find-whole-words", model.question().wholeWordsProperty()),
            option("find.matchCase", "find-match-case", model.question().matchCaseProperty()),
            option("find.pattern", "find-pattern", model.question().patternProperty()),
            limit,
            close);
    row.getStyleClass().add("find-row");
    return row;
  }

  /** A switch with a short sign on it, and its name as a tip. */
  private ToggleButton option(String key, String id, BooleanProperty on) {
    ToggleButton button = new ToggleButton(strings.get(key + ".sign"));
    button.setMnemonicParsing(false);
    button.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    button.getStyleClass().addAll("quiet", "find-option");
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    Buttons.tip(button, strings.get(key), "");
    button.selectedProperty().bindBidirectional(on);
    return button;
  }

  private HBox replaceButtons() {
    replacement.setId("find-replacement");
    replacement.setAccessibleText(strings.get("find.replacement"));
    replacement.textProperty().bindBidirectional(model.replacementProperty());
    Button one = Buttons.secondary(strings.get("find.replaceOne"));
    one.setId("find-replace");
    one.setMinWidth(USE_PREF_SIZE);
    one.setOnAction(_ -> model.replace());
    Button all = Buttons.secondary(strings.get("find.replaceAll"));
    all.setId("find-replace-all");
    all.setMinWidth(USE_PREF_SIZE);
    all.setOnAction(_ -> model.replaceAll());
    one.disableProperty().bind(model.anyProperty().not());
    all.disableProperty().bind(model.anyProperty().not());
    HBox row = new HBox(one, all);
    row.getStyleClass().add("find-row");
    return row;
  }

  private TextBlock problemLine(Wrapped wrapped) {
    TextBlock problem = wrapped.small("");
    problem.setId("find-problem");
    problem.getStyleClass().add("error");
    problem.setManaged(false);
    problem.setVisible(false);
    model.statusProperty().subscribe(_ -> say(problem));
    model.problemProperty().subscribe(_ -> say(problem));
    return problem;
  }

  private void say(TextBlock problem) {
    boolean wrong = model.problemProperty().get();
    problem.setText(wrong ? model.statusProperty().get() : "");
    problem.setVisible(wrong);
    problem.setManaged(wrong);
  }

  /** Moves the keyboard to what is looked for. */
  public void focusQuery() {
    query.requestFocus();
    query.selectAll();
  }

  private void close() {
    model.close();
    toText.run();
  }

  private void pressed(KeyEvent event) {
    boolean inReplacement = replacement.isFocused();
    boolean inField = query.isFocused() || inReplacement;
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && inField && !event.isAltDown()) {
      if (event.isShiftDown()) {
        model.previous();
      } else if (inReplacement) {
        model.replace();
      } else {
        model.next();
      }
      event.consume();
    }
  }
}
