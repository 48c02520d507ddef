package muharrir.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Newsroom.MonthNames;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.EmbedAddress;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;

/** The Tadmur report as a finished article: the example of what a page must carry. */
public final class Tadmur {
  private Tadmur() {}

  /** Who published it. */
  public static Newsroom newsroom(String baseUrl) {
    return new Newsroom(
        "صحيفة الواحة",
        "رضا سالم",
        "نصر نعيم",
        Optional.empty(),
        baseUrl,
        ZoneId.of("Asia/Damascus"),
        MonthNames.LEVANTINE);
  }

  /** The article with its 27 blocks of body, blocks named b1 to b27. */
  public static Article article(Optional<MediaRef> picture) {
    List<String> lines = lines();
    List<Block> body = new ArrayList<>();
    for (String line : lines.subList(8, lines.size() - 1)) {
      BlockId id = new BlockId("b" + (body.size() + 1));
      Inline text = Inline.of(line);
      if (line.startsWith("https://")) {
        body.add(new Block.Embed(id, Direction.AUTO, EmbedAddress.clean(line).orElseThrow()));
      } else if (line.endsWith(".")) {
        body.add(new Block.Paragraph(id, Direction.AUTO, text));
      } else {
        body.add(new Block.Heading(id, Direction.AUTO, 2, text));
      }
    }
    Block.Figure hero =
        new Block.Figure(
            BlockId.HERO,
            Direction.AUTO,
            picture,
            Framing.WHOLE,
            Inline.of(lines.get(5)),
            Inline.of("رويترز"),
            Inline.EMPTY,
            Inline.of("رجل ببدلة داكنة يتحدث أمام علمين"));
    Document document =
        Document.of(
            Inline.of("سوريا"),
            Inline.of(lines.get(4)),
            Inline.of(lines.get(7)),
            Optional.of(hero),
            body);
    Metadata metadata =
        new Metadata(
            List.of(new Byline("سلمى العلي", "مراسلة شؤون الأمن")),
            "دمشق",
            "سوريا",
            List.of("تدمر", "داعش", "التحالف الدولي"),
            "",
            Status.PUBLISHED,
            "ar",
            Direction.RTL,
            Instant.parse("2025-12-15T06:00:00Z"),
            Optional.of(Instant.parse("2025-12-15T07:30:00Z")),
            Instant.parse("2025-12-15T11:45:00Z"));
    return new Article(new ArticleId("k3v8d2qa"), document, metadata);
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Tadmur.class.getResourceAsStream("/samples/tadmur.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace('\u00a0', ' ')
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
