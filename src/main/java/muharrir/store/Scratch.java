package muharrir.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this program needs for a while among the temporary files of the system: pages that are
 * printed or shown, copies of backups, unpacked fonts and libraries.
 *
 * <p>Each folder is named by the program that made it. So an orderly end takes its own away, and
 * the next start takes away those of programs that were killed, which no longer run.
 */
public final class Scratch {
  private static final Pattern NAME = Pattern.compile("muharrir-[a-z]+-(\\d{1,18})-.+");

  /** The clocks of a file system and of the system's processes need not be the same. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private Scratch() {}

  /**
   * Makes a new folder that only this person may enter.
   *
   * @param purpose what it is for, in small Latin letters
   */
  public static Path folder(String purpose) throws IOException {
    return Files.createTempDirectory(
        "muharrir-" + purpose + "-" + ProcessHandle.current().pid() + "-");
  }

  /** The folder of the system in which they are made. */
  public static Path place() {
    return Path.of(System.getProperty("java.io.tmpdir", ""));
  }

  /** Takes away what programs left that do not run any more; what cannot be removed stays. */
  public static void sweep(Path place) {
    for (Path folder : ours(place)) {
      if (!running(folder)) {
        delete(folder);
      }
    }
  }

  /** Takes away all that this program made; it uses none of it any more. */
  public static void leave(Path place) {
    for (Path folder : ours(place)) {
      if (maker(folder) == ProcessHandle.current().pid()) {
        delete(folder);
      }
    }
  }

  private static List<Path> ours(Path place) {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.list(place)) {
      all.filter(each -> maker(each) >= 0 && Files.isDirectory(each)).forEach(folders::add);
    } catch (IOException | UncheckedIOException e) {
      log("the temporary files cannot be listed", e);
    }
    return folders;
  }

  private static long maker(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }

  private static boolean running(Path folder) {
    Optional<ProcessHandle> process =
        ProcessHandle.of(maker(folder)).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    try {
      // The system gives the number of a program that has ended to another one.
      Instant touched = Files.getLastModifiedTime(folder).toInstant();
      Optional<Instant> started = process.get().info().startInstant();
      return started.isEmpty() || started.get().isBefore(touched.plus(SLACK));
    } catch (IOException e) {
      log("a temporary folder cannot be looked at", e);
      return true;
    }
  }

  /** Deletes a folder with all that is in it, as far as that is possible. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      log("a temporary folder stays until the next start", e);
    }
  }

  private static void log(String what, Exception e) {
    System.getLogger(Scratch.class.getName()).log(System.Logger.Level.WARNING, what, e);
  }
}
