package muharrir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.library.Finding;
import muharrir.library.LibraryException;
import muharrir.library.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of a library that gets a passphrase and loses it again. */
class SealedPicturesTest {
  private static final String PASSPHRASE = "زيتون وملح وبحر بعيد";
  private static final byte[] FIRST = "the pixels of the first".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "the pixels of the second".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path library() {
    return folder.resolve("library");
  }

  private Path media() {
    return library().resolve("media");
  }

  private Store open(Seal seal) throws LibraryException {
    return new StoreOpener(Clock.systemUTC(), new Random(1)).open(library(), seal);
  }

  private static MediaRef ref(byte[] bytes) {
    return new MediaRef(MediaFolder.sha256(bytes), "png", 60, 40);
  }

  /** A library with two pictures; an article shows the first. */
  private void make() throws LibraryException {
    try (Store store = open(Seal.NONE)) {
      store.media().put(ref(FIRST), FIRST);
      store.media().put(ref(SECOND), SECOND);
      Article draft =
          Article.draft(
              new ArticleId("mq000001"), new BlockId("b1"), Instant.parse("2025-12-14T15:27:07Z"));
      Article article =
          draft.withDocument(
              Document.of(
                  Inline.EMPTY,
                  Inline.of("عنوان"),
                  Inline.EMPTY,
                  Optional.of(Block.Figure.of(BlockId.HERO, Optional.of(ref(FIRST)))),
                  draft.document().body()));
      store.write(rows -> {
        rows.insert(article, Rows.start(article));
        return true;
      });
    }
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(media())) {
      return files.sorted().toList();
    }
  }

  private void nothingIsReadable() throws Exception {
    assertThat(files()).hasSize(2);
    for (Path file : files()) {
      assertThat(file.getFileName().toString())
          .endsWith(".sealed")
          .doesNotContain(ref(FIRST).sha256(), ref(SECOND).sha256());
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("pixels");
    }
  }

  private static void bothAreThere(Store store) throws LibraryException {
    assertThat(store.media().has(ref(FIRST))).isTrue();
    assertThat(store.media().bytes(ref(FIRST))).isEqualTo(FIRST);
    assertThat(store.media().bytes(ref(SECOND))).isEqualTo(SECOND);
    assertThat(findings(store)).isEmpty();
  }

  private static List<Finding> findings(Store store) throws LibraryException {
    return store.verifier().run((_, _) -> {}, () -> false).findings();
  }

  @Test
  void theyAreSealedWithTheLibraryAndComeBackAsTheyWere() throws Exception {
    make();
    Passphrase passphrase = new Passphrase(library());
    passphrase.set(PASSPHRASE);
    nothingIsReadable();
    try (Store store = open(passphrase.open(PASSPHRASE))) {
      bothAreThere(store);
    }
    passphrase.remove(PASSPHRASE);
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(ref(FIRST).fileName(), ref(SECOND).fileName());
    try (Store store = open(Seal.NONE)) {
      bothAreThere(store);
    }
  }

  @Test
  void theyAreSealedWhileTheLibraryIsOpenAndWhatComesLaterIsSealedAtOnce() throws Exception {
    make();
    byte[] later = "the pixels of a third".getBytes(StandardCharsets.UTF_8);
    try (Store store = open(Seal.NONE)) {
      store.setPassphrase(PASSPHRASE);
      nothingIsReadable();
      bothAreThere(store);
      store.media().put(ref(later), later);
      assertThat(media().resolve(ref(later).fileName())).doesNotExist();
      assertThat(store.media().bytes(ref(later))).isEqualTo(later);
      store.removePassphrase();
      bothAreThere(store);
      assertThat(media().resolve(ref(later).fileName())).hasBinaryContent(later);
    }
  }

  @Test
  void whatAProgramThatWasKilledLeftPlainIsReadAndSealedAtTheNextOpening() throws Exception {
    make();
    Passphrase passphrase = new Passphrase(library());
    passphrase.set(PASSPHRASE);
    byte[] left = "the pixels of what was left".getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(media().resolve(ref(left).fileName()), left);
    assertThat(passphrase.unsealed()).containsExactly(plain);
    try (Store store = open(passphrase.open(PASSPHRASE))) {
      assertThat(store.media().bytes(ref(left))).isEqualTo(left);
      for (int i = 0; i < 1000 && Files.exists(plain); i++) {
        Thread.sleep(20);
      }
      assertThat(plain).doesNotExist();
      assertThat(store.media().bytes(ref(left))).isEqualTo(left);
    }
    assertThat(passphrase.unsealed()).isEmpty();
  }

  @Test
  void oneThatIsDamagedOrExchangedIsFoundByItsNameAndMendedByTheOriginal() throws Exception {
    make();
    Passphrase passphrase = new Passphrase(library());
    passphrase.set(PASSPHRASE);
    Seal seal = passphrase.open(PASSPHRASE);
    try (Store store = open(seal)) {
      Path first = media().resolve(seal.part("pictures").name(ref(FIRST).fileName()) + ".sealed");
      Path second = media().resolve(seal.part("pictures").name(ref(SECOND).fileName()) + ".sealed");
      byte[] whole = Files.readAllBytes(first);
      byte[] bytes = whole.clone();
      bytes[bytes.length / 2] ^= 1;
      Files.write(first, bytes);
      assertThat(findings(store))
          .extracting(Finding::kind, Finding::subject)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(
                  Finding.Kind.PICTURE_DAMAGED, ref(FIRST).fileName()));
      broken(store);
      Files.write(first, Files.readAllBytes(second));
      broken(store);
      store.media().put(ref(FIRST), FIRST);
      bothAreThere(store);
      Files.delete(first);
      assertThat(findings(store))
          .extracting(Finding::kind)
          .containsExactly(Finding.Kind.PICTURE_MISSING);
    }
  }

  private static void broken(Store store) {
    assertThatThrownBy(() -> store.media().bytes(ref(FIRST)))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.failure()).isInstanceOf(Refusal.PictureRefused.class));
  }

  @Test
  void aRescueOfALockedLibraryBringsItsPictures() throws Exception {
    make();
    Passphrase passphrase = new Passphrase(library());
    passphrase.set(PASSPHRASE);
    Seal seal = passphrase.open(PASSPHRASE);
    Path target = folder.resolve("rescued");
    new Rescuer(library(), target, Clock.systemUTC(), new Random(2), seal)
        .run((_, _) -> {}, () -> false);
    try (Store store = new StoreOpener(Clock.systemUTC(), new Random(3)).open(target, seal)) {
      bothAreThere(store);
    }
  }
}
