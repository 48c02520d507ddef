package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.Backup;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.store.BackupReader;
import muharrir.store.Backups;
import muharrir.store.EasyLock;
import muharrir.store.Passphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill at every call that changes a file, in each deed that matters: afterwards the library
 * opens, everything in it is sound, and it is the one before or the one after.
 */
@Tag("crash")
class KillSweepTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private Path gate;
  private Path prepared;
  private Path library;

  @BeforeEach
  void build() throws Exception {
    gate = Gate.build(folder);
    prepared = folder.resolve("prepared");
    library = prepared.resolve("library");
    Files.createDirectories(prepared);
  }

  private Sweep sweep(String name, Sweep.Check check) {
    return new Sweep(gate, folder, name, check);
  }

  @Test
  void theGateStandsBeforeTheWritesOfSqliteItself() throws Exception {
    Libraries.make(library, 1, "أ");
    Set<String> names = new TreeSet<>();
    AtomicBoolean log = new AtomicBoolean();
    AtomicBoolean file = new AtomicBoolean();
    Gate.Keeper keeper =
        call -> {
          names.add(call.name());
          log.compareAndSet(
              false,
              call.writes() && call.path().endsWith("library.db-wal") && call.bytes() > 4095);
          file.compareAndSet(
              false, call.writes() && call.path().endsWith("library.db") && call.bytes() == 4096);
          return Gate.Answer.GO;
        };
    int before = (int) Files.size(library.resolve("library.db"));
    try (Gate passing =
        Gate.start(gate, prepared, keeper, "type", library.toString(), "5", "0", "1")) {
      assertThat(passing.ended()).as("%s", passing.said()).isZero();
    }
    assertThat(log).as("pages into the log").isTrue();
    assertThat(file).as("pages into the file, at the checkpoint").isTrue();
    assertThat(names).contains("pwrite64", "fsync", "unlink", "open");
    assertThat(Files.size(library.resolve("library.db"))).isGreaterThanOrEqualTo(before);

    AtomicBoolean full = new AtomicBoolean();
    try (Gate refusing =
        Gate.start(
            gate,
            prepared,
            call -> full.get() && call.needsRoom() ? Gate.Answer.NO_ROOM : Gate.Answer.GO,
            "type",
            library.toString(),
            "100",
            "20",
            "1")) {
      refusing.until("typed 1");
      full.set(true);
      refusing.until("not saved DiskFull");
    }
  }

  @Test
  void save() throws Exception {
    Article before = Libraries.make(library, 2, "أ").getFirst();
    sweep(
            "save",
            (home, said) -> {
              Map<ArticleId, Article> now = Libraries.sound(home.resolve("library"));
              assertThat(now).hasSize(2);
              String typed = Libraries.last(now.get(before.id()));
              int whole = Deeds.words(typed);
              assertThat(Deeds.word(whole + 1))
                  .startsWith(typed.substring(Deeds.text(whole).length()));
              assertThat(whole)
                  .as("what was said to be saved")
                  .isGreaterThanOrEqualTo(Deeds.saved(said));
              assertThat(now.get(before.id()).headline()).isEqualTo(before.headline());
            })
        .run(prepared, 24, "type", "HOME/library", "12", "30", "1");
  }

  @Test
  void firstStart() throws Exception {
    sweep("create", (home, said) -> assertThat(Libraries.sound(home.resolve("library"))).isEmpty())
        .run(prepared, 6, "open", "HOME/library");
  }

  @Test
  void importing() throws Exception {
    Article before = Libraries.make(library, 1, "أ").getFirst();
    Path elsewhere = folder.resolve("elsewhere");
    List<Article> coming = Libraries.make(elsewhere, 3, "ب");
    Path site = folder.resolve("from");
    export(elsewhere, site);
    Path text = folder.resolve("tadmur.txt");
    try (InputStream in =
        Objects.requireNonNull(KillSweepTest.class.getResourceAsStream("/intake/tadmur.txt"))) {
      Files.copy(in, text);
    }
    Path article = only(site, coming.getLast().id().value());
    sweep(
            "import",
            (home, said) -> {
              Map<ArticleId, Article> now = Libraries.sound(home.resolve("library"));
              assertThat(now).containsEntry(before.id(), before);
              assertThat(now.size() - 1)
                  .isBetween((int) said.stream().filter("taken"::equals).count(), 2);
              Article taken = now.get(coming.getLast().id());
              if (taken != null) {
                assertThat(taken).isEqualTo(coming.getLast());
              }
            })
        .run(prepared, 8, "import", "HOME/library", article.toString(), text.toString());
  }

  private static void export(Path library, Path site) throws Exception {
    try (Desk desk = Desks.open(library)) {
      List<ArticleId> ids = desk.list(LibraryQuery.ALL).stream().map(line -> line.id()).toList();
      assertThat(desk.export(ids, site, Progress.NONE).failures()).isEmpty();
    }
  }

  private static Path only(Path site, String start) throws Exception {
    try (Stream<Path> folders = Files.list(site)) {
      return folders
          .filter(each -> each.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow();
    }
  }

  /** One article is new, one is as it was, one has other words and one another address as well. */
  @Test
  void exporting() throws Exception {
    List<Article> articles = Libraries.make(library, 4, "أ");
    Path site = prepared.resolve("site");
    export(library, site);
    Sweep.delete(only(site, articles.getFirst().id().value()));
    Map<String, Map<String, Long>> old = pages(site);
    try (Desk desk = Desks.open(library)) {
      for (Article article : articles.subList(2, 4)) {
        var open = desk.openArticle(article.id());
        Desks.toEnd(open);
        Desks.type(open, "بعد النشر");
        if (article.equals(articles.getLast())) {
          Desks.toHeadline(open);
          Desks.type(open, "آخر ");
        }
        open.close().toCompletableFuture().get();
      }
    }
    Path after = folder.resolve("after");
    Sweep.copy(site, after);
    export(library, after);
    Map<String, Map<String, Long>> fresh = pages(after);
    assertThat(fresh).hasSize(4);
    sweep(
            "export",
            (home, said) -> {
              assertThat(Libraries.sound(home.resolve("library"))).hasSize(4);
              Map<String, Map<String, Long>> now = pages(home.resolve("site"));
              now.forEach((name, files) ->
                  assertThat(List.of(files))
                      .as("%s looks finished", name)
                      .containsAnyElementsOf(
                          Stream.of(old.get(name), fresh.get(name))
                              .filter(Objects::nonNull)
                              .toList()));
              for (Article article : articles.subList(1, 4)) {
                assertThat(now.keySet())
                    .as("an article that stood there never goes")
                    .anyMatch(name -> name.startsWith(article.id().value()));
              }
              export(home.resolve("library"), home.resolve("site"));
              assertThat(Sweep.files(home.resolve("site"), _ -> true))
                  .as("the next export clears up")
                  .isEqualTo(Sweep.files(after, _ -> true));
            })
        .run(prepared, 8, "export", "HOME/library", "HOME/site");
  }

  /** The folders that look like finished articles: by name, with the sums of their files. */
  private static Map<String, Map<String, Long>> pages(Path site) throws Exception {
    Map<String, Map<String, Long>> pages = new TreeMap<>();
    Predicate<String> all = _ -> true;
    if (Files.isDirectory(site)) {
      try (Stream<Path> folders = Files.list(site)) {
        for (Path one : (Iterable<Path>) folders::iterator) {
          String name = one.getFileName().toString();
          if (!name.startsWith(".") && !name.equals("assets")) {
            pages.put(name, Sweep.files(one, all));
          }
        }
      }
    }
    return pages;
  }

  @Test
  void backingUp() throws Exception {
    List<Article> articles = Libraries.make(library, 3, "أ");
    sweep(
            "backup",
            (home, said) -> {
              Path there = home.resolve("library");
              List<Backup> backups = Libraries.soundBackups(there);
              assertThat(backups.size())
                  .isBetween((int) said.stream().filter(l -> l.startsWith("made")).count(), 1);
              for (Backup backup : backups) {
                assertThat(articles(backup)).isEqualTo(articles);
              }
              assertThat(Libraries.sound(there).values()).containsExactlyElementsOf(articles);
            })
        .run(prepared, 8, "backup", "HOME/library");
  }

  private static List<Article> articles(Backup backup) throws Exception {
    List<Article> articles = new ArrayList<>();
    try (BackupReader reader = BackupReader.of(backup.file())) {
      for (var line : reader.summaries()) {
        articles.add(reader.article(line.id()).orElseThrow());
      }
    }
    articles.sort((a, b) -> a.id().compareTo(b.id()));
    return articles;
  }

  @Test
  void restoringAll() throws Exception {
    List<Article> then = Libraries.make(library, 2, "أ");
    Path backup = folder.resolve("backup.db");
    try (Desk desk = Desks.open(library)) {
      Files.copy(desk.backups().make().file(), backup);
    }
    List<Article> since = Libraries.make(library, 4, "أ").subList(2, 4);
    List<Article> before = new ArrayList<>(then);
    before.addAll(since);
    sweep(
            "restore",
            (home, said) -> {
              Path there = home.resolve("library");
              List<Article> now = List.copyOf(Libraries.sound(there).values());
              assertThat(List.of(now)).containsAnyOf(then, before);
              boolean kept = false;
              for (Backup one : Libraries.soundBackups(there)) {
                kept |= articles(one).equals(before);
              }
              assertThat(kept || now.equals(before)).as("what was there is kept").isTrue();
              if (said.contains("done")) {
                assertThat(now).isEqualTo(then);
              }
            })
        .run(prepared, 8, "restore", "HOME/library", backup.toString());
  }

  @Test
  void takingOneBack() throws Exception {
    Article then = Libraries.make(library, 1, "أ").getFirst();
    Path backup = folder.resolve("backup.db");
    try (Desk desk = Desks.open(library)) {
      Files.copy(desk.backups().make().file(), backup);
      var open = desk.openArticle(then.id());
      Desks.toEnd(open);
      Desks.type(open, "ما كتب بعد ذلك");
      open.close().toCompletableFuture().get();
    }
    String since = "ما كتب بعد ذلك";
    sweep(
            "take back",
            (home, said) -> {
              Path there = home.resolve("library");
              Article now = Libraries.sound(there).get(then.id());
              assertThat(Libraries.last(now)).isIn("", since);
              boolean kept = false;
              try (Desk desk = Desks.open(there)) {
                for (var version : desk.history().of(then.id())) {
                  kept |= Libraries.last(version.article()).equals(since);
                }
              }
              assertThat(kept || Libraries.last(now).equals(since)).isTrue();
              if (said.contains("done")) {
                assertThat(Libraries.last(now)).isEmpty();
              }
            })
        .run(prepared, 8, "take back", "HOME/library", backup.toString());
  }

  /** At every moment the library is the plain one or the locked one, and opens. */
  @Test
  void locking() throws Exception {
    List<Article> articles = Libraries.make(library, 2, "أ");
    try (Desk desk = Desks.open(library)) {
      desk.backups().make();
    }
    sweep("lock", (home, said) -> locked(home.resolve("library"), articles, said.contains("done")))
        .run(prepared, 5, "lock", "HOME/library");
  }

  @Test
  void unlocking() throws Exception {
    List<Article> articles = Libraries.make(library, 2, "أ");
    try (Desk desk = Desks.open(library)) {
      desk.backups().make();
    }
    EasyLock.of(library).set(Desks.PASSPHRASE);
    sweep(
            "unlock",
            (home, said) -> {
              Path there = home.resolve("library");
              assertThat(Libraries.sound(there).values()).containsExactlyElementsOf(articles);
              if (said.contains("done")) {
                assertThat(new Passphrase(there).locked()).isFalse();
                assertThat(Libraries.soundBackups(there)).hasSize(1);
                assertThat(new Passphrase(there).unsealed())
                    .as("a backup and a picture, which are plain again")
                    .hasSize(2);
              }
            })
        .run(prepared, 5, "unlock", "HOME/library");
  }

  private static void locked(Path there, List<Article> articles, boolean done) throws Exception {
    assertThat(Libraries.sound(there).values()).containsExactlyElementsOf(articles);
    Passphrase passphrase = new Passphrase(there);
    assertThat(passphrase.locked() || !done).isTrue();
    if (done) {
      assertThat(passphrase.unsealed()).isEmpty();
    }
    if (passphrase.locked()) {
      for (Backup backup : Backups.of(there)) {
        try (BackupReader reader =
            BackupReader.of(backup.file(), passphrase.open(Desks.PASSPHRASE))) {
          assertThat(reader.summaries()).hasSize(2);
        }
      }
    }
  }

  /** What is typed into a locked library is as safe. */
  @Test
  void savingUnderAPassphrase() throws Exception {
    Article before = Libraries.make(library, 1, "أ").getFirst();
    EasyLock.of(library).set(Desks.PASSPHRASE);
    sweep(
            "save locked",
            (home, said) -> {
              Map<ArticleId, Article> now = Libraries.sound(home.resolve("library"));
              String typed = Libraries.last(now.get(before.id()));
              int whole = Deeds.words(typed);
              assertThat(Deeds.word(whole + 1))
                  .startsWith(typed.substring(Deeds.text(whole).length()));
              assertThat(whole).isGreaterThanOrEqualTo(Deeds.saved(said));
            })
        .run(prepared, 5, "type", "HOME/library", "6", "30", "1");
  }
}
