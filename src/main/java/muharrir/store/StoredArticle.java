package muharrir.store;

import java.util.List;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.edit.Selection;
import muharrir.review.Review;
import muharrir.store.JournalRow.Place;

/**
 * An article with all that the library holds of it.
 *
 * @param review the desk's work on it
 * @param selection where the caret stood
 * @param revision of the row that was read; a write names it
 * @param seq of the last change in it
 * @param replayed the changes that came from the journal
 * @param refused the rows of the journal that could not be replayed, in English; empty for most
 */
public record StoredArticle(
    Article article,
    Review review,
    Selection selection,
    long revision,
    long seq,
    List<JournalRow> replayed,
    List<String> refused) {
  public StoredArticle {
    Objects.requireNonNull(article);
    Objects.requireNonNull(review);
    Objects.requireNonNull(selection);
    replayed = List.copyOf(replayed);
    refused = List.copyOf(refused);
  }

  /** The article and where it is being worked at. */
  public Place place() {
    return new Place(article, review, selection);
  }
}
