package muharrir.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import muharrir.arabic.Folding;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.document.BlockId;
import muharrir.edit.Selection;
import muharrir.edit.StepException;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
import muharrir.json.NewsroomJson;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.store.JournalRow.Place;

/** The rows of a library, within one transaction. Handed out by {@link Store}; not kept. */
public final class Rows {
  private static final String SUMMARY =
      "SELECT id, headline, status, section, created, updated, words, revision FROM article";

  private final Sql sql;
  private final String author;

  Rows(Sql sql) {
    this(sql, "");
  }

  /**
   * Rows for somebody.
   *
   * @param author the id of who sits at the desk; empty for nobody that is known
   */
  Rows(Sql sql, String author) {
    this.sql = sql;
    this.author = author;
  }

  /** The lines of the list, the last changed first; what is in the journal only is not in them. */
  public List<ArticleSummary> summaries(LibraryQuery query) {
    List<String> words = List.of(Folding.fold(query.text()).strip().split(" +", -1));
    StringBuilder where = new StringBuilder();
    List<Object> values = new ArrayList<>();
    if (!query.statuses().isEmpty()) {
      where.append(" AND status IN (");
      where.append(query.statuses().stream().map(_ -> "?").collect(Collectors.joining(", ")));
      where.append(')');
      query.statuses().stream().map(Status::name).forEach(values::add);
    }
    for (String word : words) {
      if (!word.isEmpty()) {
        where.append(" AND instr(search, ?) > 0");
        values.add(word);
      }
    }
    boolean searches = where.indexOf("instr") >= 0;
    String from = searches ? " JOIN body ON body.article = id" : "";
    return sql.list(
        SUMMARY + from + " WHERE 1" + where + " ORDER BY updated DESC, id",
        Rows::summary,
        values.toArray());
  }

  private static ArticleSummary summary(ResultSet row) throws SQLException {
    return new ArticleSummary(
        new ArticleId(row.getString(1)),
        row.getString(2),
        Status.valueOf(row.getString(3)),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getInt(7),
        row.getLong(8));
  }

  /** The line of an article as it would be listed. */
  public static ArticleSummary summarize(Article article, long revision) {
    Metadata metadata = article.metadata();
    return new ArticleSummary(
        article.id(),
        article.headline(),
        metadata.status(),
        metadata.section(),
        metadata.created(),
        metadata.updated(),
        Words.count(article.document().plainText()),
        revision);
  }

  /** Whether an article answers a question; the same rule as {@link #summaries}. */
  public static boolean matches(Article article, LibraryQuery query) {
    if (!query.statuses().isEmpty() && !query.statuses().contains(article.metadata().status())) {
      return false;
    }
    String text = search(article);
    return List.of(Folding.fold(query.text()).strip().split(" +", -1)).stream()
        .allMatch(text::contains);
  }

  /** All that a search looks through, folded. */
  static String search(Article article) {
    Metadata metadata = article.metadata();
    List<String> parts = new ArrayList<>();
    parts.add(article.id().value());
    parts.add(metadata.section());
    parts.add(metadata.dateline());
    parts.addAll(metadata.tags());
    metadata.bylines().stream().map(Byline::name).forEach(parts::add);
    parts.add(article.document().plainText());
    return Folding.fold(String.join("\n", parts));
  }

  /** Whether there is an article with this id. */
  public boolean has(ArticleId id) {
    return sql.one("SELECT 1 FROM article WHERE id = ?", _ -> true, id.value()).isPresent();
  }

  /** The revision of an article's row; 0 if there is none. */
  public long revision(ArticleId id) {
    return sql.one("SELECT revision FROM article WHERE id = ?", row -> row.getLong(1), id.value())
        .orElse(0L);
  }

  /** The ids of all articles, the last changed first. */
  public List<ArticleId> ids() {
    return sql.list(
        "SELECT id FROM article ORDER BY updated DESC, id", row -> new ArticleId(row.getString(1)));
  }

  /** The ids of the articles that have rows in the journal. */
  public List<ArticleId> journaled() {
    return sql.list(
        "SELECT DISTINCT article FROM journal ORDER BY article",
        row -> new ArticleId(row.getString(1)));
  }

  /** The refused rows that were set aside, by article. */
  List<ArticleId> aside() {
    return sql.list(
        "SELECT DISTINCT article FROM journal_aside ORDER BY article",
        row -> new ArticleId(row.getString(1)));
  }

  /**
   * An article with its journal replayed.
   *
   * @throws JsonRefusal if its row cannot be read
   */
  public Optional<StoredArticle> read(ArticleId id) {
    record Row(String json, String caret, long revision, long folded) {}
    Optional<Row> found =
        sql.one(
            "SELECT json, caret, revision, folded FROM article JOIN body ON article = id"
                + " WHERE id = ?",
            row -> new Row(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
            id.value());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Row row = found.get();
    Article article = ArticleJson.read(row.json()).article();
    return Optional.of(
        replayed(
            new Place(article, desk().review(id), Carets.read(article, row.caret())),
            row.revision(),
            row.folded()));
  }

  private StoredArticle replayed(Place start, long revision, long folded) {
    record Raw(long seq, long at, String kind, String change) {}
    ArticleId id = start.article().id();
    List<Raw> journal =
        sql.list(
            "SELECT seq, at, kind, change FROM journal WHERE article = ? AND seq > ? ORDER BY seq",
            row -> new Raw(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)),
            id.value(),
            folded);
    Place place = start;
    long seq = folded;
    List<JournalRow> done = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Raw raw : journal) {
      // What follows a row that is missing or unreadable was written for another text.
      if (refused.isEmpty() && raw.seq() == seq + 1) {
        try {
          JournalRow.Content content = JournalRow.content(raw.kind(), raw.change());
          Instant at = Instant.ofEpochMilli(raw.at());
          JournalRow change = new JournalRow(id, raw.seq(), at, content);
          place = change.replay(place);
          seq = raw.seq();
          done.add(change);
        } catch (JsonRefusal | StepException | IllegalArgumentException e) {
          refused.add("row " + raw.seq() + ": " + e.getMessage());
        }
      } else {
        refused.add("row " + raw.seq() + " after row " + seq);
      }
    }
    return new StoredArticle(
        place.article(), place.review(), place.selection(), revision, seq, done, refused);
  }

  /** Stores a new article with the desk's work on it. */
  public void insert(Place place) {
    insert(place.article(), place.selection(), 0);
    desk().store(place.article().id(), place.review());
  }

  /** Stores a new article. */
  public void insert(Article article, Selection selection) {
    insert(article, selection, 0);
  }

  /** Stores a new article whose changes go on from {@code seq}. */
  public void insert(Article article, Selection selection, long seq) {
    ArticleSummary line = summarize(article, 1);
    sql.run(
        "INSERT INTO article (id, revision, folded, headline, status, section, created, updated,"
            + " words, caret) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        line.id().value(),
        seq,
        line.headline(),
        line.status().name(),
        line.section(),
        line.created().toEpochMilli(),
        line.updated().toEpochMilli(),
        line.words(),
        Carets.write(selection));
    sql.run(
        "INSERT INTO body (article, json, search) VALUES (?, ?, ?)",
        line.id().value(),
        ArticleJson.compact(article),
        search(article));
  }

  /**
   * Stores an article whole with the desk's work on it, and takes the rows of the journal away that
   * it holds.
   *
   * @param seq of the last change in it
   * @param seen the revision that was read; the new one is one more
   * @throws LibraryException with {@link LibraryFailure.Changed} if it is another by now
   */
  public void fold(Place place, long seq, long seen) throws LibraryException {
    Article article = place.article();
    ArticleSummary line = summarize(article, seen + 1);
    int changed =
        sql.run(
            "UPDATE article SET revision = ?, folded = ?, headline = ?, status = ?, section = ?,"
                + " created = ?, updated = ?, words = ?, caret = ? WHERE id = ? AND revision = ?",
            line.revision(),
            seq,
            line.headline(),
            line.status().name(),
            line.section(),
            line.created().toEpochMilli(),
            line.updated().toEpochMilli(),
            line.words(),
            Carets.write(place.selection()),
            line.id().value(),
            seen);
    if (changed != 1) {
      throw new LibraryException(new LibraryFailure.Changed(line.id()));
    }
    sql.run(
        "UPDATE body SET json = ?, search = ? WHERE article = ?",
        ArticleJson.compact(article),
        search(article),
        line.id().value());
    desk().store(line.id(), place.review());
    sql.run("DELETE FROM journal WHERE article = ? AND seq <= ?", line.id().value(), seq);
  }

  /** Sets aside what the journal still holds of an article: rows that could not be replayed. */
  public void setJournalAside(ArticleId id) {
    sql.run(
        "INSERT INTO journal_aside (article, seq, at, kind, change)"
            + " SELECT article, seq, at, kind, change FROM journal WHERE article = ?",
        id.value());
    sql.run("DELETE FROM journal WHERE article = ?", id.value());
  }

  /** Appends changes to the journal. */
  public void append(List<JournalRow> rows) {
    List<Object[]> values = new ArrayList<>(rows.size());
    for (JournalRow row : rows) {
      values.add(
          new Object[] {
            row.article().value(), row.seq(), row.at().toEpochMilli(), row.kind(), row.json()
          });
    }
    // "OR REPLACE": a commit whose flush failed may have come about all the same.
    sql.each(
        "INSERT OR REPLACE INTO journal (article, seq, at, kind, change) VALUES (?, ?, ?, ?, ?)",
        values);
  }

  /** Keeps an article as it is now, unless its last version is the same; says whether it did. */
  public boolean keepVersion(Article article, Version.Reason reason, Instant at) {
    return versions().keep(Written.of(article), reason, at);
  }

  /**
   * An article as the library writes it; not read yet, so that the thread of the library need not
   * do that for a thousand of them.
   */
  public record Written(ArticleId id, String json) {
    /** The written form of an article that is at hand. */
    public static Written of(Article article) {
      return new Written(article.id(), ArticleJson.compact(article));
    }
  }

  /** The written form of an article with its journal replayed. */
  public Optional<Written> written(ArticleId id) {
    Optional<Written> plain =
        sql.one(
            "SELECT json FROM body WHERE article = ?"
                + " AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.article = body.article)",
            row -> new Written(id, row.getString(1)),
            id.value());
    return plain.isPresent() ? plain : read(id).map(stored -> Written.of(stored.article()));
  }

  /** Hand-offs that wait. */
  public WaitingRows waiting() {
    return new WaitingRows(sql);
  }

  /** The kept versions of the articles. */
  public VersionRows versions() {
    return new VersionRows(sql, author);
  }

  /** What the export of a site asks for. */
  public SiteRows site() {
    return new SiteRows(sql, author);
  }

  /** The desk's work on the articles. */
  public ReviewRows desk() {
    return new ReviewRows(sql);
  }

  /** A setting of the library. */
  public Optional<String> setting(String name) {
    return sql.one("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
  }

  /** Sets a setting of the library. */
  public void setSetting(String name, String value) {
    sql.run(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value);
  }

  /**
   * The newsroom.
   *
   * @throws JsonRefusal if its row cannot be read
   */
  public Newsroom newsroom() {
    return setting("newsroom").map(NewsroomJson::read).orElse(Newsroom.UNSET);
  }

  /** Describes the newsroom. */
  public void setNewsroom(Newsroom newsroom) {
    setSetting("newsroom", NewsroomJson.write(newsroom));
  }

  /** Where the caret stands in an article that nobody has opened: at the end of its headline. */
  public static Selection start(Article article) {
    return Selection.caret(Selection.endOf(article.document().block(BlockId.HEADLINE)));
  }
}
