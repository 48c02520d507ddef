package muharrir.ui.shell;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import muharrir.desk.PictureShelf;
import muharrir.document.BlockId;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.textview.PictureDrop;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.Landing;
import muharrir.ui.kit.Background;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Pictures that come into the open article: chosen, dropped, pasted. FX thread only. */
final class PicturesIn {
  private static final int MOST_TOLD = 3;

  /** Something that takes a picture into the library, off the FX thread. */
  @FunctionalInterface
  private interface Source {
    MediaRef add(Progress progress) throws LibraryException;
  }

  /**
   * What was read.
   *
   * @param moving what is to be said of pictures that move
   */
  private record Came(
      List<MediaRef> pictures, List<LibraryException> refused, List<String> moving) {}

  private final Tools tools;
  private final EditorModel editor;
  private final ShellView view;
  private final News news;
  private final BooleanSupplier refused;

  /**
   * What brings pictures into the open article.
   *
   * @param refused says, and tells the person, that the library takes nothing in
   */
  PicturesIn(Tools tools, EditorModel editor, ShellView view, News news, BooleanSupplier refused) {
    this.tools = tools;
    this.editor = editor;
    this.view = view;
    this.news = news;
    this.refused = refused;
  }

  /** Asks for pictures and puts them where a block is; a figure gets the first one as its own. */
  void choose(BlockId place) {
    if (!refused.getAsBoolean()) {
      String title = tools.strings().get("editor.picture.choose");
      List<File> files = tools.dialogs().pictures(title);
      take(place, Landing.REPLACING, files.stream().map(File::toPath).toList());
    }
  }

  /** The same at the caret. */
  void chooseHere() {
    here().ifPresent(this::choose);
  }

  /** Takes pictures that are on the clipboard, if there are any, to the caret. */
  boolean pasteHere() {
    return here().map(this::paste).orElse(false);
  }

  private Optional<BlockId> here() {
    return Optional.ofNullable(editor.articleProperty().get())
        .map(article -> article.state().block().id());
  }

  /** Takes picture files that were dropped. */
  void drop(PictureDrop place, List<Path> files) {
    if (!refused.getAsBoolean()) {
      take(place.block(), place.into() ? Landing.INTO : Landing.BEHIND, files);
    }
  }

  /** Files, or pixels without text. */
  private boolean paste(BlockId place) {
    Clipboard board = Clipboard.getSystemClipboard();
    if (board.hasFiles()) {
      List<Path> files =
          board.getFiles().stream().map(File::toPath).filter(PictureDrop::isPicture).toList();
      if (!files.isEmpty()) {
        drop(new PictureDrop(place, true), files);
        return true;
      }
    }
    // A word processor puts a picture of the text beside the text.
    if (board.hasString() || !board.hasImage() || refused.getAsBoolean()) {
      return false;
    }
    Image image = board.getImage();
    if (image == null || image.isError() || image.getPixelReader() == null) {
      return false;
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    String name = tools.strings().get("editor.picture.pasted");
    run(place, Landing.INTO, List.of(_ -> tools.desk().pictures().add(image(pixels, width), name)));
    return true;
  }

  private static BufferedImage image(int[] pixels, int width) {
    boolean opaque = true;
    for (int i = 0; i < pixels.length && opaque; i++) {
      opaque = pixels[i] >>> 24 == 0xff;
    }
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage image = new BufferedImage(width, pixels.length / width, type);
    image.setRGB(0, 0, width, image.getHeight(), pixels, 0, width);
    return image;
  }

  private void take(BlockId place, Landing landing, List<Path> files) {
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(progress -> tools.desk().pictures().add(file, progress::cancelled));
    }
    run(place, landing, sources);
  }

  private void run(BlockId place, Landing landing, List<Source> sources) {
    if (sources.isEmpty()) {
      return;
    }
    var article = editor.articleProperty().get();
    Background.Job[] job = new Background.Job[1];
    job[0] =
        tools
            .background()
            .run(
                progress -> read(sources, progress),
                came -> {
                  if (sources.size() > 1) {
                    view.toast().dismiss();
                  }
                  if (article != null && article.equals(editor.articleProperty().get())) {
                    editor.addPictures(place, landing, came.pictures());
                  }
                  tell(came);
                },
                news::failed,
                (done, total) -> count(done, total, job[0]));
  }

  private Came read(List<Source> sources, Progress progress) {
    List<MediaRef> pictures = new ArrayList<>();
    List<LibraryException> refusals = new ArrayList<>();
    List<String> moving = new ArrayList<>();
    for (Source source : sources) {
      if (progress.cancelled()) {
        break;
      }
      if (sources.size() > 1) {
        progress.report(pictures.size() + refusals.size() + 1L, sources.size());
      }
      try {
        MediaRef media = source.add(progress);
        tools.pictures().find(media);
        pictures.add(media);
        tools.desk().pictures().motion(media).map(this::words).ifPresent(moving::add);
      } catch (LibraryException e) {
        refusals.add(e);
      }
    }
    return new Came(pictures, refusals, moving);
  }

  private void count(long done, long total, Background.Job job) {
    view.toast()
        .show(
            RemixiconAL.IMAGE_ADD_LINE,
            tools.strings().get("editor.picture.reading", done, total),
            tools.strings().get("editor.picture.cancel"),
            job::cancel);
  }

  private String words(PictureShelf.Motion motion) {
    return tools
        .strings()
        .get(
            switch (motion) {
              case KEPT -> "editor.picture.moves";
              case LOST -> "editor.picture.stops";
            });
  }

  private void tell(Came came) {
    List<LibraryException> refusals = came.refused();
    List<String> words =
        new ArrayList<>(refusals.stream().limit(MOST_TOLD).map(news::words).toList());
    if (refusals.size() > MOST_TOLD) {
      words.add(tools.strings().count("editor.picture.moreRefused", refusals.size() - MOST_TOLD));
    }
    came.moving().stream().distinct().forEach(words::add);
    if (!words.isEmpty()) {
      news.show(String.join("\n", words));
    }
  }
}
