package muharrir.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.media.Pictures;
import muharrir.media.Wanted;
import muharrir.media.WebPicture;

/**
 * The pictures of one exported page: as they came, so that the article can be taken in again, and
 * beside them copies for readers where a browser would not show the picture as we do.
 *
 * <p>A JPEG, PNG or GIF that is upright, in sRGB, not too wide and shown whole is its own copy.
 */
final class PagePictures implements MediaLinks {
  private static final System.Logger LOG = System.getLogger(PagePictures.class.getName());

  /** Twice the width of the text; taller ones scroll. */
  private static final int WIDEST = 1600;

  private static final int TALLEST = 3200;

  private record Part(MediaRef media, Optional<Framing.Crop> crop) {}

  private final Path folder;
  private final MediaSource source;
  private final boolean flush;
  private final Map<Part, Shown> shown = new HashMap<>();

  PagePictures(Path folder, MediaSource source, boolean flush) {
    this.folder = folder;
    this.source = source;
    this.flush = flush;
  }

  /** Writes all pictures of a text. */
  void write(Document document) throws IOException, LibraryException {
    for (Block block : document.blocks()) {
      if (block instanceof Block.Figure figure && figure.media().isPresent()) {
        write(figure.media().get(), figure.framing().crop());
      } else if (block instanceof Gallery gallery) {
        for (Gallery.Shot shot : gallery.shots()) {
          write(shot.media(), shot.framing().crop());
        }
      }
    }
  }

  private void write(MediaRef media, Optional<Framing.Crop> crop)
      throws IOException, LibraryException {
    Part part = new Part(media, crop);
    if (shown.containsKey(part)) {
      return;
    }
    Path original = source.file(media);
    Path kept = folder.resolve(media.fileName());
    if (!Files.exists(kept)) {
      Files.createDirectories(folder);
      ExportDisk.copy(original, kept, flush);
    }
    shown.put(part, copy(part, Files.readAllBytes(original)));
  }

  private Shown copy(Part part, byte[] bytes) throws IOException {
    Wanted wanted = wanted(part.crop(), WIDEST, TALLEST);
    if (!Pictures.fitForWeb(bytes, wanted)) {
      Optional<WebPicture> made = made(part.media(), bytes, wanted);
      if (made.isPresent()) {
        String name = part.media().sha256() + cut(part.crop()) + "." + made.get().type();
        // The ending keeps a copy from standing in the place of an original.
        String file = name.equals(part.media().fileName()) ? "web-" + name : name;
        ExportDisk.write(folder.resolve(file), made.get().bytes(), flush);
        return new Shown("media/" + file, made.get().width(), made.get().height());
      }
    }
    return BESIDE.shown(part.media(), Optional.empty());
  }

  private static Optional<WebPicture> made(MediaRef media, byte[] bytes, Wanted wanted) {
    try {
      return Optional.of(Pictures.forWeb(bytes, wanted));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "goes out as it came: " + media.fileName(), e);
      return Optional.empty();
    }
  }

  private static String cut(Optional<Framing.Crop> crop) {
    return crop.map(
            part -> "-" + part.left() + "-" + part.top() + "-" + part.width() + "-" + part.height())
        .orElse("");
  }

  static Wanted wanted(Optional<Framing.Crop> crop, int widest, int tallest) {
    return crop.map(part ->
            new Wanted(
                part.left() / 1000.0,
                part.top() / 1000.0,
                part.width() / 1000.0,
                part.height() / 1000.0,
                widest,
                tallest))
        .orElse(Wanted.whole(widest, tallest));
  }

  @Override
  public Shown shown(MediaRef media, Optional<Framing.Crop> crop) {
    Shown written = shown.get(new Part(media, crop));
    return written == null ? BESIDE.shown(media, crop) : written;
  }
}
