package muharrir.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muharrir.export.ExportDisk;

/** The keys of servers that the person has taken for the right ones: a file of this machine. */
public final class HostKeys {
  private final Path file;

  /**
   * The keys in a file, a line each as OpenSSH writes them: host, type, key.
   *
   * @param file need not be there
   */
  public HostKeys(Path file) {
    this.file = Objects.requireNonNull(file);
  }

  /** The keys that are known of a host. */
  List<HostKey> of(String host) throws IOException {
    List<HostKey> keys = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] words = line.split(" ", -1);
        if (words.length == 3 && words[0].equals(host)) {
          keys.add(new HostKey(words[0], words[1], words[2]));
        }
      }
    }
    return keys;
  }

  /** Takes a key for the right one; earlier keys of the host stay. */
  public void remember(HostKey key) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    String line = key.host() + " " + key.type() + " " + key.key() + "\n";
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    ExportDisk.flushFolder(folder);
  }

  /** Forgets all keys of a host: it is then one that has never been seen. */
  public void forget(String host) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    List<String> rest =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith(host + " "))
            .toList();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, rest, StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    ExportDisk.flushFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }
}
