package muharrir.ui.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Actions;

/**
 * A raised list of commands beside a text: the keyboard stays in the text, which tells the list
 * where to go.
 */
public final class ChoiceView extends StackPane {
  private static final double ROW = 34;
  private static final int MOST_ROWS = 8;
  private static final double WIDTH = 320;

  private final Actions actions;
  private final ListView<Entry> list = new ListView<>();

  /**
   * An empty list.
   *
   * @param name says what it is, to a screen reader
   * @param chosen does a command that was clicked
   */
  public ChoiceView(Actions actions, String name, Consumer<Action> chosen) {
    this.actions = actions;
    getStyleClass().addAll("raised-box", "choice-box");
    list.getStyleClass().add("command-list");
    list.setAccessibleText(name);
    list.setFocusTraversable(false);
    list.setCellFactory(_ ->
        new EntryCell(entry -> {
          if (entry instanceof Entry.Command command) {
            chosen.accept(command.action());
          }
        }));
    getChildren().add(list);
  }

  /** Shows commands; the first is the one that Enter would choose. */
  public void show(List<Action> commands) {
    list.getItems()
        .setAll(
            commands.stream()
                .<Entry>map(a -> new Entry.Command(a, actions.name(a), actions.whyNot(a)))
                .toList());
    list.scrollTo(0);
    list.getSelectionModel().clearAndSelect(0);
    double rows = Math.min(MOST_ROWS, commands.size());
    setPrefSize(WIDTH, rows * ROW + 12);
    resize(WIDTH, rows * ROW + 12);
  }

  /** Goes down (+1) or up (-1), round the ends. */
  public void step(int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - MOST_ROWS + 1));
    }
  }

  /** The command that Enter chooses. */
  public Optional<Action> current() {
    return list.getSelectionModel().getSelectedItem() instanceof Entry.Command command
        ? Optional.of(command.action())
        : Optional.empty();
  }
}
