package muharrir.library;

import java.time.Instant;
import java.util.Objects;
import muharrir.article.ArticleId;
import muharrir.article.Status;

/**
 * One line of the list of articles.
 *
 * @param headline as plain text, may be empty
 * @param section may be empty
 * @param words of the whole text, as a person counts them
 * @param revision grows by one with each stored state of the article; a write names the one it saw
 */
public record ArticleSummary(
    ArticleId id,
    String headline,
    Status status,
    String section,
    Instant created,
    Instant updated,
    int words,
    long revision) {
  public ArticleSummary {
    Objects.requireNonNull(id);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(status);
    Objects.requireNonNull(section);
    Objects.requireNonNull(created);
    Objects.requireNonNull(updated);
    if (words < 0 || revision < 0) {
      throw new IllegalArgumentException("negative count");
    }
  }
}
