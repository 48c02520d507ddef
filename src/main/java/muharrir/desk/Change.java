package muharrir.desk;

import java.util.Optional;
import muharrir.article.Article;
import muharrir.edit.EditorState;
import muharrir.edit.PositionMap;
import muharrir.edit.Transaction;

/**
 * What has happened to an open article.
 *
 * @param before the article as it was
 * @param after the article as it is; the same object where only the selection moved
 * @param state text, selection and chosen marks as they are
 * @param transaction what was done to the text; empty where only metadata or the selection changed
 * @param reviewChanged whether the desk's work on it is another one, if only by its places
 */
public record Change(
    Article before,
    Article after,
    EditorState state,
    Optional<Transaction> transaction,
    boolean reviewChanged) {
  /** Whether the text changed. */
  public boolean textChanged() {
    return transaction.isPresent() && !transaction.get().steps().isEmpty();
  }

  /** Whether the metadata changed by more than the time of the last change. */
  public boolean metadataChanged() {
    return !before.metadata().equals(after.metadata().withUpdated(before.metadata().updated()));
  }

  /** Where positions of the text before are in the text after; computed at each call. */
  public PositionMap positions() {
    return transaction.map(t -> t.positions(before.document())).orElse(PositionMap.IDENTITY);
  }
}
