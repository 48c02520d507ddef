package muharrir.export.site;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.export.MediaLinks;

/**
 * What the last export of a site knew, so that the next one need not find it out again. It stands
 * on this machine and not in the site: a site is the same wherever it was made. Where it is lost or
 * cannot be read, everything is made anew.
 *
 * @param owner says for which library, newsroom and program it is
 * @param teasers with the stamp of the article that each was made from
 * @param parts what each part was made from, and its files
 */
record SiteMemory(long owner, Map<ArticleId, Known> teasers, Map<String, Made> parts) {
  private static final System.Logger LOG = System.getLogger(SiteMemory.class.getName());
  private static final int FORMAT = 1;

  /** A teaser and the state of the article that it was made from. */
  record Known(long stamp, Teaser teaser) {}

  /** A part that was made. */
  record Made(long print, List<Mark> files) {}

  static SiteMemory none(long owner) {
    return new SiteMemory(owner, Map.of(), Map.of());
  }

  /** What is known; nothing where the owner is another one. */
  static SiteMemory read(Path file, long owner) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      if (in.readInt() != FORMAT || in.readLong() != owner) {
        return none(owner);
      }
      Map<ArticleId, Known> teasers = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        long stamp = in.readLong();
        Teaser teaser = teaser(in);
        teasers.put(teaser.id(), new Known(stamp, teaser));
      }
      Map<String, Made> parts = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = text(in);
        long print = in.readLong();
        List<Mark> files = new ArrayList<>();
        for (int more = in.readInt(); more > 0; more--) {
          files.add(new Mark(text(in), text(in), in.readLong(), in.readLong()));
        }
        parts.put(name, new Made(print, files));
      }
      return new SiteMemory(owner, teasers, parts);
    } catch (NoSuchFileException e) {
      return none(owner);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.INFO, "what was known of a site cannot be read", e);
      return none(owner);
    }
  }

  /** Writes it in the place of what was known before. */
  void write(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(FORMAT);
    out.writeLong(owner);
    out.writeInt(teasers.size());
    for (Known known : teasers.values()) {
      out.writeLong(known.stamp());
      teaser(out, known.teaser());
    }
    out.writeInt(parts.size());
    for (Map.Entry<String, Made> part : parts.entrySet()) {
      text(out, part.getKey());
      out.writeLong(part.getValue().print());
      out.writeInt(part.getValue().files().size());
      for (Mark mark : part.getValue().files()) {
        text(out, mark.path());
        text(out, mark.sum());
        out.writeLong(mark.bytes());
        out.writeLong(mark.modified());
      }
    }
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedOutputStream to = new BufferedOutputStream(Files.newOutputStream(beside))) {
      bytes.writeTo(to);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 1 << 24) {
      throw new IOException("not a length: " + length);
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
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

  private static Teaser teaser(DataInputStream in) throws IOException {
    return new Teaser(
        new ArticleId(text(in)),
        text(in),
        text(in),
        in.readBoolean(),
        text(in),
        text(in),
        text(in),
        text(in),
        texts(in),
        texts(in),
        Instant.ofEpochMilli(in.readLong()),
        Instant.ofEpochMilli(in.readLong()),
        Status.valueOf(text(in)),
        in.readInt(),
        in.readBoolean()
            ? Optional.of(new Teaser.Thumb(shown(in), shown(in), in.readInt(), in.readInt()))
            : Optional.empty(),
        in.readLong());
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void shown(DataOutputStream out, MediaLinks.Shown shown) throws IOException {
    text(out, shown.address());
    out.writeInt(shown.width());
    out.writeInt(shown.height());
  }

  private static MediaLinks.Shown shown(DataInputStream in) throws IOException {
    return new MediaLinks.Shown(text(in), in.readInt(), in.readInt());
  }
}
