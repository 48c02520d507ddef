package muharrir.ui.settings;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.editor.Modes;
import muharrir.ui.kit.Appearance;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The chapter of what the window looks like: light or dark, the size of its words, of the text. */
public final class AppearanceView extends VBox {
  private final Strings strings;

  /** The chapter; what is chosen takes effect at once. */
  public AppearanceView(Strings strings, Appearance appearance, Modes modes) {
    this.strings = strings;
    getStyleClass().add("form");
    Button system = Buttons.quiet(strings.get("settings.size.system"));
    system.setId("size-system");
    system.setOnAction(_ -> appearance.sizeAsSystem());
    Button own = Buttons.quiet(strings.get("settings.size.own"));
    own.setId("text-own");
    own.setOnAction(_ -> modes.zoomBack());
    getChildren()
        .addAll(
            Forms.field(strings.get("settings.look"), looks(appearance)),
            Forms.field(
                strings.get("settings.size"),
                stepper(
                    "size",
                    strings.get("settings.size"),
                    appearance.sizeProperty(),
                    () -> appearance.sizeBy(-1),
                    () -> appearance.sizeBy(1),
                    system)),
            Forms.field(
                strings.get("settings.text"),
                stepper(
                    "text",
                    strings.get("settings.text"),
                    modes.zoomProperty(),
                    () -> modes.zoomBy(-1),
                    () -> modes.zoomBy(1),
                    own)));
  }

  private HBox looks(Appearance appearance) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(8);
    row.getStyleClass().add("row");
    for (Appearance.Look look : Appearance.Look.values()) {
      ToggleButton chip =
          Buttons.chip(
              strings.get(
                  switch (look) {
                    case SYSTEM -> "settings.look.system";
                    case LIGHT -> "settings.look.light";
                    case DARK -> "settings.look.dark";
                  }));
      chip.setId("look-" + look.name().toLowerCase(Locale.ROOT));
      chip.setToggleGroup(group);
      chip.setSelected(appearance.lookProperty().get() == look);
      chip.setUserData(look);
      row.getChildren().add(chip);
    }
    // The arrow keys select without an action, and one of them is always on.
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else if (now.getUserData() instanceof Appearance.Look look) {
            appearance.lookProperty().set(look);
          }
        });
    return row;
  }

  private HBox stepper(
      String id,
      String name,
      ObservableDoubleValue value,
      Runnable smaller,
      Runnable larger,
      Button back) {
    Button less =
        Buttons.icon(RemixiconMZ.SUBTRACT_LINE, strings.get("settings.smaller", name), "");
    Button more = Buttons.icon(RemixiconAL.ADD_LINE, strings.get("settings.larger", name), "");
    less.setId(id + "-smaller");
    more.setId(id + "-larger");
    less.setOnAction(_ -> smaller.run());
    more.setOnAction(_ -> larger.run());
    Label now = new Label();
    now.setId(id + "-now");
    now.getStyleClass().add("settings-value");
    now.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> strings.get("settings.percent", Math.round(value.get() * 100)), value));
    HBox row = new HBox(4, less, now, more, back);
    row.getStyleClass().add("row");
    return row;
  }
}
