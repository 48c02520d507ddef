package muharrir.desk;

import java.util.List;
import java.util.Objects;
import muharrir.article.ArticleId;

/**
 * What went to a WordPress, or would go.
 *
 * @param rows a line for each article, in the order in which they go
 */
public record PostReport(List<Row> rows) {
  /** What is done with an article. */
  public enum Doing {
    /** It becomes a post. */
    NEW,
    /** Its post is changed. */
    CHANGED,
    /** Its post says that it was withdrawn, or is no longer published. */
    NOTICE,
    /** Its post is as it should be. */
    SAME,
    /** It is under embargo and stays here. */
    HELD
  }

  /**
   * An article.
   *
   * @param headline may be empty
   * @param pictures how many it has
   * @param link where readers find the post; empty before it is there
   */
  public record Row(ArticleId article, String headline, Doing doing, int pictures, String link) {
    public Row {
      Objects.requireNonNull(article);
      Objects.requireNonNull(headline);
      Objects.requireNonNull(doing);
      Objects.requireNonNull(link);
    }
  }

  public PostReport {
    rows = List.copyOf(rows);
  }

  /** How many articles something is done with. */
  public int count(Doing doing) {
    return (int) rows.stream().filter(row -> row.doing() == doing).count();
  }

  /** Whether nothing is to be sent. */
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.doing() == Doing.SAME || row.doing() == Doing.HELD);
  }
}
