package muharrir.review;

import java.util.Objects;
import muharrir.article.ArticleId;

/**
 * An answer that somebody has begun to write in a thread, and not sent. It belongs to no article:
 * it stays on this desk, whatever goes out.
 *
 * @param text not blank, and such that it can be stored
 */
public record Draft(PersonId by, ArticleId article, ThreadId thread, String text) {
  public Draft {
    Objects.requireNonNull(by);
    Objects.requireNonNull(article);
    Objects.requireNonNull(thread);
    Lines.said(text, "draft");
  }
}
