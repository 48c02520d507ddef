package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.library.Progress;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site shows of the pictures of its articles, and which files stand there for it. */
class SitePicturesTest {
  private static final Newsroom PAPER = Tadmur.newsroom("https://news.example/");
  private static final MediaRef SMOOTH = new MediaRef("ab".repeat(32), "jpg", 900, 600);
  private static final MediaRef NOISE = new MediaRef("cd".repeat(32), "png", 900, 600);
  private static final byte[] JPEG = PictureBytes.file(PictureBytes.halves(900, 600), "jpg");
  private static final byte[] PNG = PictureBytes.file(PictureBytes.noise(900, 600), "png");

  @TempDir private Path place;

  private final SiteShelf shelf = new SiteShelf();
  private final AtomicInteger read = new AtomicInteger();

  private SiteResult build() throws Exception {
    return build(Progress.NONE);
  }

  private SiteResult build(Progress progress) throws Exception {
    shelf.media =
        picture -> {
          read.incrementAndGet();
          return picture.equals(SMOOTH) ? JPEG : PNG;
        };
    return shelf.build(PAPER, site(), place.resolve("memory"), SiteShelf.NOW, progress);
  }

  private Path site() {
    return place.resolve("site");
  }

  private static Article article(String id, MediaRef media) {
    return SiteShelf.pictured(SiteShelf.article(id, "خبر " + id, "نص", 1), media, "تصوير: ليلى");
  }

  private List<Element> sources(String page) throws Exception {
    return Jsoup.parse(Files.readString(site().resolve(page))).select("source");
  }

  private List<String> webp() throws Exception {
    return Manifest.read(site()).keySet().stream()
        .filter(name -> name.endsWith(".webp"))
        .map(name -> name.replaceAll(".*-", ""))
        .sorted()
        .toList();
  }

  @Test
  void listsOfferTheirPicturesAsWebpWhereTheyAreLighter() throws Exception {
    shelf.put(article("aaaa", SMOOTH));
    shelf.put(article("bbbb", NOISE));
    build();

    assertThat(webp()).containsExactly("16x9.webp", "3x2.webp", "480.webp", "800.webp", "900.webp");
    for (String page : List.of("index.html", "s/سوريا/index.html", "t/تدمر/index.html")) {
      List<Element> sources = sources(page);
      assertThat(sources).as(page).hasSize(1);
      Element source = sources.getFirst();
      assertThat(source.attr("type")).isEqualTo("image/webp");
      String up = page.equals("index.html") ? "" : "../../";
      String address = URLDecoder.decode(source.attr("srcset"), StandardCharsets.UTF_8);
      assertThat(address).startsWith(up + "n/aaaa-");
      assertThat(site().resolve(address.substring(up.length()))).exists();
      assertThat(source.nextElementSibling().attr("src"))
          .isEqualTo(source.attr("srcset").replace(".webp", ".jpg"));
    }
    for (String feed : List.of("feed.xml", "atom.xml", "feed.json")) {
      assertThat(Files.readString(site().resolve(feed))).doesNotContain(".webp");
    }
    assertThat(Files.readString(site().resolve("feed.xml"))).contains(".jpg");
    Element page = Jsoup.parse(Files.readString(page("aaaa").resolve("index.html")));
    assertThat(page.select("meta[property=og:image]").attr("content")).endsWith(".jpg");
    assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain(".webp");
  }

  private Path page(String id) throws Exception {
    try (Stream<Path> all = Files.list(site().resolve("n"))) {
      return all.filter(each -> each.getFileName().toString().startsWith(id))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aSecondExportTouchesNothingAndOneThatFindsAWebpGoneBringsItBack() throws Exception {
    shelf.put(article("aaaa", SMOOTH));
    build();
    read.set(0);
    SiteResult second = build();
    assertThat(List.of(second.added(), second.changed(), second.removed()))
        .allSatisfy(files -> assertThat(files).isEmpty());
    assertThat(read).as("no original was looked at").hasValue(0);

    for (String kind : List.of("3x2.webp", "480.webp")) {
      String name =
          Manifest.read(site()).keySet().stream()
              .filter(each -> each.endsWith(kind))
              .findAny()
              .get();
      byte[] before = Files.readAllBytes(site().resolve(name));
      Files.delete(site().resolve(name));
      build();
      assertThat(site().resolve(name)).hasBinaryContent(before);
    }
  }

  @Test
  void withThePictureItsFilesGoAndListsDoNotNameThem() throws Exception {
    shelf.put(article("aaaa", SMOOTH));
    build();
    shelf.put(article("aaaa", NOISE));
    SiteResult changed = build();
    assertThat(changed.removed().stream().filter(name -> name.endsWith(".webp"))).hasSize(5);
    assertThat(webp()).isEmpty();
    assertThat(sources("index.html")).isEmpty();
    try (Stream<Path> all = Files.walk(site())) {
      assertThat(all.filter(each -> each.toString().endsWith(".webp"))).isEmpty();
    }
  }

  @Test
  void itIsCancelledBetweenTwoPictures() throws Exception {
    for (int i = 0; i < 6; i++) {
      shelf.put(article("aaa" + i, SMOOTH));
    }
    SiteResult stopped =
        build(
            new Progress() {
              @Override
              public void report(long done, long all) {}

              @Override
              public boolean cancelled() {
                return read.get() >= 2;
              }
            });
    assertThat(stopped.cancelled()).isTrue();
    assertThat(read.get()).as("one more for each of two threads").isLessThanOrEqualTo(4);
    assertThat(site().resolve("index.html")).doesNotExist();
    assertThat(Set.of(stopped.failed())).containsExactly(List.of());
  }
}
