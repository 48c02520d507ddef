package muharrir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.article.Version;
import muharrir.json.ArticleJson;
import muharrir.json.MetadataJson;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-14T15:27:07Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private static StoreOpener opener() {
    return new StoreOpener(CLOCK, new Random(1));
  }

  private static final int KNOWN = Migrations.known().newest();

  /** A program that knows some steps after those of this one. */
  private static StoreOpener opener(String... more) {
    return new StoreOpener(CLOCK, new Random(1), Migrations.known().and(more));
  }

  /** A program as it once was, which knew the first steps only. */
  private static StoreOpener earlier(int steps) {
    return new StoreOpener(CLOCK, new Random(1), Migrations.known().first(steps));
  }

  private LibraryFailure refusal(StoreOpener opener, Path library) {
    try (Store store = opener.open(library)) {
      throw new AssertionError("opened: " + store.folder());
    } catch (LibraryException e) {
      return e.failure();
    }
  }

  private static Map<String, String> content(Path library) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(library)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            library.relativize(file).toString(), MediaFolder.sha256(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  @Test
  void aNewLibraryIsWhatItShouldBe() throws LibraryException {
    try (Store store = opener().open(folder.resolve("a/b"))) {
      assertThat(store.ask("PRAGMA journal_mode", row -> row.getString(1))).containsExactly("wal");
      assertThat(store.ask("PRAGMA synchronous", row -> row.getInt(1))).containsExactly(2);
      assertThat(store.ask("PRAGMA foreign_keys", row -> row.getInt(1))).containsExactly(1);
      assertThat(store.ask("PRAGMA user_version", row -> row.getInt(1))).containsExactly(KNOWN);
      assertThat(store.ask("PRAGMA application_id", row -> row.getInt(1)))
          .containsExactly(Database.APPLICATION_ID);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مكتبة الأخبار",
        "with space",
        "q?mode=memory",
        "h#sh&x=1",
        "per%20cent",
        "\u202erlo",
        "e\u0301 NFD",
        "😀",
        "line\nfeed",
        "'quote\""
      })
  void theNameOfTheFolderIsTakenAsItIs(String name) throws LibraryException, IOException {
    Path library = folder.resolve(name);
    try (Store store = opener().open(library)) {
      store.write(rows -> {
        rows.setSetting("x", name);
        return true;
      });
      assertThat(Files.size(library.resolve("library.db-wal"))).isPositive();
    }
    assertThat(library.resolve("library.db")).isRegularFile();
    assertThat(Files.exists(library.resolve("library.db-wal"))).isFalse();
    try (Store store = opener().open(library)) {
      Optional<String> read = store.read(rows -> rows.setting("x"));
      assertThat(read).contains(name);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(library);
    }
  }

  @Test
  void aNewerLibraryIsRefusedUntouched() throws Exception {
    opener("CREATE TABLE later (x)").open(folder).close();
    Map<String, String> before = content(folder);
    assertThat(refusal(opener(), folder))
        .isEqualTo(new LibraryFailure.Newer(folder.resolve("library.db"), KNOWN + 1, KNOWN));
    assertThat(content(folder)).isEqualTo(before);
  }

  @Test
  void aNewerNumberInTheLogAloneIsSeenToo() throws Exception {
    opener().open(folder).close();
    Path killed = folder.resolve("killed");
    Files.createDirectory(killed);
    try (Connection open = Database.connect(folder.resolve("library.db"), false, Seal.NONE)) {
      new Sql(open).script("PRAGMA user_version = 7");
      for (String name : List.of("library.db", "library.db-wal")) {
        Files.copy(folder.resolve(name), killed.resolve(name));
      }
    }
    Map<String, String> before = content(killed);
    assertThat(refusal(opener(), killed))
        .isEqualTo(new LibraryFailure.Newer(killed.resolve("library.db"), 7, KNOWN));
    assertThat(content(killed)).containsAllEntriesOf(before);
  }

  @Test
  void whatIsNoLibraryIsRefusedUntouched() throws Exception {
    Path file = folder.resolve("library.db");
    Files.writeString(file, "ليست قاعدة بيانات ".repeat(50));
    Map<String, String> before = content(folder);
    assertThat(refusal(opener(), folder)).isEqualTo(new LibraryFailure.Foreign(file));
    assertThat(content(folder)).isEqualTo(before);

    Files.delete(file);
    try (Connection foreign = Database.connect(file, false, Seal.NONE)) {
      new Sql(foreign).script("CREATE TABLE cookies (x)");
    }
    before = content(folder);
    assertThat(refusal(opener(), folder)).isEqualTo(new LibraryFailure.Foreign(file));
    assertThat(content(folder)).isEqualTo(before);

    Files.write(file, new byte[0]);
    assertThat(refusal(opener(), folder))
        .isEqualTo(new LibraryFailure.Damaged(file, "the file is empty"));
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("library"));
    assertThat(refusal(opener(), file)).isEqualTo(new LibraryFailure.Missing(file));
    Path under = file.resolve("deeper");
    assertThat(refusal(opener(), under))
        .isIn(new LibraryFailure.Missing(under), new LibraryFailure.NotWritable(under));
  }

  @Test
  void aDamagedFileIsSaidAfterAnUncleanEnd() throws Exception {
    opener().open(folder).close();
    Path file = folder.resolve("library.db");
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(4096);
      raw.write(new byte[4096]);
    }
    Files.createFile(folder.resolve("library.db-wal"));
    byte[] before = Files.readAllBytes(file);
    assertThat(refusal(opener(), folder)).isInstanceOf(LibraryFailure.Damaged.class);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void anOlderLibraryIsCopiedThenBroughtUpToDate() throws Exception {
    Article article = new RandomDocuments(new Random(2)).article(5);
    try (Store store = opener().open(folder)) {
      store.write(rows -> {
        rows.insert(article, Rows.start(article));
        rows.keepVersion(article, Version.Reason.IMPORTED, CLOCK.instant());
        return true;
      });
    }
    try (Store store = opener("ALTER TABLE article ADD COLUMN later TEXT").open(folder)) {
      assertThat(store.ask("PRAGMA user_version", row -> row.getInt(1))).containsExactly(KNOWN + 1);
      assertThat(store.read(rows -> rows.read(article.id())).orElseThrow().article())
          .isEqualTo(article);
    }
    Path copy = folder.resolve("backups/library-000001-20251214T152707Z-migration.db");
    Path restored = Files.createDirectory(folder.resolve("restored"));
    Files.copy(copy, restored.resolve("library.db"));
    try (Store store = opener().open(restored)) {
      assertThat(store.read(rows -> rows.read(article.id())).orElseThrow().article())
          .isEqualTo(article);
    }
  }

  @Test
  void aLibraryOfTheFirstFormKeepsItsTextAndItsJournal() throws Exception {
    Article article = new RandomDocuments(new Random(4)).article(5);
    Metadata later = article.metadata().withSection("ثقافة");
    try (Store store = earlier(1).open(folder)) {
      store.script(
          "INSERT INTO article (id, revision, folded, headline, status, section, created, updated,"
              + " words, caret) VALUES ('"
              + article.id()
              + "', 1, 0, '', 'DRAFT', '', 0, 0, 0, '')");
      store.script(
          "INSERT INTO body (article, json, search) VALUES ('"
              + article.id()
              + "', '"
              + ArticleJson.compact(article).replace("'", "''")
              + "', '')");
      store.script(
          "INSERT INTO journal (article, seq, at, kind, change) VALUES ('"
              + article.id()
              + "', 1, 0, 'metadata', '"
              + MetadataJson.write(later).replace("'", "''")
              + "')");
    }
    try (Store store = opener().open(folder)) {
      StoredArticle now = store.read(rows -> rows.read(article.id())).orElseThrow();
      assertThat(now.article()).isEqualTo(article.withMetadata(later));
      assertThat(now.replayed()).hasSize(1);
      assertThat(now.review()).isEqualTo(Review.NONE);
      store.write(rows -> {
        rows.append(
            List.of(
                new JournalRow(
                    article.id(),
                    2,
                    Instant.EPOCH,
                    new JournalRow.Content.Reviewed(new ReviewChange.Marked(true)))));
        return true;
      });
      assertThat(store.read(rows -> rows.read(article.id())).orElseThrow().review().sensitive())
          .isTrue();
    }
  }

  @Test
  void aMigrationThatFailsLeavesTheOldForm() throws Exception {
    opener().open(folder).close();
    StoreOpener failing =
        opener(
            "CREATE TABLE later (x);\nINSERT INTO later VALUES (1);\nINSERT INTO nowhere VALUES (1)");
    assertThat(refusal(failing, folder)).isInstanceOf(LibraryFailure.Disk.class);
    try (Store store = opener().open(folder)) {
      assertThat(store.ask("PRAGMA user_version", row -> row.getInt(1))).containsExactly(KNOWN);
      assertThat(
              store.ask(
                  "SELECT name FROM sqlite_master WHERE name = 'later'", row -> row.getString(1)))
          .isEmpty();
    }
  }

  @Test
  void aLockOfTheDeadBlocksNobody() throws LibraryException, IOException {
    opener().open(folder).close();
    Files.writeString(folder.resolve("lock.owner"), "999999 2020-01-01T00:00:00Z\n");
    try (Store store = opener().open(folder)) {
      assertThat(store.readOnly()).isFalse();
      try (Store second = opener().open(folder)) {
        assertThat(second.readOnly()).isTrue();
        assertThatThrownBy(() -> second.write(Rows::ids))
            .isInstanceOfSatisfying(
                LibraryException.class,
                e -> assertThat(e.failure()).isEqualTo(new LibraryFailure.ReadOnly(folder)));
      }
    }
  }

  @Test
  void aWriteOnAnOldRevisionIsRefused() throws LibraryException {
    Article article = new RandomDocuments(new Random(4)).article(3);
    try (Store store = opener().open(folder)) {
      store.write(rows -> {
        rows.insert(article, Rows.start(article));
        rows.fold(new JournalRow.Place(article, Review.NONE, Rows.start(article)), 0, 1);
        return true;
      });
      assertThatThrownBy(() ->
              store.write(rows -> {
                rows.setSetting("x", "half a transaction");
                rows.fold(new JournalRow.Place(article, Review.NONE, Rows.start(article)), 0, 1);
                return true;
              }))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.failure()).isEqualTo(new LibraryFailure.Changed(article.id())));
      Optional<String> read = store.read(rows -> rows.setting("x"));
      assertThat(read).isEmpty();
    }
  }

  @Test
  void aFolderThatWasTakenAwayIsNotWrittenAnyMore() throws Exception {
    Path library = folder.resolve("usb");
    Path away = folder.resolve("away");
    try (Store store = opener().open(library)) {
      Files.move(library, away);
      assertThatThrownBy(() -> store.write(Rows::ids))
          .isInstanceOfSatisfying(
              LibraryException.class,
              e -> assertThat(e.failure()).isEqualTo(new LibraryFailure.Missing(library)));
      Files.move(away, library);
      assertThat(store.write(Rows::ids)).isEmpty();
    }
  }

  @Test
  void theEmergencyCopyIsReadUpToATornLine() throws Exception {
    Article article = new RandomDocuments(new Random(6)).article(3);
    EmergencyFile file = new EmergencyFile(folder.resolve("state"), "7");
    EmergencyFile.Entry base = new EmergencyFile.Entry.Base(article, 3);
    EmergencyFile.Entry change =
        new EmergencyFile.Entry.Change(
            new JournalRow(
                article.id(),
                4,
                CLOCK.instant(),
                new JournalRow.Content.About(article.metadata().withSection("قسم"))));
    file.append(List.of(base));
    file.append(List.of(change));
    assertThat(file.read()).containsExactly(base, change);
    byte[] whole = Files.readAllBytes(file.path());
    for (int cut : new int[] {whole.length - 1, whole.length - 20}) {
      Files.write(file.path(), Arrays.copyOf(whole, cut));
      assertThat(file.read()).containsExactly(base);
    }
    file.clear();
    assertThat(file.read()).isEmpty();
  }

  /** The drive of the emergency copy is full for a moment, in the middle of a line. */
  @Test
  void whatAHalfWrittenLineOfTheEmergencyCopyLeavesIsWrittenOver() throws Exception {
    Article article = new RandomDocuments(new Random(6)).article(3);
    EmergencyFile file = new EmergencyFile(folder.resolve("state"), "7");
    EmergencyFile.Entry first = new EmergencyFile.Entry.Base(article, 3);
    EmergencyFile.Entry second = new EmergencyFile.Entry.Base(article, 4);
    file.append(List.of(first));
    Files.writeString(file.path(), "base\thalf of a li", StandardOpenOption.APPEND);
    file.append(List.of(second));
    assertThat(file.read()).containsExactly(first, second);
  }

  @Test
  void theListOfTenThousandIsRead() throws LibraryException, SQLException {
    try (Store store = opener().open(folder)) {
      store.script(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
              + " INSERT INTO article SELECT printf('a%07d', i), 1, 0, 'خبر ' || i, 'DRAFT', 'سوريا',"
              + " i, i, 600, '' FROM n");
      List<ArticleSummary> lines = store.read(rows -> rows.summaries(LibraryQuery.ALL));
      assertThat(lines)
          .hasSize(10_000)
          .first()
          .satisfies(line -> assertThat(line.headline()).isEqualTo("خبر 10000"));
    }
  }

  /** On a full drive nobody can sign, and the lock holds all the same. */
  @Test
  void aLockThatCannotBeSignedHolds() throws Exception {
    Path owner = folder.resolve("lock.owner");
    Files.createDirectory(owner);
    Files.writeString(owner.resolve("x"), "x");

    try (Store store = opener().open(folder)) {
      assertThat(store.readOnly()).isFalse();
      try (Store second = opener().open(folder)) {
        assertThat(second.readOnly()).isTrue();
      }
      assertThat(store.read(Rows::ids)).isEmpty();
    }
  }
}
