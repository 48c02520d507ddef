package muharrir.intake;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.document.Direction;
import muharrir.document.Document;

/**
 * What a text was taken for: a proposal, to be kept, changed or thrown away by a person.
 *
 * @param dateline the place of the report, empty where the text names none
 * @param language a BCP 47 tag: {@code ar}, or {@code en} where most letters are Latin
 * @param direction of the page, never {@link Direction#AUTO}
 * @param charset in which the file was written
 * @param report in the order of the lines
 */
public record IntakeResult(
    Document document,
    List<Byline> bylines,
    String dateline,
    String language,
    Direction direction,
    Officers officers,
    Charset charset,
    List<ReportLine> report) {
  public IntakeResult {
    Objects.requireNonNull(document);
    bylines = List.copyOf(bylines);
    Objects.requireNonNull(dateline);
    Objects.requireNonNull(language);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(officers);
    Objects.requireNonNull(charset);
    report = List.copyOf(report);
  }

  /** The draft that this proposal makes. */
  public Article article(ArticleId id, Instant now) {
    Metadata metadata =
        Metadata.draft(now)
            .withBylines(bylines)
            .withDateline(dateline)
            .withLanguage(language, direction);
    return new Article(id, document, metadata);
  }
}
