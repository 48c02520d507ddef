package muharrir.ui.backups;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.desk.BackupLook.Kept;
import muharrir.desk.BackupLook.Standing;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;

/** An article of the backup, and how it stands to the one in the library. */
final class KeptCell extends ListCell<Kept> {
  private final Strings strings;
  private final Wrapped wrapped;

  KeptCell(Strings strings, Wrapped wrapped) {
    this.strings = strings;
    this.wrapped = wrapped;
    // As wide as the list: a long headline is cut, not scrolled.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Kept kept, boolean empty) {
    super.updateItem(kept, empty);
    setText(null);
    if (kept == null || empty) {
      setGraphic(null);
      return;
    }
    String headline =
        Optional.of(kept.summary().headline())
            .filter(words -> !words.isBlank())
            .orElse(strings.get("cli.noHeadline"));
    TextBlock words = wrapped.message(headline);
    words.setMaxLines(1);
    // A block of text begins at the top of its room; held in the middle it has only its own.
    VBox holder = new VBox(words);
    holder.setAlignment(Pos.CENTER);
    HBox.setHgrow(holder, Priority.ALWAYS);
    String standing =
        strings.get(
            switch (kept.standing()) {
              case SAME -> "backups.same";
              case DIFFERENT -> "backups.different";
              case GONE -> "backups.gone";
              case BROKEN -> "backups.broken";
            });
    Label tag = new Label(standing);
    tag.getStyleClass().add("tag");
    if (kept.standing() != Standing.SAME) {
      tag.getStyleClass().add("review");
    }
    tag.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(8, holder, tag);
    row.getStyleClass().add("entry-row");
    row.prefWidthProperty().bind(Bindings.subtract(getListView().widthProperty(), 32));
    setGraphic(row);
    setAccessibleText(headline + " " + standing);
  }
}
