package muharrir.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.document.Document;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.json.MetadataJson;
import muharrir.json.ReviewJson;
import muharrir.json.TransactionJson;
import muharrir.review.Review;
import muharrir.review.ReviewChange;

/**
 * One change of an article, as the journal keeps it.
 *
 * @param seq grows by one with each change of the article, for ever
 * @param at when; becomes the time of the article's last change
 */
public record JournalRow(ArticleId article, long seq, Instant at, Content content) {
  /** What was changed. */
  public sealed interface Content {
    /**
     * The text.
     *
     * @param work a piece of the desk's work that was done in one with it, on the new text
     */
    record Text(Transaction transaction, Optional<ReviewChange> work) implements Content {
      public Text {
        Objects.requireNonNull(transaction);
        Objects.requireNonNull(work);
      }

      public Text(Transaction transaction) {
        this(transaction, Optional.empty());
      }
    }

    /** The desk's work on it. */
    record Reviewed(ReviewChange change) implements Content {
      public Reviewed {
        Objects.requireNonNull(change);
      }
    }

    /** What is said about the text. */
    record About(Metadata metadata) implements Content {
      public About {
        Objects.requireNonNull(metadata);
      }
    }
  }

  /** An article, the desk's work on it, and where its caret stands. */
  public record Place(Article article, Review review, Selection selection) {
    /** The same with the caret elsewhere. */
    public Place at(Selection now) {
      return new Place(article, review, now);
    }

    /** Whether nothing is different but perhaps the caret. */
    public boolean holdsTheSameAs(Place other) {
      return article.equals(other.article) && review.equals(other.review);
    }
  }

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
      case Content.Text(Transaction transaction, Optional<ReviewChange> work) -> {
        Document now = transaction.apply(article.document());
        Review carried = before.review().carried(transaction, article.document(), now, at);
        yield new Place(
            new Article(article.id(), now, article.metadata().withUpdated(at)),
            work.map(carried::after).orElse(carried),
            transaction.after());
      }
      case Content.About(Metadata metadata) ->
          new Place(article.withMetadata(metadata), before.review(), before.selection());
      case Content.Reviewed(ReviewChange change) ->
          new Place(article, before.review().after(change), before.selection());
    };
  }

  /** The kind of change, as the column names it. */
  String kind() {
    return switch (content) {
      case Content.Text _ -> "text";
      case Content.About _ -> "metadata";
      case Content.Reviewed _ -> "review";
    };
  }

  /** The change as JSON on one line. */
  String json() {
    return switch (content) {
      case Content.Text(Transaction transaction, Optional<ReviewChange> work) ->
          TransactionJson.write(transaction, work);
      case Content.About(Metadata metadata) -> MetadataJson.write(metadata);
      case Content.Reviewed(ReviewChange change) -> ReviewJson.writeChange(change);
    };
  }

  /**
   * The inverse of {@link #kind} and {@link #json}.
   *
   * @throws muharrir.json.JsonRefusal if it is none
   * @throws IllegalArgumentException if it is of a kind that is not known
   */
  static Content content(String kind, String json) {
    return switch (kind) {
      case "text" -> {
        TransactionJson.Done done = TransactionJson.readDone(json);
        yield new Content.Text(done.transaction(), done.work());
      }
      case "metadata" -> new Content.About(MetadataJson.read(json));
      case "review" -> new Content.Reviewed(ReviewJson.readChange(json));
      default -> throw new IllegalArgumentException("no kind of change: " + kind);
    };
  }
}
