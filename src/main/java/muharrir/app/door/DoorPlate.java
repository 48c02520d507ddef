package muharrir.app.door;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import muharrir.store.Scratch;

/**
 * What is written about a door: where it stands, and the word that opens it.
 *
 * @param socket of the door
 * @param word that nobody can guess
 */
record DoorPlate(Path socket, String word) {
  /** How the folder of a door begins. */
  static final String FOLDER = "muharrir-door-";

  /** The file in which the plate of a library is written. */
  static Path of(Path library, Path stateFolder) {
    Path real = library.toAbsolutePath().normalize();
    try {
      real = real.toRealPath();
    } catch (IOException _) {
      // It is made only now: by the name that was given.
    }
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(real.toString().getBytes(StandardCharsets.UTF_8));
      return stateFolder.resolve("door-" + HexFormat.of().formatHex(sum, 0, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What is written in a file; empty if nothing that can be used is. */
  static Optional<DoorPlate> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties lines = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      lines.load(in);
      String socket = lines.getProperty("socket", "");
      String word = lines.getProperty("word", "");
      return socket.isEmpty() || word.isEmpty()
          ? Optional.empty()
          : Optional.of(new DoorPlate(Path.of(socket), word));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Writes it into a file that only this person may read. */
  void write(Path file) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("socket", socket.toString());
    lines.setProperty("word", word);
    StringWriter text = new StringWriter();
    lines.store(text, null);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    // A new temporary file is readable by its owner alone.
    Path beside = Files.createTempFile(folder, ".door-", ".new");
    try {
      Files.writeString(beside, text.toString());
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Takes away a door and its folder. */
  void clear() throws IOException {
    Path folder = socket.getParent();
    if (folder != null && String.valueOf(folder.getFileName()).startsWith(FOLDER)) {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(folder);
    }
  }

  /** A new folder that only this person may enter. */
  static Path newFolder() throws IOException {
    return Scratch.folder("door");
  }
}
