package muharrir.desk;

import java.util.Objects;
import muharrir.article.ArticleId;

/**
 * Text that a program left behind when it ended without closing, and that was taken up again.
 *
 * @param changes how many changes were replayed
 * @param source where they were kept
 */
public record Recovered(ArticleId article, String headline, int changes, Source source) {
  /** Where the text was kept. */
  public enum Source {
    /** In the journal of the library. */
    JOURNAL,
    /** In the emergency copy, because the library could not take it. */
    EMERGENCY,
    /** In the emergency copy; the article had changed since, so it is now a copy under a new id. */
    EMERGENCY_COPY
  }

  public Recovered {
    Objects.requireNonNull(article);
    Objects.requireNonNull(headline);
    Objects.requireNonNull(source);
  }
}
