package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.library.Backup;

/**
 * A library in the form that the program wrote first; what was just typed is in its journal alone.
 */
final class OldLibrary {
  private OldLibrary() {}

  static void put(Path library) throws IOException {
    Files.createDirectories(library);
    for (String name : List.of("library.db", "library.db-wal")) {
      try (InputStream in =
          Objects.requireNonNull(
              OldLibrary.class.getResourceAsStream("/libraries/form-1/" + name))) {
        Files.copy(in, library.resolve(name));
      }
    }
  }

  /** Opens what a kill left behind; all that was in it is there, and the backup of before. */
  static void check(Path library) throws Exception {
    Map<ArticleId, Article> now = Libraries.sound(library);
    assertThat(now.keySet()).containsExactly(new ArticleId("dp8n0zw9"));
    Article article = now.values().iterator().next();
    assertThat(article.headline()).startsWith("هجوم تدمر يعيد شبح داعش");
    assertThat(article.document().plainText().strip()).endsWith("كلمة أخيرة قبل الانقطاع");
    assertThat(Libraries.soundBackups(library))
        .extracting(Backup::reason)
        .contains(Backup.Reason.MIGRATION);
  }
}
