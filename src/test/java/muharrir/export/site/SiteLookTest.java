package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;
import muharrir.article.Tint;
import muharrir.document.MediaRef;
import muharrir.media.Picture;
import muharrir.media.Pictures;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newsroom's own look on all kinds of pages of a site. */
class SiteLookTest {
  private static final MediaRef SQUARE = new MediaRef("cd".repeat(32), "png", 300, 300);
  private static final MediaRef WIDE = new MediaRef("ef".repeat(32), "png", 900, 200);
  private static final Look OWN =
      new Look(
          Optional.of(new Tint(0xffb300)),
          Optional.empty(),
          Look.Letters.OURS,
          Look.Letters.SYSTEM,
          "جميع الحقوق محفوظة",
          List.of("https://x.com/tadmur"));

  @TempDir private Path place;

  private final SiteShelf shelf = new SiteShelf();

  @BeforeEach
  void articles() throws IOException {
    for (MediaRef logo : List.of(SQUARE, WIDE)) {
      Files.write(
          place.resolve(logo.fileName()),
          PictureBytes.file(PictureBytes.halves(logo.width(), logo.height()), "png"));
    }
    shelf.media = media -> PictureBytes.of(place.resolve(media.fileName()));
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1));
    shelf.put(SiteShelf.article("bbbb", "سُحب", "نص", 2, "سوريا", List.of(), Status.WITHDRAWN));
  }

  private Path build(Newsroom newsroom) throws Exception {
    shelf.build(newsroom, place.resolve("site"), place.resolve("memory"));
    return place.resolve("site");
  }

  private static Newsroom paper(Optional<MediaRef> logo) {
    return Tadmur.newsroom("https://news.example/").withLook(OWN).withLogo(logo);
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void everyPageShowsTheLogoAtItsHeadAndFootAndTheFooter() throws Exception {
    Path site = build(paper(Optional.of(SQUARE)));
    List<Path> pages = pages(site);
    assertThat(pages).hasSizeGreaterThanOrEqualTo(9);
    for (Path file : pages) {
      Document page = Jsoup.parse(file.toFile(), "UTF-8");
      List<Element> logos = page.select(".masthead .paper img, .foot .paper img");
      assertThat(logos).as(file.toString()).hasSize(2);
      for (Element logo : logos) {
        // The page that answers at any depth names the top of the site by its path on the server.
        String address = logo.attr("src");
        Path there =
            address.startsWith("/")
                ? site.resolve(address.substring(1))
                : file.resolveSibling(address);
        assertThat(there.normalize())
            .isEqualTo(site.resolve("assets/logo-" + "cd".repeat(8) + ".png"))
            .isRegularFile();
      }
      assertThat(page.select(".foot .about").text()).isEqualTo("جميع الحقوق محفوظة");
      assertThat(page.select(".foot .profiles a").eachAttr("href"))
          .containsExactly("https://x.com/tadmur");
      for (Element icon : page.select("link[rel=icon], link[rel=apple-touch-icon]")) {
        String address = icon.attr("href").replaceFirst("^/", site.toUri() + "");
        assertThat(Path.of(file.toUri().resolve(address))).isRegularFile();
      }
    }
    assertThat(size(site.resolve("assets/icon.png"))).isEqualTo(new Picture("png", 96, 96));
    assertThat(size(site.resolve("assets/touch.png"))).isEqualTo(new Picture("png", 180, 180));
    assertThat(site.resolve("assets/icon.svg")).doesNotExist();
    assertThat(Files.readString(site.resolve("index.html")))
        .contains(
            "\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"صحيفة الواحة\","
                + "\"url\":\"https://news.example/\",\"logo\":{\"@type\":\"ImageObject\",\"url\":"
                + "\"https://news.example/assets/logo-cdcdcdcdcdcdcdcd.png\",\"width\":176,"
                + "\"height\":176},\"sameAs\":[\"https://x.com/tadmur\"]}");
    assertThat(article(site))
        .contains("\"url\":\"https://news.example/assets/logo-cdcdcdcdcdcdcdcd.png\"")
        .contains("<link rel=\"preload\" href=\"../../assets/fonts/muharrir-sans-700.woff2\"")
        .doesNotContain(
            "<link rel=\"preload\" href=\"../../assets/fonts/muharrir-sans-400.woff2\"");
  }

  private static String article(Path site) throws IOException {
    for (Path page : pages(site)) {
      if (page.toString().contains("aaaa")) {
        return Files.readString(page);
      }
    }
    throw new AssertionError("no article");
  }

  private static Picture size(Path file) throws IOException {
    return Pictures.measure(Files.readAllBytes(file)).orElseThrow();
  }

  @Test
  void aThemeStandsOnEveryPageAndItsStyleComesLast() throws Exception {
    Theme theme =
        new Theme(
            "x",
            "1",
            "h1 { color:red }",
            Map.of(
                Part.MASTHEAD,
                "<div class=\"t\"><a href=\"{{home}}\">{{name}}</a></div>",
                Part.FOOT,
                "<p class=\"t\">{{footer}}</p>{{ways}}"));
    Path site = build(paper(Optional.of(SQUARE)).withLook(OWN.withTheme(Optional.of(theme))));
    assertThat(Files.readString(site.resolve("assets/site.css"))).endsWith("\nh1 { color:red }\n");
    for (Path file : pages(site)) {
      Document page = Jsoup.parse(file.toFile(), "UTF-8");
      assertThat(page.select(".masthead > .t > a > bdi").text()).isEqualTo("صحيفة الواحة");
      String home = page.select(".masthead a").attr("href");
      assertThat(file.resolveSibling(home.startsWith("/") ? "." : home).normalize())
          .isEqualTo(site.normalize());
      assertThat(page.select(".masthead .officers, .paper, img")).isEmpty();
      assertThat(page.select(".foot > p.t").text()).isEqualTo("جميع الحقوق محفوظة");
      assertThat(page.select(".foot > ul.more a")).hasSizeGreaterThan(3);
    }
    assertThat(article(site))
        .contains("<footer class=\"end\" data-block=\"_end\"><div class=\"mark");
  }

  @Test
  void aWideLogoLeavesTheIconToTheFirstLetterOnTheColour() throws Exception {
    Path site = build(paper(Optional.of(WIDE)));
    assertThat(Files.readString(site.resolve("assets/icon.svg")))
        .contains("fill=\"#8e6204\"", ">ص</text>");
    assertThat(size(site.resolve("assets/touch.png"))).isEqualTo(new Picture("png", 180, 180));
    assertThat(Jsoup.parse(site.resolve("index.html").toFile()).select(".masthead .paper").html())
        .contains("alt=\"صحيفة الواحة\"")
        .doesNotContain("<bdi>");
  }

  @Test
  void anotherColourChangesTheSharedLookAndNotThePages() throws Exception {
    Path site = build(paper(Optional.empty()));
    String css = Files.readString(site.resolve("assets/site.css"));
    assertThat(css)
        .endsWith(
            "h1,h2,h3,.paper,.pull p{font-family:\"Muharrir Sans\",\"Geeza Pro\",\"SF Arabic\","
                + "\"Segoe UI\",\"Noto Sans Arabic\",Tahoma,Arial}\n")
        .contains("\n:root{--accent:#8e6204;");
    String before = article(site);
    build(paper(Optional.empty()).withLook(OWN.withAccent(Optional.of(new Tint(0x0055aa)))));
    assertThat(Files.readString(site.resolve("assets/site.css")))
        .contains("\n:root{--accent:#0055aa;");
    assertThat(article(site)).isEqualTo(before);
  }

  @Test
  void aLogoThatWentIsTakenAwayAndTheNameComesBack() throws Exception {
    Path site = build(paper(Optional.of(SQUARE)));
    build(paper(Optional.empty()));
    assertThat(site.resolve("assets/logo-" + "cd".repeat(8) + ".png")).doesNotExist();
    assertThat(site.resolve("assets/icon.png")).doesNotExist();
    for (Path page : pages(site)) {
      assertThat(Jsoup.parse(page.toFile()).select(".masthead .paper").text())
          .isEqualTo("صحيفة الواحة");
    }
    Files.delete(place.resolve(SQUARE.fileName()));
    build(paper(Optional.of(SQUARE)));
    assertThat(article(site)).doesNotContain("<img");
  }
}
