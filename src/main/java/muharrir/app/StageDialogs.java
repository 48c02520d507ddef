package muharrir.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.HostServices;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import muharrir.textview.PictureDrop;
import muharrir.ui.shell.Dialogs;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs over a stage. */
final class StageDialogs implements Dialogs {
  private final Stage stage;
  private final HostServices services;

  StageDialogs(Stage stage, HostServices services) {
    this.stage = stage;
    this.services = services;
  }

  @Override
  public @Nullable File folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return chooser.showDialog(stage);
  }

  @Override
  public @Nullable File file(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return chooser.showOpenDialog(stage);
  }

  @Override
  public List<File> texts(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    List<File> chosen = chooser.showOpenMultipleDialog(stage);
    return chosen == null ? List.of() : chosen;
  }

  @Override
  public @Nullable File picture(String title) {
    return pictureChooser(title).showOpenDialog(stage);
  }

  @Override
  public List<File> pictures(String title) {
    List<File> chosen = pictureChooser(title).showOpenMultipleDialog(stage);
    return chosen == null ? List.of() : chosen;
  }

  private static FileChooser pictureChooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(
            // Those that are refused, too: whoever chooses one hears what to do with it.
            new FileChooser.ExtensionFilter(
                "JPEG, PNG, GIF, WebP",
                PictureDrop.ENDINGS.stream()
                    .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                    .map(ending -> "*" + ending)
                    .toList()));
    return chooser;
  }

  @Override
  public void browse(String address) {
    services.showDocument(address);
  }

  @Override
  public void show(Path path) {
    services.showDocument(path.toUri().toString());
  }
}
