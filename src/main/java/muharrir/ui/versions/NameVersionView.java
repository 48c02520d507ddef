package muharrir.ui.versions;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;

/** The box in which the text, as it is now, is kept under a name. */
public final class NameVersionView extends VBox {
  private final TextLine name;

  /**
   * The box.
   *
   * @param close closes it
   * @param kept runs once the version is kept
   */
  public NameVersionView(
      Strings strings,
      VersionsModel model,
      Lines lines,
      Wrapped wrapped,
      Runnable close,
      Runnable kept) {
    getStyleClass().add("name-version");
    Label title = new Label(strings.get("versions.nameNow"));
    title.getStyleClass().add("popover-title");
    name = lines.line(strings.get("versions.nameExample"));
    name.setId("version-name");
    name.setAccessibleText(strings.get("versions.nameNow"));
    Button keep = Buttons.primary(strings.get("versions.keep"));
    keep.setId("version-keep");
    keep.setDisable(true);
    name.textProperty()
        .addListener((_, _, text) -> keep.setDisable(VersionsModel.name(text).isEmpty()));
    Runnable commit =
        () -> {
          if (!keep.isDisabled()) {
            close.run();
            model.keep(name.getText(), kept);
          }
        };
    keep.setOnAction(_ -> commit.run());
    name.setOnAction(commit);
    getChildren().addAll(title, name, wrapped.small(strings.get("versions.nameWhy")), keep);
  }

  /** What the keyboard goes to. */
  public Node first() {
    return name;
  }
}
