package muharrir.desk;

import java.util.Objects;
import muharrir.article.Article;

/**
 * How an article came in.
 *
 * @param article as it is stored now
 */
public record Imported(Article article, Outcome outcome) {
  /** What was done with it. */
  public enum Outcome {
    /** It was not there before. */
    ADDED,
    /** The very same article was there already. */
    UNCHANGED,
    /** Another article with this id was there: this one was stored as a copy under a new id. */
    COPIED
  }

  public Imported {
    Objects.requireNonNull(article);
    Objects.requireNonNull(outcome);
  }
}
