package muharrir.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import muharrir.ui.kit.Remembered;

/**
 * Choices in a small file of the machine, beside what must survive and not in the library: another
 * desk with the same library may like another size of letters. A file that cannot be read or
 * written is told in the log and changes nothing else.
 */
final class RememberedFile implements Remembered {
  private static final System.Logger LOG = System.getLogger(RememberedFile.class.getName());

  private final Path file;
  private final Executor writer;
  private final Properties values;

  private RememberedFile(Path file, Executor writer, Properties values) {
    this.file = file;
    this.writer = writer;
    this.values = values;
  }

  /**
   * Reads the file, if it is there.
   *
   * @param writer one thread that writes it, not the FX thread
   */
  static RememberedFile read(Path file, Executor writer) {
    Properties values = new Properties();
    if (Files.isRegularFile(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(System.Logger.Level.WARNING, "cannot read " + file.getFileName(), e);
      }
    }
    return new RememberedFile(file, writer, values);
  }

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  @Override
  public void put(String key, String value) {
    if (!value.equals(values.put(key, value))) {
      Properties copy = new Properties();
      copy.putAll(values);
      writer.execute(() -> write(copy));
    }
  }

  private void write(Properties all) {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        all.store(out, null);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot write " + file.getFileName(), e);
    }
  }
}
