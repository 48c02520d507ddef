package muharrir.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import muharrir.article.ArticleId;
import muharrir.json.HandoffJson;
import muharrir.review.Handoff;

/** Hand-offs that wait until somebody brings them together with the article here. */
public final class WaitingRows {
  private final Sql sql;

  WaitingRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * A hand-off that waits.
   *
   * @param number the smaller, the earlier it came
   */
  public record Waiting(long number, Handoff handoff) {}

  /**
   * Lets a hand-off wait; one that waits already does not wait twice.
   *
   * @return its number
   */
  public long add(ArticleId id, Instant at, Handoff handoff) {
    return add(id, at, HandoffJson.write(handoff));
  }

  long add(ArticleId id, Instant at, String json) {
    sql.run(
        "INSERT INTO waiting (article, at, json) SELECT ?1, ?2, ?3"
            + " WHERE NOT EXISTS (SELECT 1 FROM waiting WHERE article = ?1 AND json = ?3)",
        id.value(),
        at.toEpochMilli(),
        json);
    return sql.one(
            "SELECT number FROM waiting WHERE article = ? AND json = ?",
            row -> row.getLong(1),
            id.value(),
            json)
        .orElseThrow();
  }

  /**
   * What waits for an article, in the order in which it came.
   *
   * @throws muharrir.json.JsonRefusal if a row cannot be read
   */
  public List<Waiting> of(ArticleId id) {
    return sql.list(
        "SELECT number, json FROM waiting WHERE article = ? ORDER BY number",
        row -> new Waiting(row.getLong(1), HandoffJson.read(row.getString(2))),
        id.value());
  }

  /** The articles for which something waits. */
  public Set<ArticleId> articles() {
    return Set.copyOf(
        sql.list("SELECT DISTINCT article FROM waiting", row -> new ArticleId(row.getString(1))));
  }

  /** It waits no longer. */
  public void remove(long number) {
    sql.run("DELETE FROM waiting WHERE number = ?", number);
  }
}
