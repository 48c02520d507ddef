package muharrir.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/** The pictures of a library: files named by the SHA-256 of what is in them, never changed. */
public final class MediaFolder {
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.(jpg|png|gif|webp)");

  private final Path folder;
  private final Failures failures;

  MediaFolder(Path folder, Failures failures) {
    this.folder = folder;
    this.failures = failures;
  }

  /** The checksum by which bytes are named. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Stores the bytes of a picture; nothing is written where they are stored already. A file that is
   * damaged is mended by it.
   */
  public void put(MediaRef picture, byte[] bytes) throws LibraryException {
    Path file = folder.resolve(picture.fileName());
    try {
      if (Files.isRegularFile(file)
          && Files.size(file) == bytes.length
          && sound(picture.fileName())) {
        return;
      }
      // Not the folder of the library: where its drive is gone, none must come in its place.
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      Durable.write(file, bytes);
    } catch (IOException e) {
      throw failures.of(e);
    }
  }

  /**
   * The file of a picture.
   *
   * @throws LibraryException with {@link LibraryFailure.NoPicture} if it is not there
   */
  public Path file(MediaRef picture) throws LibraryException {
    if (!has(picture)) {
      throw new LibraryException(new LibraryFailure.NoPicture(picture.fileName()));
    }
    return path(picture);
  }

  /** Where the file of a picture stands, if it does. */
  Path path(MediaRef picture) {
    return folder.resolve(picture.fileName());
  }

  /** Whether the file of a picture is there. */
  public boolean has(MediaRef picture) {
    return Files.isRegularFile(path(picture));
  }

  /** The names of all pictures. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> NAME.matcher(name).matches())
              .sorted()
              .toList());
    }
  }

  /** Whether what is in a file is what its name says. */
  boolean sound(String name) throws IOException {
    MessageDigest digest = digest();
    try (InputStream file = Files.newInputStream(folder.resolve(name));
        DigestInputStream through = new DigestInputStream(file, digest)) {
      through.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return name.startsWith(HexFormat.of().formatHex(digest.digest()));
  }
}
