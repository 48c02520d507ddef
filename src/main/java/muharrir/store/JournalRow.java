package muharrir.store;

import java.time.Instant;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.json.MetadataJson;
import muharrir.json.TransactionJson;

/**
 * One change of an article, as the journal keeps it.
 *
 * @param seq grows by one with each change of the article, for ever
 * @param at when; becomes the time of the article's last change
 */
public record JournalRow(ArticleId article, long seq, Instant at, Content content) {
  /** What was changed. */
  public sealed interface Content {
    /** The text. */
    record Text(Transaction transaction) implements Content {
      public Text {
        Objects.requireNonNull(transaction);
      }
    }

    /** What is said about the text. */
    record About(Metadata metadata) implements Content {
      public About {
        Objects.requireNonNull(metadata);
      }
    }
  }

  /** An article and where its caret stands. */
  public record Place(Article article, Selection selection) {}

  public JournalRow {
    Objects.requireNonNull(article);
    Objects.requireNonNull(at);
    Objects.requireNonNull(content);
  }

  /**
   * Does the change again.
   *
   * @throws muharrir.edit.StepException if it does not fit
   */
  public Place replay(Place before) {
    Article article = before.article();
    return switch (content) {
      case Content.Text(Transaction transaction) ->
          new Place(
              new Article(
                  article.id(),
                  transaction.apply(article.document()),
                  article.metadata().withUpdated(at)),
              transaction.after());
      case Content.About(Metadata metadata) ->
          new Place(article.withMetadata(metadata), before.selection());
    };
  }

  /** The kind of change, as the column names it. */
  String kind() {
    return switch (content) {
      case Content.Text _ -> "text";
      case Content.About _ -> "metadata";
    };
  }

  /** The change as JSON on one line. */
  String json() {
    return switch (content) {
      case Content.Text(Transaction transaction) -> TransactionJson.write(transaction);
      case Content.About(Metadata metadata) -> MetadataJson.write(metadata);
    };
  }

  /**
   * The inverse of {@link #kind} and {@link #json}.
   *
   * @throws muharrir.json.JsonRefusal if it is none
   */
  static Content content(String kind, String json) {
    return kind.equals("text")
        ? new Content.Text(TransactionJson.read(json))
        : new Content.About(MetadataJson.read(json));
  }
}
