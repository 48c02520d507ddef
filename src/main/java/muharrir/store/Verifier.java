package muharrir.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.document.MediaRef;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
import muharrir.library.Finding;
import muharrir.library.Finding.Kind;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.VerifyReport;

/**
 * Checks a whole library: the file, every row, every picture. It reads on a connection of its own,
 * so that nobody's typing waits for it, and changes nothing.
 */
public final class Verifier {
  /** Told how far the check is. */
  @FunctionalInterface
  public interface Counter {
    void count(long done, long total);
  }

  private final Path folder;
  private final boolean frozen;
  private final Seal seal;
  private final MediaFolder media;
  private final Failures failures;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> pictures = new HashMap<>();

  Verifier(Path folder, boolean frozen, MediaFolder media, Failures failures, Seal seal) {
    this.seal = seal;
    this.folder = folder;
    this.frozen = frozen;
    this.media = media;
    this.failures = failures;
  }

  /**
   * Checks everything. To be used once.
   *
   * @param counter counts articles, versions and pictures
   * @param cancelled asked between two of them; the report of a check that was stopped says what
   *     was found until then
   */
  public VerifyReport run(Counter counter, BooleanSupplier cancelled) throws LibraryException {
    Path file = folder.resolve(Database.FILE);
    try (Connection connection =
        frozen ? Database.connectFrozen(file, seal) : Database.connect(file, true, seal)) {
      Sql sql = new Sql(connection);
      sql.script("BEGIN");
      return check(sql, counter, cancelled);
    } catch (SqlFailure e) {
      return damagedOrFailed(e.sql());
    } catch (SQLException e) {
      return damagedOrFailed(e);
    } catch (IOException e) {
      throw failures.of(e);
    }
  }

  private VerifyReport damagedOrFailed(SQLException e) throws LibraryException {
    LibraryException failure = failures.of(e);
    if (failure.failure() instanceof LibraryFailure.Damaged) {
      find(Kind.DATABASE, "", String.valueOf(e.getMessage()));
      return new VerifyReport(0, 0, 0, 0, findings);
    }
    throw failure;
  }

  private VerifyReport check(Sql sql, Counter counter, BooleanSupplier cancelled)
      throws IOException {
    for (String line : sql.list("PRAGMA integrity_check(100)", row -> row.getString(1))) {
      if (!line.equals("ok")) {
        find(Kind.DATABASE, "", line);
      }
    }
    sql.list("PRAGMA foreign_key_check", row -> row.getString(1) + " → " + row.getString(3))
        .forEach(line -> find(Kind.DATABASE, "", "foreign key: " + line));
    Rows rows = new Rows(sql);
    List<ArticleId> ids = rows.ids();
    List<Long> versions =
        sql.list("SELECT sequence FROM version ORDER BY sequence", row -> row.getLong(1));
    List<String> files = media.files();
    long total = (long) ids.size() + versions.size() + files.size();
    long done = 0;
    int[] counts = new int[4];
    for (ArticleId id : ids) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      counts[2] += article(rows, id);
      counts[0]++;
      counter.count(++done, total);
    }
    for (long sequence : versions) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      version(sql, sequence);
      counts[1]++;
      counter.count(++done, total);
    }
    for (ArticleId id : rows.aside()) {
      find(Kind.JOURNAL, id.value(), "rows were set aside that could not be replayed");
    }
    setting(rows);
    Set<String> there = new HashSet<>();
    for (String file : files) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      Optional<String> name = media.sound(file);
      name.ifPresentOrElse(there::add, () -> damaged(file));
      counts[3]++;
      counter.count(++done, total);
    }
    if (!cancelled.getAsBoolean()) {
      pictures.forEach((name, user) -> {
        if (!there.contains(name) && files.stream().noneMatch(file -> media.holds(file, name))) {
          find(Kind.PICTURE_MISSING, name, "shown by " + user);
        }
      });
    }
    return new VerifyReport(counts[0], counts[1], counts[2], counts[3], findings);
  }

  private void damaged(String file) {
    String name =
        pictures.keySet().stream().filter(each -> media.holds(file, each)).findFirst().orElse(file);
    find(Kind.PICTURE_DAMAGED, name, "the checksum is another one");
  }

  /** Reads an article; the number of journal rows that were replayed. */
  private int article(Rows rows, ArticleId id) {
    try {
      Optional<StoredArticle> found = rows.read(id);
      if (found.isEmpty()) {
        find(Kind.ARTICLE, id.value(), "it has no text");
        return 0;
      }
      StoredArticle stored = found.get();
      if (!stored.article().id().equals(id)) {
        find(Kind.ARTICLE, id.value(), "its text is that of " + stored.article().id());
      }
      stored.refused().forEach(line -> find(Kind.JOURNAL, id.value(), line));
      note(stored.article());
      return stored.replayed().size();
    } catch (JsonRefusal e) {
      find(Kind.ARTICLE, id.value(), String.valueOf(e.getMessage()));
      return 0;
    }
  }

  private void version(Sql sql, long sequence) {
    record Row(String article, String json) {}
    Optional<Row> row =
        sql.one(
            "SELECT article, json FROM version WHERE sequence = ?",
            r -> new Row(r.getString(1), r.getString(2)),
            sequence);
    if (row.isPresent()) {
      try {
        note(ArticleJson.read(row.get().json()).article());
      } catch (JsonRefusal e) {
        find(Kind.VERSION, row.get().article(), "version " + sequence + ": " + e.getMessage());
      }
    }
  }

  private void setting(Rows rows) {
    try {
      Optional<MediaRef> logo = rows.newsroom().logo();
      logo.ifPresent(picture -> pictures.putIfAbsent(picture.fileName(), "the newsroom"));
    } catch (JsonRefusal e) {
      find(Kind.SETTING, "newsroom", String.valueOf(e.getMessage()));
    }
  }

  private void note(Article article) {
    for (Block block : article.document().blocks()) {
      for (MediaRef picture : block.pictures()) {
        pictures.putIfAbsent(picture.fileName(), article.id().value());
      }
    }
  }

  private void find(Kind kind, String subject, String detail) {
    findings.add(new Finding(kind, subject, detail));
  }
}
