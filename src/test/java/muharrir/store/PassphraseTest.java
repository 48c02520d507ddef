package muharrir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.library.ArticleSummary;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.library.RescueReport.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library under a passphrase: what can be read without it, and that nothing is lost by it. */
class PassphraseTest {
  private static final Instant NOW = Instant.parse("2025-12-14T15:27:07Z");
  private static final String PASSPHRASE = "زيتون وملح وبحر بعيد";
  private static final String SECRET = "مصدر لا يُذكر اسمه";

  @TempDir Path folder;
  private final Clock clock = Clock.systemUTC();

  private StoreOpener opener() {
    return new StoreOpener(clock, new Random(1));
  }

  private Path library() {
    return folder.resolve("مكتبة");
  }

  private static Article article(String id, String words) {
    Article draft = Article.draft(new ArticleId(id), new BlockId("b1"), NOW);
    return draft.withDocument(
        Document.of(
            Inline.EMPTY,
            Inline.of(words),
            Inline.EMPTY,
            Optional.empty(),
            draft.document().body()));
  }

  private static void insert(Store store, Article article) throws LibraryException {
    store.write(rows -> {
      rows.insert(article, Rows.start(article));
      rows.keepVersion(article, Version.Reason.CREATED, NOW);
      return true;
    });
  }

  private static List<ArticleId> ids(Store store) throws LibraryException {
    return store.read(rows ->
        rows.summaries(LibraryQuery.ALL).stream().map(ArticleSummary::id).sorted().toList());
  }

  /** A locked library with one article and one backup; the recovery code. */
  private String locked() throws Exception {
    try (Store store = opener().open(library())) {
      insert(store, article("mq000001", SECRET));
      store.backups(clock).make(Backup.Reason.ASKED);
    }
    return EasyLock.of(library()).set(PASSPHRASE);
  }

  /** The files in which the secret can be read. */
  private List<Path> readable() throws Exception {
    List<Path> found = new ArrayList<>();
    String secret =
        new String(SECRET.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(secret) || bytes.contains("mq000001")) {
          found.add(folder.relativize(file));
        }
      }
    }
    return found;
  }

  private static void fails(Class<? extends LibraryFailure> kind, Call call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            LibraryException.class, e -> assertThat(e.failure()).isInstanceOf(kind));
  }

  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  @Test
  void withoutItNothingCanBeRead() throws Exception {
    String code = locked();
    assertThat(readable()).isEmpty();
    Passphrase passphrase = new Passphrase(library());
    assertThat(passphrase.locked()).isTrue();
    fails(LibraryFailure.Locked.class, () -> opener().open(library()).close());
    fails(LibraryFailure.WrongPassphrase.class, () -> passphrase.open(PASSPHRASE + "."));
    fails(LibraryFailure.WrongPassphrase.class, () -> passphrase.open(""));
    assertThat(code).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");

    String careless = code.toLowerCase(Locale.ROOT).replace("-", " ");
    for (String secret : List.of(PASSPHRASE, code, careless)) {
      try (Store store = opener().open(library(), passphrase.open(secret))) {
        assertThat(ids(store)).containsExactly(new ArticleId("mq000001"));
        insert(store, article("mq00000" + (char) ('a' + ids(store).size()), SECRET + " أيضًا"));
        assertThat(readable()).as("also while it is open").isEmpty();
        store.script("DELETE FROM version WHERE article <> 'mq000001'");
        store.script("DELETE FROM body WHERE article <> 'mq000001'");
        store.script("DELETE FROM article WHERE id <> 'mq000001'");
      }
    }
    assertThat(readable()).isEmpty();
  }

  @Test
  void whoTriesPassphrasesHasToTakeEachThroughAllRounds() throws Exception {
    opener().open(library()).close();
    new Passphrase(library()).set(PASSPHRASE);
    assertThat(Files.readAllLines(library().resolve("lock.key"))).contains("rounds=210000");
    opener().open(library(), new Passphrase(library()).open(PASSPHRASE)).close();
  }

  @Test
  void aShortOneIsRefusedAndNothingIsChanged() throws Exception {
    try (Store store = opener().open(library())) {
      insert(store, article("mq000001", SECRET));
    }
    fails(LibraryFailure.ShortPassphrase.class, () -> new Passphrase(library()).set("١٢٣٤٥٦٧"));
    assertThat(new Passphrase(library()).locked()).isFalse();
    assertThat(library().resolve("lock.key")).doesNotExist();
    opener().open(library()).close();
  }

  @Test
  void itIsChangedAndTakenAway() throws Exception {
    String code = locked();
    Passphrase passphrase = EasyLock.of(library());
    passphrase.change(PASSPHRASE, "كلمات أخرى تمامًا");
    fails(LibraryFailure.WrongPassphrase.class, () -> passphrase.open(PASSPHRASE));
    assertThat(passphrase.open("كلمات أخرى تمامًا").none()).isFalse();
    passphrase.change(code, PASSPHRASE);

    passphrase.remove(PASSPHRASE);
    assertThat(passphrase.locked()).isFalse();
    try (Store store = opener().open(library())) {
      assertThat(ids(store)).containsExactly(new ArticleId("mq000001"));
      try (BackupReader reader =
          store.backups(clock).open(store.backups(clock).list().getFirst())) {
        assertThat(reader.summaries()).hasSize(1);
      }
    }
    assertThat(KeyFile.places(library())).noneMatch(Files::exists);
  }

  @Test
  void itIsSetAndTakenAwayWhileTheLibraryIsOpen() throws Exception {
    try (Store store = opener().open(library())) {
      insert(store, article("mq000001", SECRET));
      store.backups(clock).make(Backup.Reason.ASKED);
      store.setPassphrase(PASSPHRASE);
      assertThat(readable()).isEmpty();
      insert(store, article("mq000002", SECRET));
      Backup made = store.backups(clock).make(Backup.Reason.ASKED);
      assertThat(readable()).isEmpty();
      try (BackupReader reader = store.backups(clock).open(made)) {
        assertThat(reader.summaries()).hasSize(2);
      }
      assertThat(store.verifier().run((_, _) -> {}, () -> false).findings()).isEmpty();
      store.removePassphrase();
      insert(store, article("mq000003", SECRET));
    }
    try (Store store = opener().open(library())) {
      assertThat(ids(store)).hasSize(3);
    }
  }

  @Test
  void whatComesBackFromAPlainBackupIsLockedAgain() throws Exception {
    try (Store store = opener().open(library())) {
      insert(store, article("mq000001", SECRET));
    }
    Path plain = Files.copy(library().resolve("library.db"), folder.resolve("old.db"));
    Passphrase passphrase = EasyLock.of(library());
    passphrase.set(PASSPHRASE);
    Seal seal = passphrase.open(PASSPHRASE);
    new WholeRestore(library(), clock, seal).run(plain);
    Files.delete(plain);
    assertThat(readable()).isEmpty();
    try (Store store = opener().open(library(), seal)) {
      assertThat(ids(store)).containsExactly(new ArticleId("mq000001"));
    }
  }

  @Test
  void aKeyThatWasLostIsTakenFromBesideTheBackups() throws Exception {
    locked();
    Files.delete(library().resolve("lock.key"));
    Passphrase passphrase = EasyLock.of(library());
    assertThat(passphrase.locked()).isTrue();
    opener().open(library(), passphrase.open(PASSPHRASE)).close();
  }

  @Test
  void aBackupThatStayedPlainIsLockedAtTheNextOpening() throws Exception {
    try (Store store = opener().open(library())) {
      insert(store, article("mq000001", SECRET));
      store.backups(clock).make(Backup.Reason.ASKED);
    }
    Path backup = Backups.of(library()).getFirst().file();
    Path copy = Files.copy(backup, folder.resolve("copy.db"));
    EasyLock.of(library()).set(PASSPHRASE);
    Files.delete(backup);
    Files.move(copy, backup);
    assertThat(readable()).isNotEmpty();
    opener().open(library(), new Passphrase(library()).open(PASSPHRASE)).close();
    assertThat(readable()).isEmpty();
  }

  @Test
  void aDamagedOneIsSaidToBeDamagedAndRepaired() throws Exception {
    locked();
    Seal seal = new Passphrase(library()).open(PASSPHRASE);
    Path file = library().resolve("library.db");
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 200; at < bytes.length; at += 1000) {
      bytes[at] ^= 0x55;
    }
    Files.write(file, bytes);
    fails(LibraryFailure.Damaged.class, () -> opener().open(library(), seal).close());
    assertThat(file).hasBinaryContent(bytes);

    Repair.Done done =
        new Repair(library(), clock, new Random(4), seal).run((_, _) -> {}, () -> false);
    assertThat(done.report().count(Source.BACKUP)).isEqualTo(1);
    assertThat(readable()).isEmpty();
    try (Store store = opener().open(library(), seal)) {
      assertThat(ids(store)).containsExactly(new ArticleId("mq000001"));
    }
  }

  @Test
  void theEmergencyCopyIsSealed() throws Exception {
    Seal seal = Seal.random();
    EmergencyFile file = new EmergencyFile(folder.resolve("state"), "7", () -> seal);
    Article article = article("mq000001", SECRET);
    file.append(List.of(new EmergencyFile.Entry.Base(article, 3)));
    assertThat(readable()).isEmpty();
    assertThat(file.read()).containsExactly(new EmergencyFile.Entry.Base(article, 3));
    assertThat(new EmergencyFile(folder.resolve("state"), "7", Seal::random).read()).isEmpty();
  }

  @Test
  void nothingSaysTheKey() {
    assertThat(Seal.random().toString()).isEqualTo("Seal");
  }

  /** A backup that is damaged keeps nobody from the library, nor from the recovery code. */
  @Test
  void aDamagedBackupStaysAsItIsAndEverythingElseIsLockedAndUnlocked() throws Exception {
    Backup damaged;
    try (Store store = opener().open(library())) {
      insert(store, article("mq000001", SECRET));
      damaged = store.backups(clock).make(Backup.Reason.ASKED);
      store.backups(clock).make(Backup.Reason.ASKED);
    }
    byte[] bytes = Files.readAllBytes(damaged.file());
    Arrays.fill(bytes, 100, bytes.length, (byte) 7);
    Files.write(damaged.file(), bytes);
    Passphrase passphrase = EasyLock.of(library());

    assertThat(passphrase.set(PASSPHRASE)).isNotEmpty();

    assertThat(passphrase.unsealed()).containsExactly(damaged.file());
    assertThat(damaged.file()).hasBinaryContent(bytes);
    try (Store store = opener().open(library(), passphrase.open(PASSPHRASE))) {
      assertThat(ids(store)).containsExactly(new ArticleId("mq000001"));
    }
    passphrase.remove(PASSPHRASE);
    try (Store store = opener().open(library())) {
      assertThat(ids(store)).containsExactly(new ArticleId("mq000001"));
    }
  }

  @Test
  void theKeyStaysForALockedBackupThatIsDamaged() throws Exception {
    locked();
    Path backup = Backups.of(library()).getFirst().file();
    byte[] bytes = Files.readAllBytes(backup);
    Arrays.fill(bytes, 5000, bytes.length, (byte) 7);
    Files.write(backup, bytes);
    Passphrase passphrase = EasyLock.of(library());

    passphrase.remove(PASSPHRASE);

    assertThat(passphrase.locked()).isFalse();
    assertThat(KeyFile.places(library())).allMatch(Files::exists);
    assertThat(backup).hasBinaryContent(bytes);
    opener().open(library()).close();
    // The library can be locked again all the same.
    passphrase.set(PASSPHRASE);
    opener().open(library(), passphrase.open(PASSPHRASE)).close();
  }
}
