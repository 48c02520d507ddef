package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.store.Backups;
import muharrir.store.Passphrase;
import muharrir.testing.PictureBytes;

/** Libraries that harm is done to, and what must hold of them afterwards. */
final class Libraries {
  private Libraries() {}

  /** A library with articles of some paragraphs; the first has a picture. */
  static List<Article> make(Path library, int count, String text) throws Exception {
    List<Article> articles = new ArrayList<>();
    try (Desk desk = Desks.open(library)) {
      byte[] png = PictureBytes.file(PictureBytes.halves(60, 40), "png");
      MediaRef picture = desk.pictures().add(png, "halves.png");
      for (int number = 1; number <= count; number++) {
        Article article = article("mq00000" + number, text + number, number == 1 ? picture : null);
        articles.add(desk.importArticle(article).article());
      }
    }
    return articles;
  }

  /** An article; with a picture if there is one. */
  static Article article(String id, String text, MediaRef picture) {
    Optional<Block.Figure> hero =
        Optional.ofNullable(picture).map(p -> Block.Figure.of(BlockId.HERO, Optional.of(p)));
    List<Block> body = new ArrayList<>();
    for (int n = 1; n <= 4; n++) {
      Inline words = Inline.of((text + " خبر من تدمر ").repeat(12).strip());
      body.add(new Block.Paragraph(new BlockId("b" + n), Direction.AUTO, words));
    }
    body.add(new Block.Paragraph(new BlockId("b9"), Direction.AUTO, Inline.EMPTY));
    Article draft =
        Article.draft(new ArticleId(id), new BlockId("b1"), Instant.parse("2025-12-14T15:27:07Z"));
    return draft.withDocument(
        Document.of(Inline.EMPTY, Inline.of("عنوان " + text), Inline.EMPTY, hero, body));
  }

  /** The articles of a library after a kill, by their ids; all that is in it must be sound. */
  static Map<ArticleId, Article> sound(Path library) throws Exception {
    Map<ArticleId, Article> articles = new TreeMap<>();
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.readOnly()).as("a lock of the dead blocks nobody").isFalse();
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
      for (ArticleSummary line : desk.list(LibraryQuery.ALL)) {
        articles.put(line.id(), desk.find(line.id()).orElseThrow());
      }
    }
    if (!new Passphrase(library).locked()) {
      // The check of a locked one has asked SQLite already.
      assertThat(integrity(library.resolve("library.db"))).isEqualTo("ok");
    }
    return articles;
  }

  /** What SQLite itself says of a file. */
  static String integrity(Path file) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
      return row.getString(1);
    }
  }

  /** All backups of a library, each of which must be sound. */
  static List<Backup> soundBackups(Path library) throws Exception {
    List<Backup> backups = Backups.of(library);
    for (Backup backup : backups) {
      Path copy = Files.createTempFile("backup", ".db");
      Files.write(copy, Files.readAllBytes(backup.file()));
      assertThat(integrity(copy)).isEqualTo("ok");
      Files.delete(copy);
    }
    return backups;
  }

  /** The text of the last paragraph. */
  static String last(Article article) {
    return article.document().blocks().getLast() instanceof Block.Paragraph paragraph
        ? paragraph.text().text()
        : "";
  }
}
