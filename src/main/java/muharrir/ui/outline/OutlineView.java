package muharrir.ui.outline;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.EditorState;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;

/**
 * The box with the outline: the place of the caret is marked, typing narrows the list, Enter or a
 * click goes there.
 */
public final class OutlineView extends VBox {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 12;

  private final Outline outline;
  private final Optional<Outline.Entry> here;
  private final Wrapped wrapped;
  private final ListView<Outline.Entry> list = new ListView<>();
  private final TextLine words;
  private final Consumer<Position> choose;

  /**
   * The outline of a text.
   *
   * @param choose goes to a place and closes the box
   */
  public OutlineView(
      Strings strings, EditorState state, Lines lines, Wrapped wrapped, Consumer<Position> choose) {
    Document document = state.document();
    this.outline = Outline.of(document);
    this.here = outline.at(document, state.selection().head().block());
    this.wrapped = wrapped;
    this.choose = choose;
    this.words = lines.line(strings.get("outline.filter"));
    getStyleClass().add("outline");
    Label title = new Label(strings.get("outline.title"));
    title.getStyleClass().add("popover-title");
    words.setId("outline-filter");
    words.setAccessibleText(strings.get("outline.filter"));
    words.textProperty().addListener((_, _, _) -> show());
    list.setId("outline-list");
    list.getStyleClass().add("outline-list");
    list.setAccessibleText(strings.get("outline.title"));
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Cell());
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(title, words, list);
    if (!outline.hasHeadings()) {
      TextBlock none = wrapped.small(strings.get("outline.none"));
      none.setId("outline-none");
      getChildren().add(none);
    }
    show();
    here.ifPresent(entry -> list.getSelectionModel().select(entry));
  }

  /** What the keyboard goes to. */
  public Node first() {
    return words;
  }

  private void show() {
    List<Outline.Entry> entries = outline.matching(words.getText());
    list.getItems().setAll(entries);
    list.setPrefHeight(ROW * Math.clamp(entries.size(), 1, MOST_ROWS) + 2);
    list.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int count = list.getItems().size();
      if (count > 0) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
        int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, count);
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - MOST_ROWS / 2));
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      go();
      event.consume();
    }
  }

  private void go() {
    Outline.Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      choose.accept(new Position(entry.block(), Field.TEXT, 0));
    }
  }

  /** One heading, set in from the start by its level. */
  private final class Cell extends ListCell<Outline.Entry> {
    Cell() {
      // As wide as the list: a long heading is cut, not scrolled.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Outline.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      if (entry == null || empty) {
        setGraphic(null);
        getStyleClass().remove("here");
        return;
      }
      TextBlock text = wrapped.message(entry.text());
      text.setMaxLines(1);
      VBox.setMargin(text, new Insets(0, 0, 0, (entry.level() - 1) * 16));
      VBox holder = new VBox(text);
      holder.setFillWidth(true);
      holder.setPadding(new Insets(6, 0, 0, 0));
      setGraphic(holder);
      setAccessibleText(entry.text());
      getStyleClass().remove("here");
      if (here.filter(entry::equals).isPresent()) {
        getStyleClass().add("here");
      }
    }
  }
}
