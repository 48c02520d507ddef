package muharrir.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fingerprint of this program: another one may draw the same article in another way, and what
 * was made before is then made again.
 */
final class Program {
  private Program() {}

  static long print() {
    CodeSource source = Program.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return System.nanoTime();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      Print print = new Print();
      if (Files.isRegularFile(place)) {
        add(print, place, place);
      } else {
        try (Stream<Path> files = Files.walk(place.resolve("muharrir"))) {
          List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
          for (Path file : all) {
            add(print, place, file);
          }
        }
      }
      return print.done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      return System.nanoTime();
    }
  }

  /** By size and time: a program that is installed anew has new files. */
  private static void add(Print print, Path place, Path file) throws IOException {
    print
        .add(place.relativize(file).toString())
        .add(Files.size(file))
        .add(Files.getLastModifiedTime(file).toMillis());
  }
}
