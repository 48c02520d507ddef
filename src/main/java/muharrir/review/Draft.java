package muharrir.review;

import java.util.Objects;
import muharrir.article.ArticleId;
import muharrir.document.BlockId;

/**
 * What somebody has begun to write about an article, and not sent. It belongs to no article: it
 * stays on this desk, whatever goes out.
 *
 * @param place what it was begun for
 * @param text not blank, and such that it can be stored
 */
public record Draft(PersonId by, ArticleId article, Place place, String text) {

  /** What is begun. */
  public sealed interface Place {}

  /** An answer in a thread. */
  public record Answer(ThreadId thread) implements Place {
    public Answer {
      Objects.requireNonNull(thread);
    }
  }

  /**
   * A remark on words, which it stays with wherever in their block these are.
   *
   * @param words empty for a whole block
   */
  public record Remark(BlockId block, String words) implements Place {
    public Remark {
      Objects.requireNonNull(block);
      Objects.requireNonNull(words);
    }

    /** A remark on what an anchor holds. */
    public static Remark on(Anchor anchor) {
      return new Remark(anchor.block(), anchor.quotation());
    }
  }

  /** Other words in the place of some. */
  public record Words(Remark on) implements Place {
    public Words {
      Objects.requireNonNull(on);
    }
  }

  /** The note for whoever comes next in the life of the article. */
  public record Note() implements Place {}

  /** What readers are to be told of a correction. */
  public record Correction() implements Place {}

  public Draft {
    Objects.requireNonNull(by);
    Objects.requireNonNull(article);
    Objects.requireNonNull(place);
    Lines.said(text, "draft");
  }
}
