package muharrir.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.json.JsonRefusal;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;

/** Looks into a backup without changing it; one of an older form is read through a copy. */
public final class BackupReader implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Optional<Path> copy;

  private BackupReader(Path file, Connection connection, Optional<Path> copy) {
    this.file = file;
    this.connection = connection;
    this.copy = copy;
  }

  /** Opens the file of a backup. */
  public static BackupReader of(Path file) throws LibraryException {
    return of(file, Seal.NONE);
  }

  /** Opens the file of a backup of a library that may be locked. */
  public static BackupReader of(Path file, Seal seal) throws LibraryException {
    return open(file, Migrations.known(), seal);
  }

  static BackupReader open(Path file, Migrations migrations, Seal seal) throws LibraryException {
    Failures failures = new Failures(parent(file));
    Optional<Path> copy = Optional.empty();
    boolean opened = false;
    try {
      Database.check(file, migrations.newest(), seal);
      if (version(file, seal) < migrations.newest()) {
        copy = Optional.of(Scratch.folder("backup").resolve(Database.FILE));
        Files.copy(file, copy.get());
        try (Connection newer = Database.connect(copy.get(), false, seal)) {
          migrations.run(newer, new Sql(newer).number("PRAGMA user_version"));
        }
      }
      BackupReader reader =
          new BackupReader(file, Database.connectFrozen(copy.orElse(file), seal), copy);
      opened = true;
      return reader;
    } catch (IOException e) {
      throw failures.of(e);
    } catch (SqlFailure e) {
      throw damaged(file, e.sql());
    } catch (SQLException e) {
      throw damaged(file, e);
    } finally {
      if (!opened && copy.isPresent()) {
        forget(copy.get());
      }
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  private static int version(Path file, Seal seal) throws SQLException {
    try (Connection look = Database.connectFrozen(file, seal)) {
      return new Sql(look).number("PRAGMA user_version");
    }
  }

  private static LibraryException damaged(Path file, Exception e) {
    return new LibraryException(
        new LibraryFailure.Damaged(file, String.valueOf(e.getMessage())), e);
  }

  /** Its articles, the last changed first. */
  public synchronized List<ArticleSummary> summaries() throws LibraryException {
    try {
      return new Rows(new Sql(connection)).summaries(LibraryQuery.ALL);
    } catch (SqlFailure e) {
      throw damaged(file, e.sql());
    }
  }

  /** An article as it is written there, with what was typed last. */
  public synchronized Optional<Rows.Written> written(ArticleId id) throws LibraryException {
    try {
      return new Rows(new Sql(connection)).written(id);
    } catch (SqlFailure e) {
      throw damaged(file, e.sql());
    } catch (JsonRefusal e) {
      throw damaged(file, e);
    }
  }

  /** An article as it stands there, with what was typed last. */
  public synchronized Optional<Article> article(ArticleId id) throws LibraryException {
    try {
      return new Rows(new Sql(connection)).read(id).map(StoredArticle::article);
    } catch (SqlFailure e) {
      throw damaged(file, e.sql());
    } catch (JsonRefusal e) {
      throw damaged(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger(BackupReader.class.getName())
          .log(System.Logger.Level.WARNING, "a backup could not be closed", e);
    }
    copy.ifPresent(BackupReader::forget);
  }

  private static void forget(Path copy) {
    Scratch.delete(parent(copy));
  }
}
