package muharrir.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of a form: a field with its name above it, a line between two groups. */
public final class Forms {
  private Forms() {}

  /** A control under its name. */
  public static VBox field(String name, Node control) {
    Label label = label(name);
    label.setLabelFor(control);
    VBox box = new VBox(label, control);
    box.getStyleClass().add("form-field");
    return box;
  }

  /** The name of a field. */
  public static Label label(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    return label;
  }

  /** A line across. */
  public static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("section-rule");
    return rule;
  }
}
