package muharrir.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muharrir.article.ArticleId;
import muharrir.article.Status;
import muharrir.article.Version;

/** What the export of a site asks of thousands of articles: one question for many of them. */
public final class SiteRows {
  private final Sql sql;
  private final String author;

  SiteRows(Sql sql, String author) {
    this.sql = sql;
    this.author = author;
  }

  /**
   * An article and a number that is another one for each of its states.
   *
   * @param stamp not below zero
   */
  public record Stamp(ArticleId id, long stamp) {}

  /** The articles in some statuses; what is in the journal only is not in them. */
  public List<Stamp> stamps(Set<Status> statuses) {
    String marks = statuses.stream().map(_ -> "?").collect(Collectors.joining(", "));
    // A library from a backup may count its revisions anew, but its changes have other times.
    return sql.list(
        "SELECT id, revision, updated FROM article WHERE status IN (" + marks + ")",
        row ->
            new Stamp(
                new ArticleId(row.getString(1)),
                ((row.getLong(2) * 1_000_003) ^ row.getLong(3)) & Long.MAX_VALUE),
        statuses.stream().map(Status::name).toArray());
  }

  /** The articles that there may be work on, stored or in the journal only. */
  public Set<ArticleId> workedOn() {
    return new HashSet<>(
        sql.list(
            "SELECT article FROM review UNION SELECT article FROM journal",
            row -> new ArticleId(row.getString(1))));
  }

  /** Articles as their rows hold them: for those that there is no work on. */
  public Map<ArticleId, Rows.Written> written(List<ArticleId> ids) {
    Map<ArticleId, Rows.Written> all = new HashMap<>();
    sql.list(
            "SELECT article, json FROM body WHERE article IN (SELECT value FROM json_each(?))",
            row -> new Rows.Written(new ArticleId(row.getString(1)), row.getString(2)),
            array(ids))
        .forEach(written -> all.put(written.id(), written));
    return all;
  }

  /** Keeps articles as their rows hold them, but for those whose last version is the same. */
  public void keep(List<ArticleId> ids, Version.Reason reason, Instant at) {
    sql.run(
        "INSERT INTO version (article, at, reason, author, name, json)"
            + " SELECT article, ?, ?, ?, '', json FROM body"
            + " WHERE article IN (SELECT value FROM json_each(?)) AND json IS NOT"
            + " (SELECT version.json FROM version WHERE version.article = body.article"
            + " ORDER BY sequence DESC LIMIT 1) ORDER BY article",
        at.toEpochMilli(),
        reason.name(),
        author,
        array(ids));
  }

  /** No id holds a character that JSON would have to escape. */
  private static String array(List<ArticleId> ids) {
    return ids.stream().map(ArticleId::value).collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
