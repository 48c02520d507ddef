package muharrir.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.PictureProblem;
import muharrir.library.Refusal;

/**
 * The pictures of a library: files named by the SHA-256 of what is in them, never changed.
 *
 * <p>In a locked library each is sealed by AES-256-GCM under the key of the library, and named by
 * an HMAC of its name, so that nobody can tell by the names whether a picture that they know is
 * there. What is sealed holds the name and the bytes. Where a library is locked or unlocked, one
 * picture after the other is written in its new form, and only then the old one goes: at every
 * moment each is there in one of the two, and is read in either.
 */
public final class MediaFolder {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(jpg|png|gif|webp)");
  private static final Pattern SEALED = Pattern.compile("[0-9a-f]{64}\\.sealed");

  private final Path folder;
  private final Failures failures;
  private volatile Seal seal;
  private volatile boolean sealing;
  private boolean closed;

  /** What became of the files that were listed before they had their form. */
  private final Map<String, String> moved = new ConcurrentHashMap<>();

  /**
   * The pictures in a folder.
   *
   * @param seal of the library
   */
  MediaFolder(Path folder, Failures failures, Seal seal) {
    this.folder = folder;
    this.failures = failures;
    this.seal = seal.part("pictures");
    this.sealing = !seal.none();
  }

  /** The checksum by which bytes are named. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Says how pictures are kept from now on; those that are there follow by {@link #settle}. */
  synchronized void keep(Seal key, boolean sealed) {
    seal = key.part("pictures");
    sealing = sealed;
  }

  private Path plain(String name) {
    return folder.resolve(name);
  }

  private Path sealed(String name) {
    return folder.resolve(seal.name(name) + ".sealed");
  }

  /**
   * Stores the bytes of a picture; nothing is written where they are stored already. A file that is
   * damaged is mended by it.
   */
  public synchronized void put(MediaRef picture, byte[] bytes) throws LibraryException {
    String name = picture.fileName();
    try {
      Path file = sealing ? sealed(name) : plain(name);
      if (Files.isRegularFile(file)
          && look(file).filter(held -> Arrays.equals(held.bytes, bytes)).isPresent()) {
        return;
      }
      // Not the folder of the library: where its drive is gone, none must come in its place.
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      write(name, bytes);
    } catch (IOException e) {
      throw failures.of(e);
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    if (sealing) {
      Durable.write(sealed(name), seal.close(new Held(name, bytes).packed()));
    } else {
      Durable.write(plain(name), bytes);
    }
  }

  /**
   * The bytes of a picture, as they came.
   *
   * @throws LibraryException with {@link LibraryFailure.NoPicture} if it is not there, with {@link
   *     Refusal.PictureRefused} if it is sealed and damaged
   */
  public byte[] bytes(MediaRef picture) throws LibraryException {
    String name = picture.fileName();
    // While pictures are sealed and unsealed, one may go from the one place to the other meanwhile.
    for (Path place : List.of(sealed(name), plain(name), sealed(name))) {
      try {
        if (Files.isRegularFile(place)) {
          return place.equals(plain(name))
              ? Files.readAllBytes(place)
              : look(place)
                  .filter(held -> held.name.equals(name))
                  .orElseThrow(() -> broken(name))
                  .bytes;
        }
      } catch (NoSuchFileException e) {
        System.getLogger(MediaFolder.class.getName())
            .log(System.Logger.Level.DEBUG, "a picture goes to its other place", e);
      } catch (IOException e) {
        throw failures.of(e);
      }
    }
    throw new LibraryException(new LibraryFailure.NoPicture(name));
  }

  private static LibraryException broken(String name) {
    return new LibraryException(new Refusal.PictureRefused(name, PictureProblem.BROKEN));
  }

  /** Whether the file of a picture is there. */
  public boolean has(MediaRef picture) {
    String name = picture.fileName();
    return Files.isRegularFile(sealed(name))
        || Files.isRegularFile(plain(name))
        || Files.isRegularFile(sealed(name));
  }

  /** The files of all pictures, by their names in the folder. */
  List<String> files() throws IOException {
    return files(name -> NAME.matcher(name).matches() || SEALED.matcher(name).matches());
  }

  /** The pictures in a folder that are not sealed. */
  static List<Path> plain(Path folder) throws IOException {
    return files(folder, name -> NAME.matcher(name).matches()).stream()
        .map(folder::resolve)
        .toList();
  }

  private List<String> files(Predicate<String> wanted) throws IOException {
    return files(folder, wanted);
  }

  private static List<String> files(Path folder, Predicate<String> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files.map(file -> String.valueOf(file.getFileName())).filter(wanted).sorted().toList());
    }
  }

  /** Whether a file of the folder is one of those in which a picture is kept. */
  boolean holds(String file, String name) {
    return file.equals(name) || file.equals(String.valueOf(sealed(name).getFileName()));
  }

  /** The name of the picture that a file of the folder holds; empty if it is damaged. */
  Optional<String> sound(String file) throws IOException {
    try {
      return look(folder.resolve(file))
          .filter(held -> held.name.startsWith(sha256(held.bytes)))
          .map(held -> held.name);
    } catch (NoSuchFileException e) {
      String now = moved.get(file);
      if (now == null) {
        throw e;
      }
      return sound(now);
    }
  }

  private Optional<Held> look(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = Files.readAllBytes(file);
    return SEALED.matcher(name).matches()
        ? seal.open(bytes).flatMap(Held::unpacked)
        : Optional.of(new Held(name, bytes));
  }

  private List<String> unsettledFiles() throws IOException {
    return files(name -> (sealing ? NAME : SEALED).matcher(name).matches());
  }

  /**
   * Brings each picture into the form in which it should be. One that is damaged stays as it is.
   *
   * @param enough is asked before each
   */
  void settle(BooleanSupplier enough) throws IOException {
    for (String file : unsettledFiles()) {
      if (enough.getAsBoolean()) {
        return;
      }
      settle(file);
    }
  }

  private synchronized void settle(String file) throws IOException {
    Path old = folder.resolve(file);
    Optional<Held> held =
        Files.isRegularFile(old)
            ? look(old).filter(found -> found.name.startsWith(sha256(found.bytes)))
            : Optional.empty();
    if (closed) {
      throw new IOException("closed before all pictures had their form");
    }
    if (held.isPresent()) {
      String name = held.get().name;
      write(name, held.get().bytes);
      moved.put(file, String.valueOf((sealing ? sealed(name) : plain(name)).getFileName()));
      Files.delete(old);
      Durable.flushFolder(folder);
    }
  }

  /** Waits for a picture that is being written; nothing is brought into its form any more. */
  synchronized void close() {
    closed = true;
  }

  /** A picture with its name. */
  private static final class Held {
    /** Says how what is sealed is laid out. */
    private static final byte FORM = 1;

    private final String name;
    private final byte[] bytes;

    Held(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    byte[] packed() {
      byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
      byte[] all = new byte[2 + letters.length + bytes.length];
      all[0] = FORM;
      all[1] = (byte) letters.length;
      System.arraycopy(letters, 0, all, 2, letters.length);
      System.arraycopy(bytes, 0, all, 2 + letters.length, bytes.length);
      return all;
    }

    static Optional<Held> unpacked(byte[] all) {
      if (all.length < 2 || all[0] != FORM || all.length < 2 + all[1]) {
        return Optional.empty();
      }
      int start = 2 + all[1];
      String name = new String(all, 2, all[1], StandardCharsets.US_ASCII);
      return NAME.matcher(name).matches()
          ? Optional.of(new Held(name, Arrays.copyOfRange(all, start, all.length)))
          : Optional.empty();
    }
  }
}
