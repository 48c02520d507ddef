package muharrir.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
import muharrir.json.ReviewJson;
import muharrir.review.Review;

/**
 * The copy of what the library cannot take: outside its folder, appended to and flushed each time.
 * Used by one thread at a time.
 *
 * <p>One line for each entry, with a checksum at its end; reading stops at the first line that is
 * not whole, for what follows it was never promised to anybody.
 */
public final class EmergencyFile {
  private static final System.Logger LOG = System.getLogger(EmergencyFile.class.getName());

  /** What the copy holds, in the order of writing. */
  public sealed interface Entry {
    ArticleId article();

    /** An article as the library last took it; the changes that follow go on from here. */
    record Base(Article whole, long seq) implements Entry {
      public Base {
        Objects.requireNonNull(whole);
      }

      @Override
      public ArticleId article() {
        return whole.id();
      }
    }

    /** The desk's work on the article of the base before it. */
    record Reviewed(ArticleId article, Review review) implements Entry {
      public Reviewed {
        Objects.requireNonNull(article);
        Objects.requireNonNull(review);
      }
    }

    /** A change that the library could not take. */
    record Change(JournalRow row) implements Entry {
      public Change {
        Objects.requireNonNull(row);
      }

      @Override
      public ArticleId article() {
        return row.article();
      }
    }
  }

  private static final String SEALED = "sealed\t";

  private final Path file;
  private final Supplier<Seal> seal;

  /** How far the file is whole; -1 as long as nothing was appended. */
  private long whole = -1;

  /**
   * @param stateFolder made when it is first needed
   * @param libraryId so that a library which is moved keeps its copy
   */
  public EmergencyFile(Path stateFolder, String libraryId) {
    this(stateFolder, libraryId, () -> Seal.NONE);
  }

  /** The copy of a library that may be locked: each line is sealed, then. */
  public EmergencyFile(Path stateFolder, String libraryId, Supplier<Seal> seal) {
    this.seal = seal;
    this.file = stateFolder.resolve("emergency-" + libraryId + ".journal");
  }

  /** Where the copy stands. */
  public Path path() {
    return file;
  }

  /** Whether there is something in it. */
  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * Appends and flushes to the disk. What one that failed has left half written is written over.
   */
  public void append(List<Entry> entries) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries) {
      String line = sealed(line(entry));
      lines.append(line).append('\t').append(checksum(line)).append('\n');
    }
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long start = whole < 0 ? channel.size() : whole;
      channel.truncate(start).position(start);
      whole = start;
      Durable.writeAll(channel, StandardCharsets.UTF_8.encode(lines.toString()));
      channel.force(true);
      whole = channel.position();
    }
  }

  private String sealed(String line) {
    Seal now = seal.get();
    return now.none()
        ? line
        : SEALED
            + Base64.getEncoder().encodeToString(now.close(line.getBytes(StandardCharsets.UTF_8)));
  }

  private String opened(String line) {
    if (!line.startsWith(SEALED)) {
      return line;
    }
    byte[] closed = Base64.getDecoder().decode(line.substring(SEALED.length()));
    return new String(
        seal.get().open(closed).orElseThrow(() -> new IllegalArgumentException("sealed otherwise")),
        StandardCharsets.UTF_8);
  }

  private static String line(Entry entry) {
    return switch (entry) {
      case Entry.Base(Article whole, long seq) ->
          String.join("\t", "base", whole.id().value(), seq + "", "0", ArticleJson.compact(whole));
      case Entry.Reviewed(ArticleId article, Review review) ->
          String.join("\t", "desk", article.value(), "0", "0", ReviewJson.write(review));
      case Entry.Change(JournalRow row) ->
          String.join(
              "\t",
              row.kind(),
              row.article().value(),
              row.seq() + "",
              row.at().toEpochMilli() + "",
              row.json());
    };
  }

  private static String checksum(String line) {
    CRC32 crc = new CRC32();
    crc.update(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(crc.getValue());
  }

  /** What was written, up to the first line that is not whole; empty where there is nothing. */
  public List<Entry> read() throws IOException {
    if (!exists()) {
      return List.of();
    }
    String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<Entry> entries = new ArrayList<>();
    for (int start = 0, end; (end = all.indexOf('\n', start)) >= 0; start = end + 1) {
      String line = all.substring(start, end);
      int tab = line.lastIndexOf('\t');
      if (tab < 0 || !line.substring(tab + 1).equals(checksum(line.substring(0, tab)))) {
        LOG.log(System.Logger.Level.WARNING, "a torn line in {0}", file.getFileName().toString());
        break;
      }
      try {
        entries.add(entry(List.of(opened(line.substring(0, tab)).split("\t", -1))));
      } catch (JsonRefusal | IllegalArgumentException e) {
        LOG.log(System.Logger.Level.ERROR, "an unreadable line in " + file.getFileName(), e);
        break;
      }
    }
    return entries;
  }

  private static Entry entry(List<String> parts) {
    if (parts.size() != 5) {
      throw new IllegalArgumentException("five parts, not " + parts.size());
    }
    ArticleId id = new ArticleId(parts.get(1));
    long seq = Long.parseLong(parts.get(2));
    if (parts.get(0).equals("base")) {
      return new Entry.Base(ArticleJson.read(parts.get(4)).article(), seq);
    }
    if (parts.get(0).equals("desk")) {
      return new Entry.Reviewed(id, ReviewJson.read(parts.get(4)));
    }
    Instant at = Instant.ofEpochMilli(Long.parseLong(parts.get(3)));
    return new Entry.Change(
        new JournalRow(id, seq, at, JournalRow.content(parts.get(0), parts.get(4))));
  }

  /** Takes the copy away: the library has it all. */
  public void clear() throws IOException {
    Files.deleteIfExists(file);
    whole = -1;
  }

  /** Keeps the copy under another name, because not all of it could be taken up. */
  public void setAside(Instant now) throws IOException {
    if (exists()) {
      Durable.move(file, file.resolveSibling(file.getFileName() + "." + now.toEpochMilli()));
    }
  }
}
