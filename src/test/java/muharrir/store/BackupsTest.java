package muharrir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.Finding;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.RescueReport;
import muharrir.library.RescueReport.Source;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups, what is restored from them, and what is rescued without them. */
class BackupsTest {
  private static final Instant NOW = Instant.parse("2025-12-14T15:27:07Z");

  @TempDir Path folder;
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  private Store open(Path library) throws LibraryException {
    return new StoreOpener(clock, new Random(1)).open(library);
  }

  private static List<Article> fill(Store store, int from, int count) throws LibraryException {
    List<Article> articles =
        Stream.iterate(from, n -> n + 1)
            .limit(count)
            .map(n -> new RandomDocuments(new Random(n)).article(12))
            .toList();
    store.write(rows -> {
      for (Article article : articles) {
        rows.insert(article, Rows.start(article));
        rows.keepVersion(article, Version.Reason.CREATED, NOW);
      }
      return true;
    });
    return articles;
  }

  private static void damage(Path file, long from, int length) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] rubbish = new byte[length];
      new Random(9).nextBytes(rubbish);
      access.seek(from);
      access.write(rubbish);
    }
  }

  @Test
  void aBackupIsTheLibraryAsItIsWhileItIsWritten() throws Exception {
    try (Store store = open(folder)) {
      List<Article> articles = fill(store, 0, 8);
      Backups backups = store.backups(clock);

      Backup made = backups.make(Backup.Reason.ASKED);

      assertThat(made.file().getFileName()).hasToString("library-000001-20251214T152707Z-asked.db");
      assertThat(made.at()).isEqualTo(NOW);
      assertThat(backups.list()).containsExactly(made);
      fill(store, 50, 2);
      try (BackupReader reader = backups.open(made)) {
        assertThat(reader.summaries())
            .extracting(ArticleSummary::id)
            .containsExactlyInAnyOrderElementsOf(articles.stream().map(Article::id).toList());
        for (Article article : articles) {
          assertThat(reader.article(article.id())).contains(article);
        }
      }
      assertThat(backups.make(Backup.Reason.DAILY).number()).isEqualTo(2);
      assertThat(backups.list()).extracting(Backup::number).containsExactly(2, 1);
    }
  }

  @Test
  void whatIsNotSoundIsNotKeptAsABackup() throws Exception {
    try (Store store = open(folder)) {
      fill(store, 0, 30);
      Stores.script(store, "PRAGMA wal_checkpoint(TRUNCATE)");
      Path file = folder.resolve("library.db");
      damage(file, 4096 * 3, (int) Files.size(file) - 4096 * 4);
      Backups backups = store.backups(clock);

      assertThatThrownBy(() -> backups.make(Backup.Reason.DAILY))
          .isInstanceOf(LibraryException.class)
          .extracting(e -> ((LibraryException) e).failure())
          .isInstanceOf(LibraryFailure.Damaged.class);

      assertThat(backups.list()).isEmpty();
      try (Stream<Path> left = Files.list(folder.resolve("backups"))) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void whatAKilledProgramLeftIsSweptAndWhatIsUnderWayIsNot() throws Exception {
    try (Store store = open(folder)) {
      fill(store, 0, 1);
      Path backups = Files.createDirectories(folder.resolve("backups"));
      Path old = Files.writeString(backups.resolve(".unfinished-1.db"), "half");
      Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(1))));
      Path fresh = Files.writeString(backups.resolve(".unfinished-2.db"), "half");
      Files.setLastModifiedTime(fresh, FileTime.from(NOW));
      Path mine = Files.writeString(backups.resolve("notes.txt"), "mine");

      store.backups(clock).make(Backup.Reason.ASKED);

      assertThat(old).doesNotExist();
      assertThat(fresh).exists();
      assertThat(mine).exists();
    }
  }

  @Test
  void noneGoesUnlessFiveOthersAreSound() throws Exception {
    try (Store store = open(folder)) {
      fill(store, 0, 3);
      for (int day = 0; day < 12; day++) {
        store.backups(at(day)).make(Backup.Reason.DAILY);
      }
      Backups backups = store.backups(at(12));
      assertThat(backups.list()).hasSizeLessThan(12);
      List<Backup> before = backups.list();
      for (Backup backup : before.subList(0, before.size() - 3)) {
        damage(backup.file(), 0, 4096);
      }

      backups.make(Backup.Reason.DAILY);

      assertThat(backups.list()).hasSize(before.size() + 1).containsAll(before);
    }
  }

  private static Clock at(long days) {
    return Clock.fixed(NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  @Test
  void aWholeLibraryComesBackAndThePresentOneIsKept() throws Exception {
    Path backup;
    List<Article> then;
    List<Article> since;
    try (Store store = open(folder)) {
      then = fill(store, 0, 4);
      backup = store.backups(clock).make(Backup.Reason.ASKED).file();
      since = fill(store, 20, 3);

      assertThatThrownBy(() -> new WholeRestore(folder, clock).run(backup))
          .as("a library that is open")
          .isInstanceOf(LibraryException.class);
    }

    Path aside = new WholeRestore(folder, clock).run(backup).orElseThrow();

    try (Store store = open(folder)) {
      assertThat(store.read(Rows::ids))
          .containsExactlyInAnyOrderElementsOf(then.stream().map(Article::id).toList());
      Backup kept = store.backups(clock).list().getFirst();
      assertThat(kept.file()).isEqualTo(aside);
      assertThat(kept.reason()).isEqualTo(Backup.Reason.RESTORE);
      try (BackupReader reader = store.backups(clock).open(kept)) {
        for (Article article : since) {
          assertThat(reader.article(article.id())).contains(article);
        }
      }
    }
  }

  @Test
  void aDamagedLibraryIsKeptAsItIsWhenABackupTakesItsPlace() throws Exception {
    Path backup;
    List<Article> then;
    try (Store store = open(folder)) {
      then = fill(store, 0, 4);
      backup = store.backups(clock).make(Backup.Reason.ASKED).file();
    }
    Path file = folder.resolve("library.db");
    damage(file, 0, 2000);
    byte[] damaged = Files.readAllBytes(file);

    Path aside = new WholeRestore(folder, clock).run(backup).orElseThrow();

    assertThat(aside.resolve("library.db")).hasBinaryContent(damaged);
    try (Store store = open(folder)) {
      assertThat(store.read(Rows::ids)).hasSize(then.size());
    }
  }

  @Test
  void aBackupThatIsNotSoundTakesNoPlace() throws Exception {
    Path backup;
    try (Store store = open(folder)) {
      fill(store, 0, 20);
      backup = store.backups(clock).make(Backup.Reason.ASKED).file();
    }
    damage(backup, 4096 * 2, 4096 * 3);
    byte[] before = Files.readAllBytes(folder.resolve("library.db"));

    assertThatThrownBy(() -> new WholeRestore(folder, clock).run(backup))
        .isInstanceOf(LibraryException.class);

    assertThat(folder.resolve("library.db")).hasBinaryContent(before);
    assertThat(folder.resolve(".library.restore")).doesNotExist();
  }

  /** Damage of many kinds to a library of many pages: what is not hit comes back. */
  @Tag("crash")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "header",
        "schema",
        "first half",
        "last half",
        "every tenth page",
        "cut",
        "cut to nothing",
        "zeroes",
        "text instead",
        "gone",
        "log",
        "one page",
        "page size",
        "page count",
        "free list",
        "swapped pages",
        "a byte of each page",
        "doubled",
        "cut in a page",
        "log of another"
      })
  void whatCanBeReadOfADamagedLibraryIsRescued(String kind) throws Exception {
    Path library = folder.resolve("library");
    List<Article> backedUp;
    List<Article> later;
    try (Store store = open(library)) {
      backedUp = fill(store, 0, 20);
      store.backups(clock).make(Backup.Reason.DAILY);
      later = fill(store, 100, 20);
    }
    Path file = library.resolve("library.db");
    hurt(file, kind);
    boolean there = Files.exists(file);
    byte[] before = there ? Files.readAllBytes(file) : new byte[0];
    Path target = folder.resolve("rescued");

    RescueReport report =
        new Rescuer(library, target, clock, new Random(2)).run((_, _) -> {}, () -> false);

    if (there) {
      assertThat(file).as("the original").hasBinaryContent(before);
    }
    try (Store store = open(target)) {
      assertThat(store.read(Rows::ids))
          .as("what was backed up is never lost")
          .containsAll(backedUp.stream().map(Article::id).toList());
      for (Article article : backedUp) {
        assertThat(store.read(rows -> rows.read(article.id())).orElseThrow().article())
            .isEqualTo(article);
      }
      for (Article article : later) {
        store
            .read(rows -> rows.read(article.id()))
            .ifPresent(stored -> assertThat(stored.article()).isEqualTo(article));
      }
      assertThat(store.read(Rows::ids))
          .hasSize((int) (report.rescues().size() - report.count(Source.LOST)));
      assertThat(store.verifier().run((_, _) -> {}, () -> false).findings())
          .allMatch(finding -> finding.kind() == Finding.Kind.PICTURE_MISSING);
    }
    long fromLibrary =
        report.count(Source.WHOLE) + report.count(Source.STORED) + report.count(Source.VERSION);
    System.out.printf(
        "damage %-17s %2d of 40 from the library, %2d from the backup, %2d lost%n",
        kind, fromLibrary, report.count(Source.BACKUP), report.count(Source.LOST));
    switch (kind) {
      case "one page", "log", "header", "schema" ->
          assertThat(fromLibrary).isGreaterThanOrEqualTo(30);
      case "every tenth page" -> assertThat(fromLibrary).isGreaterThanOrEqualTo(20);
      case "last half", "first half", "cut" -> assertThat(fromLibrary).isGreaterThanOrEqualTo(1);
      default -> assertThat(report.count(Source.BACKUP) + fromLibrary).isGreaterThanOrEqualTo(20);
    }
  }

  private static void hurt(Path file, String kind) throws IOException {
    long size = Files.size(file);
    long pages = size / 4096;
    switch (kind) {
      case "header" -> damage(file, 0, 100);
      case "schema" -> damage(file, 100, 3996);
      case "first half" -> damage(file, 4096 * (pages / 4), (int) (4096 * (pages / 4)));
      case "last half" -> damage(file, 4096 * (pages / 2), (int) (size - 4096 * (pages / 2)));
      case "every tenth page" -> {
        for (long page = 9; page < pages; page += 10) {
          damage(file, page * 4096, 4096);
        }
      }
      case "cut" ->
          Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) (size * 3 / 4)));
      case "cut to nothing" -> Files.write(file, new byte[0]);
      case "zeroes" -> Files.write(file, new byte[(int) size]);
      case "text instead" -> Files.writeString(file, "this is no library");
      case "gone" -> Files.delete(file);
      case "log" -> Files.write(file.resolveSibling("library.db-wal"), new byte[5000]);
      case "one page" -> damage(file, 4096 * (pages - 5), 4096);
      case "page size" -> damage(file, 16, 2);
      case "page count" -> damage(file, 28, 4);
      case "free list" -> damage(file, 32, 8);
      case "swapped pages" -> swap(file, pages / 3, pages * 2 / 3);
      case "a byte of each page" -> {
        for (long page = 1; page < pages; page++) {
          damage(file, page * 4096 + 2_000, 1);
        }
      }
      case "doubled" -> {
        byte[] once = Files.readAllBytes(file);
        Files.write(file, once, StandardOpenOption.APPEND);
      }
      case "cut in a page" ->
          Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) (size * 3 / 4 + 1_000)));
      case "log of another" -> logOfAnother(file);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static void swap(Path file, long one, long other) throws IOException {
    byte[] all = Files.readAllBytes(file);
    byte[] kept = Arrays.copyOfRange(all, (int) one * 4096, (int) (one + 1) * 4096);
    System.arraycopy(all, (int) other * 4096, all, (int) one * 4096, 4096);
    System.arraycopy(kept, 0, all, (int) other * 4096, 4096);
    Files.write(file, all);
  }

  /** A log that is whole, but belongs to another library: SQLite would play it into this one. */
  private static void logOfAnother(Path file) throws IOException {
    Path other = Objects.requireNonNull(file.getParent()).resolveSibling("other");
    try (Store store = new StoreOpener(Clock.systemUTC(), new Random(3)).open(other)) {
      fill(store, 300, 5);
      Files.copy(other.resolve("library.db-wal"), file.resolveSibling("library.db-wal"));
    } catch (LibraryException e) {
      throw new IOException(e);
    }
  }

  @Test
  void aRescueWritesOnlyIntoAnEmptyFolderElsewhere() throws Exception {
    Path library = folder.resolve("library");
    try (Store store = open(library)) {
      fill(store, 0, 1);
    }
    Path full = Files.createDirectories(folder.resolve("full"));
    Files.writeString(full.resolve("mine.txt"), "mine");

    for (Path target : List.of(full, library.resolve("inside"), library)) {
      assertThatThrownBy(() ->
              new Rescuer(library, target, clock, new Random(2)).run((_, _) -> {}, () -> false))
          .isInstanceOf(LibraryException.class);
    }
    assertThat(full.resolve("mine.txt")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "schema", "cut to nothing", "text instead"})
  void aDamagedLibraryIsRepairedInItsPlace(String kind) throws Exception {
    List<Article> articles;
    String id;
    try (Store store = open(folder)) {
      articles = fill(store, 0, 12);
      id = store.read(rows -> rows.setting("id").orElseThrow());
      store.backups(clock).make(Backup.Reason.DAILY);
    }
    Path file = folder.resolve("library.db");
    hurt(file, kind);
    byte[] damaged = Files.readAllBytes(file);
    LibraryFailure failure = refused();
    assertThat(Repair.helps(failure, folder)).isTrue();

    Repair.Done done = new Repair(folder, clock, new Random(4)).run((_, _) -> {}, () -> false);

    assertThat(done.kept().orElseThrow().resolve("library.db")).hasBinaryContent(damaged);
    try (Store store = open(folder)) {
      for (Article article : articles) {
        assertThat(store.read(rows -> rows.read(article.id())).orElseThrow().article())
            .isEqualTo(article);
      }
      if (kind.equals("header")) {
        assertThat(store.read(rows -> rows.setting("id").orElseThrow()).equals(id)).isTrue();
      }
    }
  }

  private LibraryFailure refused() {
    try (Store store = open(folder)) {
      throw new AssertionError("it opened: " + store.folder());
    } catch (LibraryException e) {
      return e.failure();
    }
  }

  @Test
  void aFileThatNeverWasALibraryIsNotRepaired() throws Exception {
    Files.writeString(folder.resolve("library.db"), "somebody else's");

    assertThat(Repair.helps(refused(), folder)).isFalse();
    assertThatThrownBy(
            () -> new Repair(folder, clock, new Random(4)).run((_, _) -> {}, () -> false))
        .isInstanceOf(LibraryException.class);
    assertThat(folder.resolve("library.db")).hasContent("somebody else's");
  }
}
