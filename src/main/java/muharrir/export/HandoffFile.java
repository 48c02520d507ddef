package muharrir.export;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import muharrir.article.Article;
import muharrir.document.MediaRef;
import muharrir.json.ArticleJson;
import muharrir.json.HandoffJson;
import muharrir.json.JsonRefusal;
import muharrir.json.ReviewJson;
import muharrir.json.ThreadsJson;
import muharrir.library.LibraryException;
import muharrir.library.Refusal;
import muharrir.library.Refusal.HandoffRefused.Problem;
import muharrir.media.Picture;
import muharrir.review.Handoff;

/**
 * One file that carries an article to another desk: a ZIP of our own JSON, the pictures as they
 * came, and a checksum of each part. The same hand-off is the same bytes.
 */
public final class HandoffFile {
  /** What the file is called by, after the name. */
  public static final String EXTENSION = ".muharrir";

  private static final String MARK = "muharrir-handoff";
  private static final int VERSION = 1;
  private static final String FORMAT = MARK + " " + VERSION + "\n";
  private static final String SUMS = "SHA256SUMS";
  private static final String MEDIA = "media/";
  private static final long LARGEST_TEXT = 256L << 20;
  private static final int MOST_PARTS = 5000;

  /**
   * What a file holds.
   *
   * @param pictures by their file names, each compared with its checksum
   */
  public record Read(Handoff handoff, Map<String, byte[]> pictures) {
    public Read {
      pictures = Map.copyOf(pictures);
    }
  }

  private HandoffFile() {}

  /** The pictures that a hand-off needs: of the article and of its versions. */
  public static List<MediaRef> pictures(Handoff handoff) {
    List<Article> all = new ArrayList<>();
    all.add(handoff.article());
    handoff.versions().forEach(version -> all.add(version.article()));
    return all.stream()
        .flatMap(article -> article.document().blocks().stream())
        .flatMap(block -> block.pictures().stream())
        .distinct()
        .toList();
  }

  /** Writes the file beside, then in its place: half a hand-off is never seen. */
  public static void write(Handoff handoff, MediaSource media, Path target)
      throws LibraryException, IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("format.txt", utf8(FORMAT));
    parts.put("article.json", utf8(ArticleJson.compact(handoff.article())));
    parts.put("review.json", utf8(ReviewJson.write(handoff.review())));
    parts.put("people.json", utf8(ThreadsJson.writePeople(handoff.people())));
    parts.put("versions.json", utf8(HandoffJson.writeVersions(handoff.versions())));
    for (MediaRef picture : pictures(handoff)) {
      parts.put(MEDIA + picture.fileName(), media.bytes(picture));
    }
    StringBuilder sums = new StringBuilder();
    parts.forEach(
        (name, bytes) -> sums.append(sha256(bytes)).append("  ").append(name).append('\n'));
    parts.put(SUMS, utf8(sums.toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        // The same hand-off is the same file, whatever the clock says: noon of the first day of
        // ZIP.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 12, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    Path beside = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(beside);
      ExportDisk.write(beside, out.toByteArray(), true);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Reads a file; nothing of it is believed before its checksums were compared.
   *
   * @throws LibraryException with {@link Refusal.HandoffRefused} if it is none, or damaged
   */
  public static Read read(Path file) throws LibraryException, IOException {
    String name = String.valueOf(file.getFileName());
    Map<String, byte[]> parts = parts(file, name);
    String format = text(parts, "format.txt", name);
    if (!format.startsWith(MARK + " ")) {
      throw refused(name, Problem.FOREIGN, "no format");
    }
    if (!format.equals(FORMAT)) {
      throw refused(name, Problem.NEWER, format.strip());
    }
    compare(parts, name);
    try {
      Handoff handoff =
          new Handoff(
              ArticleJson.read(text(parts, "article.json", name)).article(),
              ReviewJson.read(text(parts, "review.json", name)),
              ThreadsJson.readPeople(text(parts, "people.json", name)),
              HandoffJson.readVersions(text(parts, "versions.json", name)));
      Map<String, byte[]> pictures = new LinkedHashMap<>();
      for (MediaRef picture : pictures(handoff)) {
        byte[] bytes = parts.get(MEDIA + picture.fileName());
        if (bytes == null || !sha256(bytes).equals(picture.sha256())) {
          throw refused(name, Problem.DAMAGED, "picture " + picture.fileName());
        }
        pictures.put(picture.fileName(), bytes);
      }
      return new Read(handoff, pictures);
    } catch (JsonRefusal | IllegalArgumentException e) {
      throw new LibraryException(
          new Refusal.HandoffRefused(name, Problem.DAMAGED, String.valueOf(e.getMessage())), e);
    }
  }

  private static Map<String, byte[]> parts(Path file, String name)
      throws LibraryException, IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
      throw refused(name, Problem.FOREIGN, "no ZIP");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        long most = entry.getName().startsWith(MEDIA) ? Picture.MAX_BYTES : LARGEST_TEXT;
        byte[] bytes = zip.readNBytes(Math.toIntExact(most + 1));
        if (bytes.length > most || parts.size() >= MOST_PARTS) {
          throw refused(name, Problem.DAMAGED, "too large");
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (ZipException | EOFException e) {
      throw new LibraryException(
          new Refusal.HandoffRefused(name, Problem.DAMAGED, String.valueOf(e.getMessage())), e);
    }
    if (!parts.containsKey("format.txt")) {
      throw refused(name, parts.isEmpty() ? Problem.DAMAGED : Problem.FOREIGN, "it has no format");
    }
    return parts;
  }

  private static void compare(Map<String, byte[]> parts, String name) throws LibraryException {
    List<String> lines = text(parts, SUMS, name).lines().toList();
    if (lines.size() != parts.size() - 1) {
      throw refused(name, Problem.DAMAGED, lines.size() + " checksums");
    }
    for (String line : lines) {
      byte[] bytes = line.length() > 66 ? parts.get(line.substring(66)) : null;
      if (bytes == null || !line.startsWith(sha256(bytes) + "  ")) {
        throw refused(name, Problem.DAMAGED, "checksum of " + line);
      }
    }
  }

  private static String text(Map<String, byte[]> parts, String part, String name)
      throws LibraryException {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw refused(name, Problem.DAMAGED, "without " + part);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static LibraryException refused(String name, Problem problem, String detail) {
    return new LibraryException(new Refusal.HandoffRefused(name, problem, detail));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
