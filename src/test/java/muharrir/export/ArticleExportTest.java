package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.json.ArticleJson;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.testing.PictureBytes;
import muharrir.testing.RandomDocuments;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleExportTest {
  private static final String NAME =
      "k3v8d2qa-هجوم-تدمر-يعيد-شبح-داعش-تحذير-أميركي-وتحركات-أمنية-سورية";
  private static final Newsroom NEWSROOM = Tadmur.newsroom("https://news.example/");

  @TempDir private Path folder;
  private Path target;
  private Path picture;
  private final MediaRef media = new MediaRef("ab".repeat(32), "jpg", 16, 9);
  private final PageRenderer renderer = new PageRenderer();

  @BeforeEach
  void setUp() throws IOException {
    target = folder.resolve("out");
    picture =
        Files.write(
            folder.resolve("picture"), PictureBytes.file(PictureBytes.halves(16, 9), "jpg"));
  }

  private ArticleExport open() throws LibraryException {
    return ArticleExport.open(renderer, NEWSROOM, _ -> PictureBytes.of(picture), target);
  }

  /** Every file under the target but the fonts, with its text. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(target)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = target.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("assets/")) {
          files.put(name, text(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private Map<String, String> expected(Article article, String name) throws Exception {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    PagePictures pictures = new PagePictures(bytes, _ -> PictureBytes.of(picture), List.of());
    pictures.make(article.document());
    pictures.makeShared(article.document().hero().orElseThrow());
    assertThat(bytes.keySet()).hasSize(6);
    bytes.put(
        "index.html", renderer.page(article, NEWSROOM, pictures).getBytes(StandardCharsets.UTF_8));
    bytes.put("article.json", ArticleJson.bytes(article, NEWSROOM));
    DataFiles.add(renderer.drawn(article, NEWSROOM, pictures), bytes);
    DataFiles.addManifest(bytes);
    Map<String, String> expected = new TreeMap<>();
    bytes.forEach((file, each) -> expected.put(name + "/" + file, text(each)));
    return expected;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void writesPageJsonPicturesAndFonts() throws Exception {
    Article article = Tadmur.article(Optional.of(media));

    Path written = open().write(article);

    assertThat(written).isEqualTo(target.resolve(NAME));
    assertThat(files()).isEqualTo(expected(article, NAME));
    for (String font : PageStyle.FONTS) {
      assertThat(target.resolve("assets/fonts").resolve(font)).exists();
    }
    String page = files().get(NAME + "/index.html");
    assertThat(page.split("assets/fonts/[a-z0-9-]+\\.woff2", -1))
        .as("two faces, both asked for early")
        .hasSize(5);
  }

  @Test
  void exportingAgainGivesTheSameBytesAndLeavesNothingBeside() throws Exception {
    Article article = Tadmur.article(Optional.of(media));
    open().write(article);
    Map<String, String> first = files();

    open().write(article);

    assertThat(files()).isEqualTo(first);
    assertThat(ExportDisk.entries(target)).hasSize(2);
  }

  @Test
  void importedJsonGivesTheSamePackage() throws Exception {
    Article article = Tadmur.article(Optional.of(media));
    Path written = open().write(article);
    Map<String, String> first = files();

    Article again = ArticleJson.read(Files.readAllBytes(written.resolve("article.json"))).article();
    open().write(again);

    assertThat(again).isEqualTo(article);
    assertThat(files()).isEqualTo(first);
  }

  @Test
  void anOlderExportGivesWayAlsoUnderAnotherSlug() throws Exception {
    Article article = Tadmur.article(Optional.of(media));
    open().write(article);
    Files.writeString(target.resolve(NAME).resolve("note.txt"), "by hand");
    Files.createDirectories(target.resolve("k3v8d2qax-other"));
    Files.createDirectories(target.resolve("k3v8d2qa-no-export"));

    Article renamed = article.withMetadata(article.metadata().withSlug("تدمر"));
    open().write(renamed);

    Map<String, String> wanted = new TreeMap<>(expected(renamed, "k3v8d2qa-تدمر"));
    wanted.put("k3v8d2qa-تدمر/note.txt", "by hand");
    assertThat(files()).isEqualTo(wanted);
    assertThat(target.resolve("k3v8d2qax-other")).exists();
    assertThat(target.resolve("k3v8d2qa-no-export")).exists();
    assertThat(target.resolve(NAME)).doesNotExist();
  }

  @Test
  void aFailureLeavesTheOlderExportWhole() throws Exception {
    Article article = Tadmur.article(Optional.of(media));
    open().write(article);
    Map<String, String> before = files();
    picture = folder.resolve("gone");
    Block hero = article.document().hero().orElseThrow();
    Article changed =
        article.withDocument(
            article.document().with(hero.withText(Field.CAPTION, Inline.of("آخر"))));

    ArticleExport export = open();
    LibraryException refused =
        catchThrowableOfType(LibraryException.class, () -> export.write(changed));

    assertThat(refused.failure()).isInstanceOf(LibraryFailure.NoPicture.class);
    assertThat(files()).isEqualTo(before);
    assertThat(ExportDisk.entries(target)).hasSize(2);
  }

  @Test
  void whatACutLeftBesideIsClearedUp() throws Exception {
    Article article = Tadmur.article(Optional.of(media));
    open().write(article);
    Map<String, String> before = files();
    Files.move(target.resolve(NAME), target.resolve("." + NAME + ".old.tmp"));
    Files.createDirectories(target.resolve("." + NAME + ".new.tmp/media"));
    Files.createDirectories(target.resolve(".x.old.tmp"));
    Files.createDirectories(target.resolve("x"));

    open();

    assertThat(files()).as("the old export is back").isEqualTo(before);
    assertThat(ExportDisk.entries(target)).as("with x and the fonts").hasSize(3);
  }

  @Test
  void saysWhyNothingCanBeWritten() throws Exception {
    target = Files.writeString(folder.resolve("file"), "");
    assertThat(catchThrowableOfType(LibraryException.class, this::open).failure())
        .isEqualTo(new LibraryFailure.NotWritable(target));

    Path locked = Files.createDirectory(folder.resolve("locked"));
    target = locked.resolve("out");
    boolean canLock = locked.toFile().setWritable(false) && !Files.isWritable(locked);
    Assumptions.assumeTrue(canLock, "this user may write everywhere");
    assertThat(catchThrowableOfType(LibraryException.class, this::open).failure())
        .isEqualTo(new LibraryFailure.NotWritable(target));
  }

  @Test
  void folderNamesAreTameForAnyHeadline() {
    RandomDocuments values = new RandomDocuments(new Random(5));
    for (int i = 0; i < 500; i++) {
      Article article = values.article(1);
      String name = PagePath.folder(article);
      assertThat(name)
          .matches("[a-z0-9]+(-[\\p{L}\\p{M}\\p{Nd}]+)*")
          .startsWith(article.id().value());
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(120);
    }
    Article article = Tadmur.article(Optional.empty());
    article = article.withMetadata(article.metadata().withSlug("تدمر-".repeat(15) + "تدمر"));
    assertThat(PagePath.folder(article)).isEqualTo("k3v8d2qa" + "-تدمر".repeat(12));
  }

  @Test
  void manyGoOutInOrderAndWhatFailsStopsNothing() throws Exception {
    RandomDocuments values = new RandomDocuments(new Random(6));
    Map<ArticleId, Article> articles = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      Article article = values.article(3);
      articles.put(article.id(), article);
    }
    List<ArticleId> ids = List.copyOf(articles.keySet());
    ArticleId missing = ids.get(7);
    int[] told = {0};

    ExportResult result =
        new SiteExport(open())
            .write(
                ids,
                id -> {
                  if (id.equals(missing)) {
                    throw new LibraryException(new LibraryFailure.NoArticle(id));
                  }
                  return articles.get(id);
                },
                listener(told, Integer.MAX_VALUE));

    assertThat(result.cancelled()).isFalse();
    assertThat(result.failed())
        .containsExactly(new ExportResult.Failed(missing, new LibraryFailure.NoArticle(missing)));
    assertThat(result.written().stream().map(ExportResult.Written::article))
        .containsExactlyElementsOf(ids.stream().filter(id -> !id.equals(missing)).toList());
    assertThat(result.written()).allSatisfy(w -> assertThat(w.folder()).isNotEmptyDirectory());
    assertThat(told[0]).isEqualTo(60);
  }

  @Test
  void aCancelledExportLeavesWholeArticles() throws Exception {
    RandomDocuments values = new RandomDocuments(new Random(7));
    Map<ArticleId, Article> articles = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      Article article = values.article(3);
      articles.put(article.id(), article);
    }

    ExportResult result =
        new SiteExport(open())
            .write(List.copyOf(articles.keySet()), articles::get, listener(new int[1], 10));

    assertThat(result.cancelled()).isTrue();
    assertThat(result.written()).hasSizeBetween(10, 30);
    assertThat(ExportDisk.entries(target)).hasSize(result.written().size() + 1);
  }

  private static Progress listener(int[] told, int most) {
    return new Progress() {
      @Override
      public void report(long done, long total) {
        assertThat(done).isEqualTo(told[0] + 1);
        told[0] = Math.toIntExact(done);
      }

      @Override
      public boolean cancelled() {
        return told[0] >= most;
      }
    };
  }
}
