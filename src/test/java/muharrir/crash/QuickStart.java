package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * What hundreds of starts of {@link Deeds} need less than half of the work for: SQLite lies
 * unpacked, as in the installed program, and where all the kills are made the classes are packed
 * and Java has written down once what it would work out at each start. Made at the first start; all
 * of it goes with the tests.
 */
final class QuickStart {
  private static final class Holder {
    static final QuickStart MADE = new QuickStart();
  }

  private final Path folder;
  private final List<String> options = new ArrayList<>();

  private QuickStart() {
    try {
      folder = Files.createTempDirectory("quick-start");
      Runtime.getRuntime().addShutdownHook(new Thread(this::delete));
      options.add("-Dorg.sqlite.lib.path=" + unpacked().getParent());
      options.add("-cp");
      options.add(Sweep.everything() ? packed() : System.getProperty("java.class.path"));
      if (Sweep.everything()) {
        Path cache = folder.resolve("deeds.aot");
        rehearse(cache);
        options.addFirst("-XX:AOTCache=" + cache);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The class path of the tests, and what makes a start on it quick. */
  static List<String> options() {
    return List.copyOf(Holder.MADE.options);
  }

  private Path unpacked() throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String there = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    Path library = folder.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(LibraryLoaderUtil.class.getResourceAsStream(there), there)) {
      Files.copy(in, library);
    }
    return library;
  }

  /** The class path with a jar for each folder: of folders Java writes nothing down. */
  private String packed() throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Files.isDirectory(Path.of(entry))) {
        Path jar = folder.resolve(path.size() + ".jar");
        pack(Path.of(entry).toRealPath(), jar);
        path.add(jar.toString());
      } else {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static void pack(Path from, Path jar) throws IOException {
    try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
        Stream<Path> files = Files.walk(from)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        zip.putNextEntry(new ZipEntry(from.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
  }

  private void rehearse(Path cache) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(Deeds.java());
    line.add("-XX:AOTCacheOutput=" + cache);
    line.addAll(options);
    line.addAll(List.of(Deeds.class.getName(), "type", folder.resolve("library").toString()));
    line.addAll(List.of("5", "0", "1"));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the rehearsal ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    assertThat(cache).isNotEmptyFile();
  }

  private void delete() {
    try {
      Sweep.delete(folder);
    } catch (IOException e) {
      System.getLogger(QuickStart.class.getName())
          .log(System.Logger.Level.DEBUG, "the next tidying takes it", e);
    }
  }
}
