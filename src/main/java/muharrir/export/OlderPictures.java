package muharrir.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import muharrir.media.Pictures;

/**
 * Pictures that older exports left.
 *
 * @param folders in which they may stand
 */
record OlderPictures(List<Path> folders) {
  private static final System.Logger LOG = System.getLogger(OlderPictures.class.getName());

  OlderPictures {
    folders = List.copyOf(folders);
  }

  Optional<byte[]> find(MediaLinks.Shown shown) {
    return find(shown.address(), shown.width(), shown.height());
  }

  /** The bytes under a name, if they are a picture of this size. */
  Optional<byte[]> find(String name, int width, int height) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .map(OlderPictures::read)
        .filter(bytes -> isOf(bytes, width, height))
        .findFirst();
  }

  /** Nothing where it cannot be read: then it is made again. */
  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "an older picture cannot be read", e);
      return new byte[0];
    }
  }

  private static boolean isOf(byte[] bytes, int width, int height) {
    return Pictures.measure(bytes)
        .filter(is -> is.width() == width && is.height() == height)
        .isPresent();
  }
}
