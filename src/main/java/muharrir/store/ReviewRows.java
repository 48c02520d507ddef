package muharrir.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.json.DraftsJson;
import muharrir.json.ReviewJson;
import muharrir.json.ThreadsJson;
import muharrir.review.Draft;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.Rules;

/** The rows of the desk: people, their rules, their work on articles, and what they have seen. */
public final class ReviewRows {
  private static final String PEOPLE = "people";
  private static final String RULES = "rules";
  private static final String DRAFTS = "drafts";

  private final Sql sql;

  ReviewRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * What a person saw of an article last.
   *
   * @param version its sequence
   */
  public record Seen(Instant at, long version) {}

  /**
   * The stored work on an article; what is in the journal only is not in it.
   *
   * @throws muharrir.json.JsonRefusal if its row cannot be read
   */
  public Review review(ArticleId id) {
    return sql.one("SELECT json FROM review WHERE article = ?", row -> row.getString(1), id.value())
        .map(ReviewJson::read)
        .orElse(Review.NONE);
  }

  /** Whether there may be work on an article, stored or in the journal only; a quick answer. */
  public boolean isWorkedOn(ArticleId id) {
    return sql.one(
            "SELECT 1 FROM review WHERE article = ?1 UNION ALL"
                + " SELECT 1 FROM journal WHERE article = ?1 LIMIT 1",
            row -> row.getInt(1),
            id.value())
        .isPresent();
  }

  /** Stores the work on an article. */
  void store(ArticleId id, Review review) {
    if (review.equals(Review.NONE)) {
      sql.run("DELETE FROM review WHERE article = ?", id.value());
    } else {
      sql.run(
          "INSERT INTO review (article, open, json) VALUES (?, ?, ?)"
              + " ON CONFLICT (article) DO UPDATE SET open = excluded.open, json = excluded.json",
          id.value(),
          review.open(),
          ReviewJson.write(review));
    }
  }

  /**
   * The stored work on all articles.
   *
   * @throws muharrir.json.JsonRefusal if a row cannot be read
   */
  public Map<ArticleId, Review> all() {
    record Row(ArticleId id, String json) {}
    Map<ArticleId, Review> all = new HashMap<>();
    sql.list(
            "SELECT article, json FROM review",
            row -> new Row(new ArticleId(row.getString(1)), row.getString(2)))
        .forEach(row -> all.put(row.id(), ReviewJson.read(row.json())));
    return all;
  }

  /** How many threads wait, by article; those without any are left out. */
  public Map<ArticleId, Integer> open() {
    record Row(ArticleId id, int open) {}
    Map<ArticleId, Integer> counts = new HashMap<>();
    sql.list(
            "SELECT article, open FROM review WHERE open > 0",
            row -> new Row(new ArticleId(row.getString(1)), row.getInt(2)))
        .forEach(row -> counts.put(row.id(), row.open()));
    return counts;
  }

  /** When somebody worked on articles last, as far as it is stored, in whole milliseconds. */
  public Map<ArticleId, Instant> worked() {
    record Row(ArticleId id, Instant at) {}
    Map<ArticleId, Instant> all = new HashMap<>();
    // Each remark, answer, turn, decision and suggestion has its time under this name. The rows are
    // searched where they lie: to read them all would take long in a library of years.
    sql.list(
            "SELECT article, at FROM (SELECT article, (SELECT max(value) FROM json_tree(review.json)"
                + " WHERE key = 'at') AS at FROM review) WHERE at IS NOT NULL",
            row ->
                new Row(
                    new ArticleId(row.getString(1)),
                    Instant.parse(row.getString(2)).truncatedTo(ChronoUnit.MILLIS)))
        .forEach(row -> all.put(row.id(), row.at()));
    return all;
  }

  /**
   * The people of the newsroom, in the order in which they came.
   *
   * @throws muharrir.json.JsonRefusal if their row cannot be read
   */
  public List<Person> people() {
    return new Rows(sql).setting(PEOPLE).map(ThreadsJson::readPeople).orElse(List.of());
  }

  /** Says who belongs to the newsroom. */
  public void setPeople(List<Person> people) {
    new Rows(sql).setSetting(PEOPLE, ThreadsJson.writePeople(people));
  }

  /**
   * The rules of the newsroom.
   *
   * @throws muharrir.json.JsonRefusal if their row cannot be read
   */
  public Rules rules() {
    return new Rows(sql).setting(RULES).map(ReviewJson::readRules).orElse(Rules.USUAL);
  }

  /**
   * What was begun and not sent.
   *
   * @throws muharrir.json.JsonRefusal if their row cannot be read
   */
  public List<Draft> drafts() {
    return new Rows(sql).setting(DRAFTS).map(DraftsJson::read).orElse(List.of());
  }

  /** Keeps what is begun, in place of those before. */
  public void setDrafts(List<Draft> drafts) {
    new Rows(sql).setSetting(DRAFTS, DraftsJson.write(drafts));
  }

  /** Says which rules hold. */
  public void setRules(Rules rules) {
    new Rows(sql).setSetting(RULES, ReviewJson.writeRules(rules));
  }

  /** What a person has seen, by article. */
  public Map<ArticleId, Seen> seen(PersonId person) {
    record Row(ArticleId id, Seen seen) {}
    Map<ArticleId, Seen> all = new HashMap<>();
    sql.list(
            "SELECT article, at, version FROM seen WHERE person = ?",
            row ->
                new Row(
                    new ArticleId(row.getString(1)),
                    new Seen(Instant.ofEpochMilli(row.getLong(2)), row.getLong(3))),
            person.value())
        .forEach(row -> all.put(row.id(), row.seen()));
    return all;
  }

  /** Notes that a person has seen an article as its last version is, and all that came for it. */
  public void see(PersonId person, ArticleId id, Instant at) {
    sql.run(
        "INSERT INTO seen (person, article, at, version)"
            + " SELECT ?1, ?3, max(?2, coalesce((SELECT at FROM arrival WHERE article = ?3), 0)),"
            + " coalesce(max(sequence), 0) FROM version WHERE article = ?3"
            + " ON CONFLICT (person, article)"
            + " DO UPDATE SET at = excluded.at, version = excluded.version",
        person.value(),
        at.toEpochMilli(),
        id.value());
  }

  /**
   * Notes that remarks on an article come from outside of this library. Whatever the clock says, it
   * is after everybody's last look.
   */
  public void arrive(ArticleId id, Instant at) {
    sql.run(
        "INSERT INTO arrival (article, at)"
            + " SELECT ?1, max(?2, coalesce(max(at) + 1, 0)) FROM seen WHERE article = ?1"
            + " ON CONFLICT (article) DO UPDATE SET at = max(at, excluded.at)",
        id.value(),
        at.toEpochMilli());
  }

  /** When remarks came last from outside, by article; those without any are left out. */
  public Map<ArticleId, Instant> arrivals() {
    record Row(ArticleId id, Instant at) {}
    Map<ArticleId, Instant> all = new HashMap<>();
    sql.list(
            "SELECT article, at FROM arrival",
            row -> new Row(new ArticleId(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
        .forEach(row -> all.put(row.id(), row.at()));
    return all;
  }

  /**
   * The version of an article that a person saw last; empty if there is none, or it is gone.
   *
   * @throws muharrir.json.JsonRefusal if it cannot be read
   */
  public Optional<Version.Entry> lastSeen(PersonId person, ArticleId id) {
    return sql.one(
        "SELECT "
            + VersionRows.ENTRY
            + " FROM version JOIN seen"
            + " ON seen.version = sequence AND seen.article = version.article"
            + " WHERE person = ? AND version.article = ?",
        VersionRows::entry,
        person.value(),
        id.value());
  }
}
