package muharrir.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Chooses what JavaFX draws with, where it would choose dearly.
 *
 * <p>On Linux JavaFX loads OpenGL before it finds out that no graphics card is behind it, and then
 * draws with the processor all the same: 60 MB of memory and a part of the start for nothing.
 */
final class Graphics {
  private static final String ORDER = "prism.order";

  private Graphics() {}

  /** Says it to JavaFX, before that starts; what somebody has said already counts. */
  static void choose(Properties system, Path devices) {
    if (system.getProperty(ORDER) == null
        && system.getProperty("os.name", "").startsWith("Linux")
        && !hasCard(devices)) {
      system.setProperty(ORDER, "sw");
    }
  }

  /** Whether there is a graphics card: the names are those of the kernel and of NVIDIA's driver. */
  private static boolean hasCard(Path devices) {
    return any(devices.resolve("dri"), "card", "renderD") || any(devices, "nvidia0");
  }

  private static boolean any(Path folder, String... beginnings) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""))
          .anyMatch(name -> Stream.of(beginnings).anyMatch(name::startsWith));
    } catch (IOException e) {
      // No such folder, or none that may be read: a card in it could not be used either.
      return false;
    }
  }
}
