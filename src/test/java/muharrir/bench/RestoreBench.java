package muharrir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import muharrir.article.Article;
import muharrir.desk.BackupLook;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.Backup;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.store.Stores;
import muharrir.store.WholeRestore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backups of a library of 10,000 articles: made, looked into, taken back. */
@Tag("bench")
class RestoreBench {
  private static final int ARTICLES = 10_000;

  @TempDir private Path folder;

  private long start = System.nanoTime();
  private Duration work = work();

  private static Duration work() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The time since the last call, and how much of a processor it took. */
  private String seconds() {
    long now = System.nanoTime();
    Duration done = work();
    String seconds =
        String.format(
            Locale.ROOT,
            "%.2f s (%.2f s of a processor)",
            (now - start) / 1e9,
            done.minus(work).toMillis() / 1e3);
    start = now;
    work = done;
    return seconds;
  }

  @Test
  void makeLookAndRestore() throws Exception {
    Path library = folder.resolve("library");
    List<Article> articles = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(LibraryBench.article(random, i));
    }
    Backup backup;
    String made;
    String looked;
    String one;
    try (Desk desk = Desks.open(library)) {
      Stores.insertAll(Desks.store(desk), articles);
      String _ = seconds();
      backup = desk.backups().make();
      made = seconds();
      try (BackupLook look = desk.backups().look(backup)) {
        assertThat(look.articles(Progress.NONE)).hasSize(ARTICLES);
        looked = seconds();
        desk.history().takeBack(look.article(articles.getFirst().id()).orElseThrow());
        one = seconds();
      }
    }
    String _ = seconds();
    new WholeRestore(library, Clock.systemUTC()).run(backup.file());
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.list(LibraryQuery.ALL)).hasSize(ARTICLES);
    }
    String whole = seconds();
    System.out.printf(
        Locale.ROOT,
        "backup of %d articles, %d MB: made and checked in %s, compared with the library in %s,"
            + " one article taken back in %s, the whole library in %s%n",
        ARTICLES,
        Files.size(backup.file()) / (1024 * 1024),
        made,
        looked,
        one,
        whole);
  }
}
