package muharrir.app;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * Another program than ours: a small window in the upper left corner of the screen, out of which
 * files or words are dragged. Says "shown" on the output when it is there.
 */
public final class DragSource {
  /** How large the window is. */
  static final int SIZE = 80;

  private DragSource() {}

  /**
   * Starts it.
   *
   * @param arguments {@code files} and their paths, or {@code text} and words
   */
  public static void main(String[] arguments) {
    Platform.startup(() -> show(List.of(arguments)));
  }

  private static void show(List<String> arguments) {
    ClipboardContent carried = new ClipboardContent();
    String[] rest = arguments.subList(1, arguments.size()).toArray(String[]::new);
    if (arguments.getFirst().equals("files")) {
      carried.putFiles(Arrays.stream(rest).map(File::new).toList());
    } else {
      carried.putString(String.join(" ", rest));
    }
    Pane ground = new Pane();
    ground.setBackground(Background.fill(Color.DARKORANGE));
    ground.setOnDragDetected(event -> {
      Dragboard board = ground.startDragAndDrop(TransferMode.COPY_OR_MOVE);
      board.setContent(carried);
      event.consume();
    });
    // Of a kind that the window manager of the tests does not spread over the whole screen.
    Stage stage = new Stage(StageStyle.UTILITY);
    stage.setAlwaysOnTop(true);
    stage.setScene(new Scene(ground, SIZE, SIZE));
    stage.setX(0);
    stage.setY(0);
    stage.setOnShown(_ -> System.out.println("shown"));
    stage.show();
  }
}
