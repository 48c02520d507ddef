package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Icons;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Takes files that are dropped on the window, and shows while they hang above it that it will. */
final class DropTarget {
  private final StackPane over;
  private final StackPane hint = new StackPane();
  private final Consumer<List<Path>> take;

  DropTarget(Strings strings, StackPane over, Consumer<List<Path>> take) {
    this.over = over;
    this.take = take;
    Label words =
        new Label(strings.get("shell.dropHere"), Icons.of(RemixiconAL.INBOX_ARCHIVE_LINE, 22));
    words.getStyleClass().add("lead");
    hint.getChildren().add(words);
    hint.setAlignment(Pos.CENTER);
    hint.getStyleClass().add("drop-hint");
    hint.setMouseTransparent(true);
  }

  void install(Scene scene) {
    scene.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        if (!over.getChildren().contains(hint)) {
          over.getChildren().add(hint);
        }
        event.consume();
      }
    });
    scene.setOnDragExited(_ -> over.getChildren().remove(hint));
    scene.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent event) {
    over.getChildren().remove(hint);
    if (event.getDragboard().hasFiles()) {
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      event.setDropCompleted(true);
      event.consume();
      take.accept(files);
    }
  }
}
