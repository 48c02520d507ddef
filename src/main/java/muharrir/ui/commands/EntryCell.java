package muharrir.ui.commands;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import muharrir.ui.kit.Action;
import muharrir.ui.kit.Chord;
import muharrir.ui.kit.Icons;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** A row: the icon, the name, why it cannot be done, the keys at the end. */
final class EntryCell extends ListCell<Entry> {
  private static final String OFF = "off";

  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label why = new Label();
  private final KeyCaps keys = new KeyCaps();
  private final HBox row;

  EntryCell(Consumer<Entry> chosen) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    name.setMinWidth(0);
    why.getStyleClass().add("meta");
    icon.getStyleClass().add("entry-icon");
    row = new HBox(icon, name, why, gap, keys);
    row.getStyleClass().add("entry-row");
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      Entry entry = getItem();
      if (event.getButton() == MouseButton.PRIMARY && entry != null) {
        chosen.accept(entry);
      }
    });
  }

  @Override
  protected void updateItem(Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    getStyleClass().removeAll("entry-head", OFF);
    setText(null);
    setGraphic(null);
    if (empty || entry == null) {
      setAccessibleText(null);
      return;
    }
    switch (entry) {
      case Entry.Head head -> {
        getStyleClass().add("entry-head");
        setText(head.text());
        setAccessibleText(head.text());
      }
      case Entry.Command command -> show(command);
      case Entry.Habit habit -> show(habit.text(), "", habit.keys());
    }
  }

  private void show(Entry.Command command) {
    Action action = command.action();
    show(command.text(), command.whyNot(), action.chords().stream().map(Chord::caps).toList());
    if (!action.enabled().get()) {
      getStyleClass().add(OFF);
    }
    if (action.isSwitch() && action.on().get()) {
      icon.getChildren().setAll(Icons.of(RemixiconAL.CHECK_LINE, 16));
    } else {
      action.icon().ifPresent(sign -> icon.getChildren().setAll(Icons.of(sign, 16)));
    }
  }

  private void show(String text, String reason, List<List<String>> ways) {
    icon.getChildren().clear();
    name.setText(text);
    why.setText(reason);
    keys.show(ways);
    setGraphic(row);
    StringBuilder spoken = new StringBuilder(text);
    ways.forEach(way -> spoken.append(", ").append(String.join("+", way)));
    setAccessibleText(reason.isEmpty() ? spoken.toString() : spoken + ", " + reason);
  }
}
