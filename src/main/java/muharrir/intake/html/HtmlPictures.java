package muharrir.intake.html;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import muharrir.document.MediaRef;

/** Finds the picture of an {@code img} where it is at hand; asks no network for any. */
final class HtmlPictures {
  private static final int MOST = 100;
  private static final long MOST_BYTES = 64L << 20;

  private final PastedHtml.Pictures pictures;
  private int taken;

  HtmlPictures(PastedHtml.Pictures pictures) {
    this.pictures = pictures;
  }

  Optional<MediaRef> find(String source) {
    if (taken >= MOST) {
      return Optional.empty();
    }
    Optional<byte[]> bytes =
        source.regionMatches(true, 0, "data:image/", 0, 11)
            ? data(source)
            : source.regionMatches(true, 0, "file:", 0, 5) ? file(source) : Optional.empty();
    Optional<MediaRef> found = bytes.flatMap(pictures::take);
    taken += found.isPresent() ? 1 : 0;
    return found;
  }

  private static Optional<byte[]> data(String source) {
    int comma = source.indexOf(',');
    if (comma < 0
        || !source.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")
        || source.length() > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(source.substring(comma + 1)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A file of this machine only: the name of another one would be asked for over the network. */
  private static Optional<byte[]> file(String source) {
    try {
      URI uri = URI.create(source);
      String host = uri.getHost();
      String path = uri.getPath();
      boolean local = host == null || host.isEmpty() || host.equals("localhost");
      if (!local || path == null || path.startsWith("//") || path.startsWith("\\")) {
        return Optional.empty();
      }
      Path file = Path.of(URI.create("file://" + uri.getRawPath()));
      return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException | IOException _) {
      return Optional.empty();
    }
  }
}
