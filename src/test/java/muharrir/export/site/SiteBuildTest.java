package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out, what does not, and what a second export touches. */
class SiteBuildTest {
  private static final Newsroom PAPER = Tadmur.newsroom("https://news.example/");

  @TempDir private Path place;

  private final SiteShelf shelf = new SiteShelf();

  private Path site() {
    return place.resolve("site");
  }

  private SiteResult build() throws LibraryException {
    return shelf.build(PAPER, site(), place.resolve("memory"));
  }

  private String read(String path) throws IOException {
    return Files.readString(site().resolve(path));
  }

  /** All files with their bytes, in hexadecimal digits. */
  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        all.put(
            folder.relativize(file).toString().replace('\\', '/'),
            HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  @Test
  void everyKindOfPageIsThereAndTheManifestNamesExactlyTheFiles() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص أول", 1));
    shelf.put(SiteShelf.article("bbbb", "مياه دمشق", "نص ثان", 30));

    SiteResult result = build();

    assertThat(result.articles()).isEqualTo(2);
    assertThat(result.added())
        .contains(
            "index.html",
            "n/aaaa-هجوم-تدمر/index.html",
            "s/سوريا/index.html",
            "s/سوريا/feed.xml",
            "t/تدمر/index.html",
            "a/سلمى-العلي/index.html",
            "archive/index.html",
            "archive/2025/12/index.html",
            "search/index.html",
            "feed.xml",
            "atom.xml",
            "feed.json",
            "sitemap.xml",
            "news-sitemap.xml",
            "robots.txt",
            "404.html",
            "_redirects",
            "servers/redirects.map",
            "servers/gone.txt",
            "assets/site.css",
            "assets/card.png");
    SortedMap<String, String> files = files(site());
    assertThat(Manifest.read(site()).keySet())
        .containsExactlyInAnyOrderElementsOf(result.added())
        .isEqualTo(without(files));
    for (Mark mark : Manifest.read(site()).values()) {
      byte[] bytes = HexFormat.of().parseHex(files.get(mark.path()));
      assertThat(mark.sum()).isEqualTo(Print.sum(bytes));
      assertThat(mark.bytes()).isEqualTo(bytes.length);
    }
  }

  private static Set<String> without(SortedMap<String, String> files) {
    SortedMap<String, String> rest = new TreeMap<>(files);
    rest.remove(Manifest.FILE);
    return rest.keySet();
  }

  @Test
  void aSecondExportOfTheSameWritesNothing() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    build();
    Map<String, Long> times = times();

    SiteResult again = build();

    assertThat(again.added()).isEmpty();
    assertThat(again.changed()).isEmpty();
    assertThat(again.removed()).isEmpty();
    assertThat(shelf.fetched).isEmpty();
    assertThat(times()).isEqualTo(times);
  }

  private Map<String, Long> times() throws IOException {
    Map<String, Long> times = new TreeMap<>();
    for (String path : files(site()).keySet()) {
      times.put(path, Files.getLastModifiedTime(site().resolve(path)).toMillis());
    }
    return times;
  }

  @Test
  void withoutItsMemoryAnExportStillLeavesWhatIsTheSame() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    build();
    Map<String, Long> times = times();

    SiteResult again = shelf.build(PAPER, site(), place.resolve("other"));

    assertThat(again.changed()).isEmpty();
    assertThat(times()).isEqualTo(times);
  }

  @Test
  void aNewArticleTouchesItsPageAndTheListsThatNameItAndNoOlderArticle() throws Exception {
    for (int i = 0; i < 60; i++) {
      shelf.put(SiteShelf.article("old" + (100 + i), "خبر قديم " + i, "نص " + i, 100 + i));
    }
    build();
    shelf.put(SiteShelf.article("newone", "خبر جديد", "نص", 1));

    SiteResult result = build();

    assertThat(result.added()).contains("n/newone-خبر-جديد/index.html");
    assertThat(result.changed())
        .contains(
            "index.html", "s/سوريا/index.html", "t/تدمر/index.html", "feed.xml", "sitemap.xml")
        .noneMatch(path -> path.startsWith("n/"))
        .doesNotContain("s/سوريا/1/index.html", "t/تدمر/1/index.html");
    assertThat(shelf.sent).containsExactly(new ArticleId("newone"));
  }

  @Test
  void aFileThatWasChangedInTheSiteIsPutRight() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    build();
    String page = read("n/aaaa-هجوم-تدمر/index.html");
    Files.writeString(site().resolve("n/aaaa-هجوم-تدمر/index.html"), "broken");
    Files.delete(site().resolve("index.html"));

    build();

    assertThat(read("n/aaaa-هجوم-تدمر/index.html")).isEqualTo(page);
    assertThat(site().resolve("index.html")).exists();
  }

  @Test
  void draftsAndWhatIsUnderEmbargoStayAtHome() throws Exception {
    Article secret = SiteShelf.article("hush", "سر تحت الحظر", "كلمة سريّة", 1);
    shelf.put(
        secret.withMetadata(
            secret.metadata().withEmbargo(Optional.of(SiteShelf.NOW.plusSeconds(60)))));
    Article draft = SiteShelf.article("draft", "مسودة خفية", "كلمة خفية", 1);
    shelf.put(draft.withMetadata(draft.metadata().withStatus(Status.DRAFT)));
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));

    assertThat(build().articles()).isEqualTo(1);

    for (String path : files(site()).keySet()) {
      assertThat(new String(Files.readAllBytes(site().resolve(path)), StandardCharsets.ISO_8859_1))
          .as(path)
          .doesNotContain("hush")
          .doesNotContain(latin("سر تحت"))
          .doesNotContain(latin("خفية"));
    }
    assertThat(
            shelf
                .build(
                    PAPER,
                    site(),
                    place.resolve("memory"),
                    SiteShelf.NOW.plusSeconds(60),
                    Progress.NONE)
                .added())
        .contains("n/hush-سر-تحت-الحظر/index.html");
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void anArticleThatGetsAnotherSlugIsStillFoundUnderTheOldOne() throws Exception {
    Article article = SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1);
    shelf.put(article);
    build();
    shelf.put(article.withMetadata(article.metadata().withSlug("تدمر-بعد-الهجوم")));

    SiteResult result = build();

    assertThat(result.added()).contains("n/aaaa-تدمر-بعد-الهجوم/index.html");
    String encoded = Site.encoded("n/aaaa-تدمر-بعد-الهجوم/");
    assertThat(read("n/aaaa-هجوم-تدمر/index.html"))
        .contains("<meta http-equiv=\"refresh\" content=\"0; url=../../" + encoded + "\">")
        .contains("<link rel=\"canonical\" href=\"https://news.example/" + encoded + "\">");
    assertThat(read("_redirects"))
        .isEqualTo("/" + Site.encoded("n/aaaa-هجوم-تدمر/") + " /" + encoded + " 301\n");
    assertThat(read("sitemap.xml")).doesNotContain(Site.encoded("هجوم-تدمر"));
  }

  @Test
  void whatWasTakenAwayOrWithdrawnIsAnsweredByAPageThatSaysSo() throws Exception {
    Article one = SiteShelf.article("aaaa", "هجوم تدمر", "نص أول", 1);
    Article two = SiteShelf.article("bbbb", "مياه دمشق", "نص ثان", 2);
    shelf.put(one);
    shelf.put(two);
    build();
    shelf.put(one.withMetadata(one.metadata().withStatus(Status.WITHDRAWN)));
    shelf.put(two.withMetadata(two.metadata().withStatus(Status.ARCHIVED)));

    build();

    assertThat(read("n/aaaa-هجوم-تدمر/index.html"))
        .contains("سُحب هذا الخبر", "noindex")
        .doesNotContain("نص أول", "هجوم تدمر");
    assertThat(read("n/bbbb-مياه-دمشق/index.html"))
        .contains("هذا الخبر لم يعد منشورًا", "noindex")
        .doesNotContain("نص ثان", "مياه دمشق");
    assertThat(read("servers/gone.txt").lines())
        .containsExactly(
            "/" + Site.encoded("n/bbbb-مياه-دمشق/"), "/" + Site.encoded("n/aaaa-هجوم-تدمر/"));
    assertThat(read("index.html")).contains("لا أخبار منشورة بعد");
    assertThat(read("feed.xml")).doesNotContain("<item>");
  }

  @Test
  void theSameArticlesGiveTheSameBytesWhateverTheZoneTheLanguageAndTheOrder() throws Exception {
    for (int i = 0; i < 40; i++) {
      shelf.put(SiteShelf.article("id" + (100 + i), "خبر رقم " + i, "نص 12 ٣ " + i, i * 7));
    }
    build();
    SiteShelf other = new SiteShelf();
    shelf.articles.values().stream().toList().reversed().forEach(other::put);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      other.build(PAPER, place.resolve("other"), place.resolve("elsewhere"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(files(place.resolve("other"))).isEqualTo(files(site()));
  }

  @Test
  void stoppedItLeavesTheSiteAsItWas() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    build();
    SortedMap<String, String> before = files(site());
    for (int i = 0; i < 200; i++) {
      shelf.put(SiteShelf.article("id" + (100 + i), "خبر رقم " + i, "نص " + i, i));
    }
    AtomicInteger steps = new AtomicInteger();

    SiteResult result =
        shelf.build(
            PAPER,
            site(),
            place.resolve("memory"),
            SiteShelf.NOW,
            new Progress() {
              @Override
              public void report(long done, long total) {
                steps.set(Math.toIntExact(done));
              }

              @Override
              public boolean cancelled() {
                return steps.get() > 220;
              }
            });

    assertThat(result.cancelled()).isTrue();
    assertThat(files(site())).isEqualTo(before);
  }

  @Test
  void anExportThatWasKilledWhileItPlacedIsFinishedByTheNext() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    build();
    Path beside = Files.createDirectory(site().resolve(Placing.BESIDE));
    Files.writeString(beside.resolve("0"), "new front");
    Files.writeString(beside.resolve("list"), "0\tindex.html\n1\tn/x/index.html\n-\t404.html");

    Placing.open(site()).clear();

    assertThat(read("index.html")).isEqualTo("new front");
    assertThat(site().resolve("404.html")).doesNotExist();
    assertThat(beside).doesNotExist();
    build();
    assertThat(read("index.html")).contains("هجوم تدمر");
    assertThat(site().resolve("404.html")).exists();
  }

  @Test
  void afterAKillFoldersThatWereToBeMovedInOnePieceAreMovedToo() throws Exception {
    Path beside = Files.createDirectories(site().resolve(Placing.BESIDE));
    Files.createDirectories(beside.resolve("whole/n/x"));
    Files.writeString(beside.resolve("whole/n/x/index.html"), "page");
    Files.writeString(beside.resolve("2"), "front");
    Files.createDirectories(site().resolve("t/moved"));
    Files.writeString(beside.resolve("list"), "whole/t\tt\nwhole/n\tn\n2\tindex.html");

    Placing.open(site()).clear();

    assertThat(read("n/x/index.html")).isEqualTo("page");
    assertThat(read("index.html")).isEqualTo("front");
    assertThat(site().resolve("t/moved")).exists();
    assertThat(beside).doesNotExist();
  }

  @Test
  void ofAFolderThatIsMovedInOnePieceOnlyWhatIsWantedGoesOut() throws Exception {
    Placing placing = Placing.open(site());
    placing.write("n/gone/index.html", "gone".getBytes(StandardCharsets.UTF_8));
    placing.write("n/x/index.html", "first".getBytes(StandardCharsets.UTF_8));
    placing.write("n/x/index.html", "second".getBytes(StandardCharsets.UTF_8));
    placing.write("t/y/index.html", "gone".getBytes(StandardCharsets.UTF_8));
    placing.write("index.html", "front".getBytes(StandardCharsets.UTF_8));
    placing.commit(Set.of("n/x/index.html", "index.html"), List.of());

    assertThat(files(site())).containsOnlyKeys("n/x/index.html", "index.html");
    assertThat(read("n/x/index.html")).isEqualTo("second");
    assertThat(site().resolve("n/gone")).doesNotExist();
    assertThat(site().resolve("t")).doesNotExist();
  }

  @Test
  void aListThatLeadsOutOfTheSiteIsNotFollowed() throws Exception {
    Path beside = Files.createDirectories(site().resolve(Placing.BESIDE));
    Files.writeString(beside.resolve("0"), "x");
    Files.writeString(beside.resolve("list"), "0\t../out.html");

    assertThatThrownBy(() -> Placing.open(site())).isInstanceOf(IOException.class);
    assertThat(place.resolve("out.html")).doesNotExist();
  }

  @Test
  void aFileOfSomebodyElseIsNeitherReplacedNorDeleted() throws Exception {
    Files.createDirectories(site());
    Files.writeString(site().resolve("robots.txt"), "mine");
    Files.writeString(site().resolve("CNAME"), "news.example");
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));

    assertThatThrownBy(this::build)
        .isInstanceOfSatisfying(
            LibraryException.class,
            e ->
                assertThat(e.failure())
                    .isEqualTo(
                        new LibraryFailure.InTheWay(
                            site().toAbsolutePath().resolve("robots.txt"))));
    assertThat(files(site())).hasSize(2);

    Files.delete(site().resolve("robots.txt"));
    build();
    assertThat(read("CNAME")).isEqualTo("news.example");
  }

  @Test
  void anArticleWhosePictureIsBrokenIsLeftOutOfEverything() throws Exception {
    Path broken = Files.writeString(place.resolve("broken.jpg"), "no picture");
    shelf.media = _ -> PictureBytes.of(broken);
    Article good = SiteShelf.article("aaaa", "هجوم تدمر", "نص", 2);
    Article bad = SiteShelf.article("bbbb", "صورة تالفة", "نص", 1);
    Block.Figure hero =
        new Block.Figure(
            BlockId.HERO,
            Direction.AUTO,
            Optional.of(new MediaRef("ab".repeat(32), "jpg", 800, 600)),
            Framing.WHOLE,
            Inline.EMPTY,
            Inline.EMPTY,
            Inline.EMPTY,
            Inline.EMPTY);
    Document text = bad.document();
    shelf.put(good);
    shelf.put(
        bad.withDocument(
            Document.of(
                Inline.EMPTY, text.headline(), Inline.EMPTY, Optional.of(hero), text.body())));

    SiteResult result = build();

    assertThat(result.failed()).extracting(SiteResult.Failed::article).containsExactly(bad.id());
    assertThat(result.articles()).isEqualTo(1);
    assertThat(read("index.html")).contains("هجوم تدمر").doesNotContain("صورة تالفة");
    assertThat(result.added()).noneMatch(path -> path.contains("bbbb"));
  }

  @Test
  void withoutAnAddressThereAreNoFeedsAndMaps() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));

    SiteResult result = shelf.build(Tadmur.newsroom(""), site(), place.resolve("memory"));

    assertThat(result.addressed()).isFalse();
    assertThat(result.added())
        .contains("index.html", "robots.txt", "search/index.html")
        .doesNotContain("feed.xml", "sitemap.xml");
  }

  @Test
  void newsIsWhatIsNotOlderThanTwoDays() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "خبر اليوم", "نص", 47));
    shelf.put(SiteShelf.article("bbbb", "خبر قديم", "نص", 49));

    build();

    assertThat(read("news-sitemap.xml"))
        .contains("<news:title>خبر اليوم</news:title>")
        .doesNotContain("خبر قديم");
    shelf.build(
        PAPER,
        site(),
        place.resolve("memory"),
        SiteShelf.NOW.plus(Duration.ofHours(2)),
        Progress.NONE);
    assertThat(read("news-sitemap.xml")).doesNotContain("news:title");
  }

  @Test
  void listsAreCountedFromTheOldest() {
    List<Teaser> teasers =
        Stream.iterate(0, i -> i + 1)
            .limit(61)
            .map(i -> Teaser.of(SiteShelf.article("id" + (100 + i), "خبر " + i, "نص", i)))
            .toList();

    List<Paging> pages = Paging.of(teasers, 24);

    assertThat(pages).extracting(Paging::number).containsExactly(0, 1);
    assertThat(pages.get(0).articles()).isEqualTo(teasers.subList(0, 37));
    assertThat(pages.get(1).articles()).isEqualTo(teasers.subList(37, 61));
    assertThat(pages.get(0).older()).isEqualTo(1);
    assertThat(pages.get(1).newer()).isZero();
    assertThat(pages.get(1).older()).isZero();
    assertThat(Paging.of(teasers.subList(1, 61), 24).get(1).articles())
        .as("one article less at the top leaves the numbered page")
        .isEqualTo(pages.get(1).articles());
  }
}
