package muharrir.ui.settings;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.export.theme.ThemeFault;
import muharrir.textview.TextBlock;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The theme of the pages: which one it is, another, none, and why a folder was refused. */
final class ThemeRow extends VBox {
  /** More reasons than these are of no more help. */
  private static final int MOST_FAULTS = 6;

  private final Strings strings;
  private final LookModel model;
  private final Label name = new Label();
  private final Button remove;
  private final TextBlock said;

  /**
   * The row.
   *
   * @param chooser asks the person for a folder
   */
  ThemeRow(
      Strings strings,
      LookModel model,
      NewsroomModel settings,
      Wrapped wrapped,
      Supplier<@Nullable File> chooser) {
    this.strings = strings;
    this.model = model;
    getStyleClass().add("form-field");
    name.setId("look-theme");
    name.getStyleClass().add("meta");
    Button choose =
        Buttons.secondary(strings.get("look.theme.choose"), RemixiconAL.FOLDER_OPEN_LINE);
    choose.setId("look-theme-choose");
    choose.setDisable(!settings.writable());
    choose.setOnAction(_ -> {
      File folder = chooser.get();
      if (folder != null) {
        settings.readTheme(folder.toPath(), model::take);
      }
    });
    remove = Buttons.quiet(strings.get("look.theme.remove"));
    remove.setId("look-theme-remove");
    remove.setOnAction(_ -> model.removeTheme());
    HBox row = new HBox(8, choose, name, remove);
    row.getStyleClass().add("row");
    said = wrapped.small("");
    said.setId("look-theme-said");
    getChildren()
        .addAll(
            Forms.field(strings.get("look.theme"), row),
            wrapped.small(strings.get("look.theme.hint")),
            said);
    // What runs without a value is not told of the first one.
    model.draftProperty().subscribe(_ -> show());
    model.themedProperty().subscribe(_ -> show());
  }

  private void show() {
    name.setText(
        model
            .draft()
            .theme()
            .map(theme -> strings.get("look.theme.named", theme.name(), theme.version()))
            .orElse(strings.get("look.theme.none")));
    boolean there = model.draft().theme().isPresent();
    remove.setVisible(there);
    remove.setManaged(there);
    List<ThemeFault> faults = model.themedProperty().get().faults();
    List<String> unused = model.themedProperty().get().unused();
    String words = "";
    if (!faults.isEmpty()) {
      words =
          strings.get("look.theme.refused")
              + "\n"
              + faults.stream()
                  .limit(MOST_FAULTS)
                  .map(fault -> fault.words(strings))
                  .collect(Collectors.joining("\n"));
    } else if (!unused.isEmpty()) {
      words = strings.get("look.theme.unused", String.join("، ", unused));
    }
    said.setText(words);
    said.setManaged(!words.isEmpty());
    said.getStyleClass().remove("error-text");
    if (!faults.isEmpty()) {
      said.getStyleClass().add("error-text");
    }
  }
}
