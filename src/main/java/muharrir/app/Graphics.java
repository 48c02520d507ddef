package muharrir.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Chooses what JavaFX draws with, where it would choose dearly.
 *
 * <p>On Linux JavaFX loads OpenGL before it finds out that no graphics card is behind it, and then
 * draws with the processor all the same: 60 MB of memory and a part of the start for nothing. GTK,
 * which opens its windows, does so once more to look for kinds of pixels that OpenGL could draw on,
 * if it is the first of the session to ask: 46 MB. Its variable {@code GDK_GL} holds it back.
 */
@SuppressWarnings("restricted") // the program is started with native access
final class Graphics {
  private static final Logger LOG = System.getLogger(Graphics.class.getName());
  private static final String ORDER = "prism.order";
  private static final String GTK = "GDK_GL";

  private Graphics() {}

  /**
   * Says it to JavaFX, before that starts; what somebody has said already counts.
   *
   * @param gtk takes a variable of the environment and its value, for GTK to read
   */
  static void choose(Properties system, Path devices, BiConsumer<String, String> gtk) {
    if (system.getProperty(ORDER) == null
        && system.getProperty("os.name", "").startsWith("Linux")
        && !hasCard(devices)) {
      system.setProperty(ORDER, "sw");
      gtk.accept(GTK, "disable");
    }
  }

  /** Sets a variable of this process's own environment where it is not set yet. */
  static void setVariable(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      Linker linker = Linker.nativeLinker();
      MethodHandle setenv =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("setenv"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT));
      int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
      LOG.log(Level.DEBUG, "{0} set: {1}", name, failed);
    } catch (Throwable e) {
      // It would only have saved memory.
      LOG.log(Level.DEBUG, "A variable cannot be set", e);
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
