package muharrir.export.site;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.export.MediaLinks;
import org.jspecify.annotations.Nullable;

/**
 * What the last export of a site knew, so that the next one need not find it out again. It stands
 * on this machine and not in the site: a site is the same wherever it was made. Where it is lost or
 * cannot be read, everything is made anew.
 *
 * @param owner says for which library, newsroom and program it is
 * @param teasers with the stamp of the article that each was made from
 * @param parts what each part was made from, and its files
 * @param manifest the list of just these files as it was written into the site; null for none
 */
record SiteMemory(
    long owner, Map<ArticleId, Known> teasers, Map<String, Made> parts, @Nullable Mark manifest) {
  private static final System.Logger LOG = System.getLogger(SiteMemory.class.getName());
  private static final int FORMAT = 3;

  /** A teaser and the state of the article that it was made from. */
  record Known(long stamp, Teaser teaser) {}

  /** A part that was made. */
  record Made(long print, List<Mark> files) {}

  static SiteMemory none(long owner) {
    return new SiteMemory(owner, Map.of(), Map.of(), null);
  }

  /** What is known; nothing where the owner is another one. */
  static SiteMemory read(Path file, long owner) {
    try {
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
      if (in.getInt() != FORMAT || in.getLong() != owner) {
        return none(owner);
      }
      Map<ArticleId, Known> teasers = new HashMap<>();
      Map<String, Made> parts = new HashMap<>();
      readTeasers(in, teasers);
      readParts(in, parts);
      Mark manifest = in.get() == 0 ? null : mark(in);
      for (ByteBuffer change = change(in); change != null; change = change(in)) {
        readTeasers(change, teasers);
        texts(change).forEach(id -> teasers.remove(new ArticleId(id)));
        readParts(change, parts);
        parts.keySet().removeAll(texts(change));
        manifest = change.get() == 0 ? null : mark(change);
      }
      return new SiteMemory(owner, teasers, parts, manifest);
    } catch (NoSuchFileException e) {
      return none(owner);
    } catch (IOException | IllegalArgumentException | BufferUnderflowException e) {
      LOG.log(System.Logger.Level.INFO, "what was known of a site cannot be read", e);
      return none(owner);
    }
  }

  private static void readTeasers(ByteBuffer in, Map<ArticleId, Known> teasers) {
    for (int left = in.getInt(); left > 0; left--) {
      long stamp = in.getLong();
      Teaser teaser = teaser(in);
      teasers.put(teaser.id(), new Known(stamp, teaser));
    }
  }

  private static void readParts(ByteBuffer in, Map<String, Made> parts) {
    for (int left = in.getInt(); left > 0; left--) {
      String name = text(in);
      long print = in.getLong();
      List<Mark> files = new ArrayList<>();
      for (int more = in.getInt(); more > 0; more--) {
        files.add(mark(in));
      }
      parts.put(name, new Made(print, files));
    }
  }

  /** The next change that was added whole; null behind the last: one that was cut off is none. */
  private static @Nullable ByteBuffer change(ByteBuffer in) {
    if (in.remaining() < Integer.BYTES + Long.BYTES) {
      return null;
    }
    int length = in.getInt();
    long sum = in.getLong();
    if (length < 0 || length > in.remaining()) {
      return null;
    }
    ByteBuffer change = in.slice(in.position(), length);
    in.position(in.position() + length);
    CRC32 now = new CRC32();
    now.update(change.duplicate());
    return now.getValue() == sum ? change : null;
  }

  /** Writes it in the place of what was known before. */
  void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    // A dozen megabytes of a large site, which no heap needs to hold in one piece.
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeLong(owner);
      write(out, teasers.values());
      write(out, parts);
      manifest(out);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Adds to the file of another memory in what this one differs: nearly nothing, after one change.
   *
   * @param before with the same owner, which the file holds
   */
  void append(Path file, SiteMemory before) throws IOException {
    ByteArrayOutputStream change = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(change);
    write(out, teasers.values().stream().filter(each -> !each.equals(before.known(each))).toList());
    texts(
        out,
        before.teasers.keySet().stream()
            .filter(id -> !teasers.containsKey(id))
            .map(ArticleId::value)
            .toList());
    Map<String, Made> made = new HashMap<>(parts);
    made.entrySet().removeIf(part -> part.getValue().equals(before.parts.get(part.getKey())));
    write(out, made);
    texts(out, before.parts.keySet().stream().filter(name -> !parts.containsKey(name)).toList());
    manifest(out);
    CRC32 sum = new CRC32();
    sum.update(change.toByteArray());
    try (DataOutputStream end =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND)))) {
      end.writeInt(change.size());
      end.writeLong(sum.getValue());
      change.writeTo(end);
    }
  }

  private @Nullable Known known(Known other) {
    return teasers.get(other.teaser().id());
  }

  private static void write(DataOutputStream out, Collection<Known> teasers) throws IOException {
    out.writeInt(teasers.size());
    for (Known known : teasers) {
      out.writeLong(known.stamp());
      teaser(out, known.teaser());
    }
  }

  private static void write(DataOutputStream out, Map<String, Made> parts) throws IOException {
    out.writeInt(parts.size());
    for (Map.Entry<String, Made> part : parts.entrySet()) {
      text(out, part.getKey());
      out.writeLong(part.getValue().print());
      out.writeInt(part.getValue().files().size());
      for (Mark mark : part.getValue().files()) {
        mark(out, mark);
      }
    }
  }

  private void manifest(DataOutputStream out) throws IOException {
    out.writeBoolean(manifest != null);
    if (manifest != null) {
      mark(out, manifest);
    }
  }

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #text(DataOutputStream, String)} has written.
   *
   * @throws BufferUnderflowException if it was cut off
   */
  static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void mark(DataOutputStream out, Mark mark) throws IOException {
    text(out, mark.path());
    text(out, mark.sum());
    out.writeLong(mark.bytes());
    out.writeLong(mark.modified());
  }

  private static Mark mark(ByteBuffer in) {
    return new Mark(text(in), text(in), in.getLong(), in.getLong());
  }

  private static void teaser(DataOutputStream out, Teaser teaser) throws IOException {
    text(out, teaser.id().value());
    text(out, teaser.folder());
    text(out, teaser.language());
    out.writeBoolean(teaser.rtl());
    text(out, teaser.kicker());
    text(out, teaser.headline());
    text(out, teaser.standfirst());
    text(out, teaser.section());
    texts(out, teaser.tags());
    texts(out, teaser.authors());
    out.writeLong(teaser.published().toEpochMilli());
    out.writeLong(teaser.updated().toEpochMilli());
    text(out, teaser.status().name());
    out.writeInt(teaser.minutes());
    out.writeBoolean(teaser.thumb().isPresent());
    if (teaser.thumb().isPresent()) {
      Teaser.Thumb thumb = teaser.thumb().get();
      shown(out, thumb.small());
      shown(out, thumb.large());
      out.writeInt(thumb.focusX());
      out.writeInt(thumb.focusY());
    }
    out.writeLong(teaser.print());
  }

  private static Teaser teaser(ByteBuffer in) {
    return new Teaser(
        new ArticleId(text(in)),
        text(in),
        text(in),
        in.get() != 0,
        text(in),
        text(in),
        text(in),
        text(in),
        texts(in),
        texts(in),
        Instant.ofEpochMilli(in.getLong()),
        Instant.ofEpochMilli(in.getLong()),
        Status.valueOf(text(in)),
        in.getInt(),
        in.get() != 0
            ? Optional.of(new Teaser.Thumb(shown(in), shown(in), in.getInt(), in.getInt()))
            : Optional.empty(),
        in.getLong());
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(ByteBuffer in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void shown(DataOutputStream out, MediaLinks.Shown shown) throws IOException {
    text(out, shown.address());
    out.writeInt(shown.width());
    out.writeInt(shown.height());
  }

  private static MediaLinks.Shown shown(ByteBuffer in) {
    return new MediaLinks.Shown(text(in), in.getInt(), in.getInt());
  }
}
