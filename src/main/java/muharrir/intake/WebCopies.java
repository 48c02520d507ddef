package muharrir.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.MediaRef;
import muharrir.media.Picture;
import muharrir.media.Pictures;

/**
 * Takes the largest copy that an export made for browsers where the original of a picture is not
 * beside an article: exports leave originals at home, for they may say where they were taken.
 */
final class WebCopies {
  private static final Pattern REST = Pattern.compile("-[0-9a-f]{12}-([0-9]{1,4})\\.(jpg|png)");

  private final Path folder;
  private final Map<MediaRef, Path> taken = new HashMap<>();

  WebCopies(Path folder) {
    this.folder = folder;
  }

  /** The pictures that were taken, and their files. */
  Map<MediaRef, Path> taken() {
    return Map.copyOf(taken);
  }

  /** A text that shows copies in place of the originals that are not there. */
  Document in(Document document) throws IOException {
    Document now = document;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Figure figure && figure.media().isPresent()) {
        Optional<MediaRef> copy = copy(figure.media().get(), figure.framing());
        if (copy.isPresent()) {
          now = now.with(figure.withMedia(copy).withFraming(shown(figure.framing())));
        }
      } else if (block instanceof Gallery gallery) {
        now = now.with(gallery.withShots(shots(gallery)));
      }
    }
    return now;
  }

  private List<Gallery.Shot> shots(Gallery gallery) throws IOException {
    List<Gallery.Shot> shots = new ArrayList<>();
    for (Gallery.Shot shot : gallery.shots()) {
      Optional<MediaRef> copy = copy(shot.media(), shot.framing());
      shots.add(
          copy.isEmpty()
              ? shot
              : new Gallery.Shot(
                  copy.get(),
                  shown(shot.framing()),
                  shot.caption(),
                  shot.credit(),
                  shot.source(),
                  shot.alt()));
    }
    return shots;
  }

  /** What is said of the part that is shown; the copy holds no more than that. */
  private static Framing shown(Framing framing) {
    return new Framing(framing.focusInCrop(), Optional.empty());
  }

  private Optional<MediaRef> copy(MediaRef original, Framing framing) throws IOException {
    if (Files.exists(folder.resolve(original.fileName())) || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String start =
        original.sha256()
            + framing
                .crop()
                .map(part ->
                    "-" + part.left() + "-" + part.top() + "-" + part.width() + "-" + part.height())
                .orElse("");
    Optional<Path> largest;
    try (Stream<Path> files = Files.list(folder)) {
      largest =
          files
              .filter(file -> width(file, start) > 0)
              .sorted()
              .max(Comparator.comparingInt(file -> width(file, start)));
    }
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(largest.get());
    Optional<Picture> size = Pictures.measure(bytes);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    MediaRef copy =
        new MediaRef(
            FileIntake.sha256(largest.get()),
            size.get().type(),
            size.get().width(),
            size.get().height());
    taken.put(copy, largest.get());
    return Optional.of(copy);
  }

  private static int width(Path file, String start) {
    String name = String.valueOf(file.getFileName());
    if (!name.startsWith(start)) {
      return 0;
    }
    Matcher rest = REST.matcher(name.substring(start.length()));
    return rest.matches() ? Integer.parseInt(rest.group(1)) : 0;
  }
}
