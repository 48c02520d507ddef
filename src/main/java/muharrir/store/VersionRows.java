package muharrir.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.article.Version.Reason;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
import muharrir.store.Rows.Written;

/** The rows of the versions: whole articles as they once were. None is ever taken away. */
public final class VersionRows {
  /** What {@link #entry} reads. */
  static final String ENTRY =
      "version.sequence, version.at, version.reason, version.author, version.name";

  private static final String COLUMNS = ENTRY + ", version.json";

  private final Sql sql;
  private final String author;

  VersionRows(Sql sql, String author) {
    this.sql = sql;
    this.author = author;
  }

  /** Keeps an article that is written out, unless its last version is the same. */
  public boolean keep(Written article, Reason reason, Instant at) {
    return keep(article, reason, at, author, "");
  }

  /** Keeps an article as its row holds it, unless its last version is the same. */
  public boolean keep(ArticleId id, Reason reason, Instant at) {
    return sql.run(
            "INSERT INTO version (article, at, reason, author, name, json)"
                + " SELECT article, ?, ?, ?, '', json FROM body WHERE article = ? AND json IS NOT"
                + " (SELECT json FROM version WHERE article = ? ORDER BY sequence DESC LIMIT 1)",
            at.toEpochMilli(),
            reason.name(),
            author,
            id.value(),
            id.value())
        == 1;
  }

  /**
   * Keeps an article as somebody kept it, here or elsewhere; one without a name is left out where
   * the last version is the same.
   */
  public boolean keep(Written article, Reason reason, Instant at, String by, String name) {
    return sql.run(
            "INSERT INTO version (article, at, reason, author, name, json)"
                + " SELECT ?, ?, ?, ?, ?, ? WHERE ? <> '' OR ? IS NOT"
                + " (SELECT json FROM version WHERE article = ? ORDER BY sequence DESC LIMIT 1)",
            article.id().value(),
            at.toEpochMilli(),
            reason.name(),
            by,
            name,
            article.json(),
            name,
            article.json(),
            article.id().value())
        == 1;
  }

  /**
   * Keeps an article under a name. Where its last version is the same and has none yet, that one is
   * called so.
   */
  public void keepNamed(Written article, Instant at, String name) {
    int called =
        sql.run(
            "UPDATE version SET name = ?, author = CASE author WHEN '' THEN ? ELSE author END"
                + " WHERE json = ? AND name = '' AND sequence ="
                + " (SELECT max(sequence) FROM version WHERE article = ?)",
            name,
            author,
            article.json(),
            article.id().value());
    if (called == 0) {
      keep(article, Reason.NAMED, at, author, name);
    }
  }

  /** Calls a version something else; an empty text takes its name away. */
  public void rename(ArticleId id, long sequence, String name) {
    sql.run(
        "UPDATE version SET name = ? WHERE article = ? AND sequence = ?",
        name,
        id.value(),
        sequence);
  }

  /**
   * The versions of an article, the last one first.
   *
   * @throws JsonRefusal if one cannot be read
   */
  public List<Version> of(ArticleId id) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM version WHERE article = ? ORDER BY sequence DESC",
        VersionRows::version,
        id.value());
  }

  /** What is said of the versions of an article, the last one first. */
  public List<Version.Entry> entries(ArticleId id) {
    return sql.list(
        "SELECT " + ENTRY + " FROM version WHERE article = ? ORDER BY sequence DESC",
        VersionRows::entry,
        id.value());
  }

  /**
   * An article as it once was; empty if there is no such version of it.
   *
   * @throws JsonRefusal if it cannot be read
   */
  public Optional<Article> article(ArticleId id, long sequence) {
    return sql.one(
        "SELECT json FROM version WHERE article = ? AND sequence = ?",
        row -> ArticleJson.read(row.getString(1)).article(),
        id.value(),
        sequence);
  }

  static Version.Entry entry(ResultSet row) throws SQLException {
    return new Version.Entry(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        Reason.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5));
  }

  private static Version version(ResultSet row) throws SQLException {
    Version.Entry entry = entry(row);
    return new Version(
        entry.sequence(),
        entry.at(),
        entry.reason(),
        entry.author(),
        entry.name(),
        ArticleJson.read(row.getString(6)).article());
  }
}
