package muharrir.desk;

import java.util.List;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.document.MediaRef;

/**
 * How an article came in.
 *
 * @param article as it is stored now
 * @param missing pictures that it shows and the library does not have
 */
public record Imported(Article article, Outcome outcome, List<MediaRef> missing) {
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
    missing = List.copyOf(missing);
  }
}
