package muharrir.ui.commands;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Lines;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** A box with commands under a field in which they are looked for. */
public final class CommandsView extends VBox {
  private static final int PAGE = 9;

  private final CommandList model;
  private final Consumer<Action> chosen;
  private final TextLine field;
  private final ListView<Entry> list = new ListView<>();
  private final Label none;

  /**
   * A box.
   *
   * @param title says what the box is, to a screen reader and as the hint in the field
   * @param chosen closes the box and does the command
   */
  public CommandsView(
      Strings strings, Lines lines, CommandList model, String title, Consumer<Action> chosen) {
    this.model = model;
    this.chosen = chosen;
    getStyleClass().add("commands-box");
    field = lines.line(title);
    field.setId("command-field");
    field.setAccessibleText(title);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox box = new HBox(Icons.of(RemixiconMZ.SEARCH_LINE, 16), field);
    box.getStyleClass().addAll("field-box", "search-box");
    list.setId("command-list");
    list.getStyleClass().add("command-list");
    list.setAccessibleText(title);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new EntryCell(this::choose));
    none = new Label(strings.get("commands.none"));
    none.getStyleClass().add("meta");
    StackPane body = new StackPane(list, none);
    getChildren().addAll(box, body);
    field.textProperty().subscribe(this::show);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return field;
  }

  private void show(String query) {
    List<Entry> entries = model.entries(query);
    list.getItems().setAll(entries);
    list.setVisible(!entries.isEmpty());
    none.setVisible(entries.isEmpty());
    list.scrollTo(0);
    list.getSelectionModel().clearSelection();
    select(next(-1, 1));
  }

  private void pressed(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP, KP_UP -> select(next(at, -1));
      case DOWN, KP_DOWN -> select(next(at, 1));
      case PAGE_UP -> select(next(Math.max(-1, at - PAGE - 1), 1));
      case PAGE_DOWN -> select(next(Math.min(list.getItems().size(), at + PAGE + 1), -1));
      case ENTER -> {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
          choose(entry);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The next row that can be stood on, round the ends; -1 where there is none. */
  private int next(int from, int step) {
    ObservableList<Entry> rows = list.getItems();
    int size = rows.size();
    int at = from;
    for (int i = 0; i < size; i++) {
      at = Math.floorMod(at + step, size);
      if (!(rows.get(at) instanceof Entry.Head)) {
        return at;
      }
    }
    return -1;
  }

  private void select(int index) {
    if (index < 0) {
      return;
    }
    list.getSelectionModel().clearAndSelect(index);
    boolean underHead = index > 0 && list.getItems().get(index - 1) instanceof Entry.Head;
    int first = list.getItems().isEmpty() ? 0 : underHead ? index - 1 : index;
    if (outOfSight(first) || outOfSight(index)) {
      list.scrollTo(Math.max(0, first - PAGE / 2));
    }
  }

  private boolean outOfSight(int index) {
    Node cell =
        list.lookupAll(".list-cell").stream()
            .filter(EntryCell.class::isInstance)
            .map(EntryCell.class::cast)
            .filter(c -> c.getIndex() == index && c.isVisible())
            .findFirst()
            .orElse(null);
    return cell == null
        || cell.getBoundsInParent().getMinY() < 0
        || cell.localToScene(cell.getBoundsInLocal()).getMaxY()
            > list.localToScene(list.getBoundsInLocal()).getMaxY();
  }

  private void choose(Entry entry) {
    if (entry instanceof Entry.Command command && command.action().enabled().get()) {
      model.done(command.action());
      chosen.accept(command.action());
    }
  }
}
