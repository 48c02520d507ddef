package muharrir.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Run;

/** One small article with every kind of block. */
final class SampleArticle {
  private SampleArticle() {}

  static Article article() {
    Document document =
        Document.of(
            Inline.of("سوريا"),
            Inline.of("هجوم \"تدمر\""),
            Inline.EMPTY,
            Optional.of(
                new Block.Figure(
                    BlockId.HERO,
                    Direction.AUTO,
                    Optional.of(new MediaRef("ab".repeat(32), "jpg", 1600, 900)),
                    Framing.WHOLE,
                    Inline.of("المدينة"),
                    Inline.of("رويترز"),
                    Inline.EMPTY,
                    Inline.EMPTY)),
            List.of(
                new Block.Paragraph(
                    new BlockId("b1"),
                    Direction.AUTO,
                    Inline.of(
                        List.of(
                            Run.plain("قال "),
                            new Run(
                                "المصدر",
                                Set.of(
                                    new Mark.Strong(),
                                    new Mark.Link("https://example.org/a?b=c&d=e")))))),
                new Block.Heading(new BlockId("b2"), Direction.RTL, 2, Inline.of("عنوان")),
                new Block.Quote(
                    new BlockId("b3"),
                    Direction.LTR,
                    Inline.of("Quote"),
                    Inline.of("Speaker"),
                    Inline.EMPTY),
                new Block.Embed(
                    new BlockId("b4"),
                    Direction.AUTO,
                    "https://x.com/USAMBTurkiye/status/2000226051041964416"),
                new Block.Divider(new BlockId("b5"))));
    Metadata metadata =
        new Metadata(
            List.of(new Byline("رنا م.", "مراسلة")),
            "تدمر",
            "",
            List.of("سوريا", "تدمر"),
            "",
            Status.IN_REVIEW,
            "ar",
            Direction.RTL,
            Instant.parse("2025-12-14T15:27:07Z"),
            Optional.empty(),
            Instant.parse("2025-12-14T16:00:00.250Z"));
    return new Article(new ArticleId("k3v8"), document, metadata);
  }
}
