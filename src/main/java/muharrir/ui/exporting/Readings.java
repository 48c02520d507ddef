package muharrir.ui.exporting;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.review.Reading;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Wrapped;

/** Asks which text of an article goes out while changes of it are only suggested. */
final class Readings extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final boolean needed;

  /**
   * The question.
   *
   * @param open how many changes are suggested; with none nothing has to be chosen
   */
  Readings(Strings strings, Wrapped wrapped, int open) {
    super(8);
    needed = open > 0;
    FlowPane chips = new FlowPane(6, 6);
    for (Reading reading : Reading.values()) {
      ToggleButton chip =
          Buttons.chip(
              strings.get(
                  switch (reading) {
                    case ACCEPTED -> "export.reading.accepted";
                    case ORIGINAL -> "export.reading.original";
                  }));
      chip.setUserData(reading);
      chip.setId("export-reading-" + reading.name().toLowerCase(java.util.Locale.ROOT));
      chip.setToggleGroup(group);
      chips.getChildren().add(chip);
    }
    getChildren().addAll(wrapped.message(strings.count("export.reading", open)), chips);
  }

  ReadOnlyObjectProperty<Toggle> chosenProperty() {
    return group.selectedToggleProperty();
  }

  boolean isChosen() {
    return !needed || group.getSelectedToggle() != null;
  }

  Optional<Reading> chosen() {
    return Optional.ofNullable(group.getSelectedToggle())
        .map(Toggle::getUserData)
        .map(Reading.class::cast);
  }
}
