package muharrir.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Look;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.article.Tint;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Table;
import muharrir.testing.HostileTexts;

/** An article and a newsroom with one text in each of their fields. */
final class HostileArticle {
  static final MediaRef PICTURE = new MediaRef("ab".repeat(32), "jpg", 4, 3);
  private static final int LONGEST_LINE = 300;

  private HostileArticle() {}

  /** What a field of one line takes of a text. */
  static String line(String text) {
    String line = text.replace('\n', ' ').strip();
    int end = Math.min(line.length(), LONGEST_LINE);
    if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
      end--;
    }
    return line.substring(0, end).strip();
  }

  /** With so many words every article has the same elements, whatever else it says. */
  private static final String SCREENFUL = "كلمة ".repeat(130).strip();

  static Newsroom newsroom(String text) {
    String line = line(text);
    return new Newsroom(
        line,
        line,
        line,
        Optional.empty(),
        "https://news.example/a'b/",
        ZoneId.of("UTC"),
        Newsroom.MonthNames.BOTH,
        look(line));
  }

  /** A hostile foot: its line, and each address of the hostile ones that a profile may have. */
  private static Look look(String line) {
    List<String> profiles =
        HostileTexts.addresses().stream()
            .filter(Look::acceptsProfile)
            .distinct()
            .limit(Look.MOST_PROFILES)
            .toList();
    return new Look(
        Optional.of(new Tint(0xffb300)),
        Optional.of(new Tint(0x7a1f1f)),
        Look.Letters.NASKH,
        Look.Letters.SYSTEM,
        line,
        profiles);
  }

  static Article of(String text) {
    return of(text, "https://x.com/?a='&b=%22", "https://example.org/'onload='x&lt;");
  }

  /**
   * The article.
   *
   * @param link where each word is linked to
   * @param embed what is embedded
   */
  static Article of(String text, String link, String embed) {
    Inline inline = Inline.of(text, Set.of(new Mark.Strong(), new Mark.Link(link)));
    Block.Figure hero =
        new Block.Figure(
            BlockId.HERO,
            Direction.AUTO,
            Optional.of(PICTURE),
            Framing.WHOLE,
            inline,
            inline,
            inline,
            inline);
    Document document =
        Document.of(
            inline,
            Inline.of(text),
            inline,
            Optional.of(hero),
            List.of(
                new Block.Paragraph(new BlockId("b1"), Direction.AUTO, inline),
                new Block.Heading(new BlockId("b2"), Direction.AUTO, 2, Inline.of(text)),
                new Block.Quote(new BlockId("b3"), Direction.AUTO, inline, inline, inline),
                new Block.PullQuote(new BlockId("b5"), Direction.AUTO, inline, inline),
                new Block.InfoBox(new BlockId("b6"), Direction.AUTO, inline, inline),
                new Block.ListItem(
                    new BlockId("b7"), Direction.AUTO, Block.ListStyle.NUMBERED, 0, inline),
                new Block.Correction(
                    new BlockId("b8"), Direction.AUTO, LocalDate.of(2025, 12, 14), inline),
                new Gallery(
                    new BlockId("b9"),
                    Direction.AUTO,
                    inline,
                    List.of(
                        new Gallery.Shot(PICTURE, Framing.WHOLE, inline, inline, inline, inline))),
                new Table(
                    new BlockId("b10"),
                    Direction.AUTO,
                    inline,
                    true,
                    List.of(List.of(inline), List.of(inline))),
                new Block.Embed(new BlockId("b4"), Direction.AUTO, embed),
                new Block.Paragraph(new BlockId("b11"), Direction.AUTO, Inline.of(SCREENFUL))));
    String line = line(text);
    Metadata metadata =
        new Metadata(
            List.of(new Byline(line, line)),
            line,
            line,
            List.of(line),
            "",
            Status.DRAFT,
            "ar",
            Direction.RTL,
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            Instant.EPOCH);
    return new Article(new ArticleId("k3v8"), document, metadata);
  }
}
