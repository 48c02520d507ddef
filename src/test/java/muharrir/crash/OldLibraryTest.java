package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.Backup;
import muharrir.store.BackupReader;
import muharrir.store.WholeRestore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library of each earlier form opens today with everything that is in it. */
class OldLibraryTest {
  @TempDir Path folder;

  private static int form(Path file) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private int newest() throws Exception {
    Path fresh = folder.resolve("fresh");
    Desks.open(fresh).close();
    return form(fresh.resolve("library.db"));
  }

  private static Backup only(Path library) throws Exception {
    List<Backup> backups = Libraries.soundBackups(library);
    assertThat(backups).extracting(Backup::reason).containsExactly(Backup.Reason.MIGRATION);
    return backups.getFirst();
  }

  @ParameterizedTest
  @MethodSource("muharrir.crash.OldLibrary#all")
  void opensWithEverythingAndABackupOfBefore(OldLibrary old) throws Exception {
    Path library = folder.resolve("library");
    old.put(library);
    assertThat(form(library.resolve("library.db"))).isEqualTo(old.form()).isLessThan(newest());
    old.check(library);
    assertThat(form(library.resolve("library.db"))).isEqualTo(newest());
    assertThat(form(only(library).file())).as("as it was").isEqualTo(old.form());
  }

  /** Who adds a form keeps a library of the one before. */
  @Test
  void noFormIsMissing() throws Exception {
    assertThat(OldLibrary.all().map(OldLibrary::form).toList())
        .isEqualTo(IntStream.range(1, newest()).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("muharrir.crash.OldLibrary#all")
  void theBackupOfBeforeIsRestored(OldLibrary old) throws Exception {
    Path library = folder.resolve("library");
    old.put(library);
    Map<ArticleId, Article> then = Libraries.sound(library);
    Backup backup = only(library);
    try (BackupReader reader = BackupReader.of(backup.file())) {
      assertThat(reader.summaries()).hasSameSizeAs(then.keySet());
    }
    ArticleId changed = then.keySet().iterator().next();
    try (Desk desk = Desks.open(library)) {
      var open = desk.openArticle(changed);
      Desks.toEnd(open);
      Desks.type(open, " وما كتب بعد ذلك");
      open.close().toCompletableFuture().get();
    }

    Path aside = new WholeRestore(library, Clock.systemUTC()).run(backup.file()).orElseThrow();

    old.check(library);
    assertThat(Libraries.sound(library)).isEqualTo(then);
    try (BackupReader reader = BackupReader.of(aside)) {
      assertThat(reader.article(changed).orElseThrow().document().plainText())
          .as("what the restore took away is kept")
          .endsWith(" وما كتب بعد ذلك");
    }
  }
}
