package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Framing;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.export.PageDates;
import muharrir.export.theme.Theming;
import muharrir.testing.Chromium;
import muharrir.testing.HostileTexts;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds, maps and pages as machines read them, with good texts and with hostile ones. */
class SiteFilesTest {
  private static final Newsroom PAPER = Tadmur.newsroom("https://news.example/");

  @TempDir private Path place;

  private final SiteShelf shelf = new SiteShelf();

  private Path build(Newsroom newsroom) throws Exception {
    shelf.build(newsroom, place.resolve("site"), place.resolve("memory"));
    return place.resolve("site");
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static List<String> texts(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  @Test
  void rssHasWhatReadersAskFor() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم & <تدمر>", "نص أول", 1));
    shelf.put(SiteShelf.article("bbbb", "مياه دمشق", "نص ثان", 2));
    Document rss = xml(build(PAPER).resolve("feed.xml"));

    assertThat(texts(rss, "title")).containsExactly("صحيفة الواحة", "هجوم & <تدمر>", "مياه دمشق");
    assertThat(texts(rss, "language")).containsExactly("ar");
    assertThat(texts(rss, "guid"))
        .containsExactly("https://news.example/n/aaaa", "https://news.example/n/bbbb");
    assertThat(texts(rss, "link").get(1))
        .isEqualTo("https://news.example/" + Site.encoded("n/aaaa-هجوم-تدمر/"));
    for (String date : texts(rss, "pubDate")) {
      assertThat(
              OffsetDateTime.parse(
                  date, DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH)))
          .isBefore(SiteShelf.NOW.atOffset(ZoneOffset.UTC));
    }
    assertThat(texts(rss, "dc:creator")).containsOnly("سلمى العلي");
    assertThat(texts(rss, "content:encoded").getFirst()).contains("<p", "نص أول");
  }

  @Test
  void theFeedOfASectionHoldsItsArticlesWholeAndFollowsThem() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص أول", 1));
    shelf.put(
        SiteShelf.article("bbbb", "مياه", "نص ثان", 2, "محليات", List.of(), Status.PUBLISHED));
    Path site = build(PAPER);
    Path feed = site.resolve("s/محليات/feed.xml");

    Document rss = xml(feed);
    assertThat(texts(rss, "title")).containsExactly("محليات — صحيفة الواحة", "مياه");
    assertThat(texts(rss, "content:encoded")).hasSize(1).first().asString().contains("نص ثان");
    assertThat(Jsoup.parse(site.resolve("s/محليات/index.html")).select("link[title$=RSS]"))
        .extracting(link -> link.attr("title") + " " + link.attr("href"))
        .containsExactly(
            "صحيفة الواحة — RSS ../../feed.xml",
            "محليات — صحيفة الواحة — RSS ../../" + Site.encoded("s/محليات/feed.xml"));

    shelf.put(
        SiteShelf.article("bbbb", "مياه", "نص آخر", 2, "محليات", List.of(), Status.PUBLISHED));
    build(PAPER);
    assertThat(texts(xml(feed), "content:encoded").getFirst()).contains("نص آخر");
  }

  @Test
  void atomAndJsonFeedHaveTheirRequiredFields() throws Exception {
    shelf.put(SiteShelf.article("aaaa", "هجوم تدمر", "نص أول", 1));
    Path site = build(PAPER);
    Document atom = xml(site.resolve("atom.xml"));
    JsonNode json = new JsonMapper().readTree(Files.readString(site.resolve("feed.json")));

    assertThat(texts(atom, "id"))
        .containsExactly("https://news.example/", "https://news.example/n/aaaa");
    assertThat(texts(atom, "updated")).hasSize(2).allSatisfy(OffsetDateTime::parse);
    assertThat(texts(atom, "name")).containsExactly("صحيفة الواحة", "سلمى العلي");
    assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.path("feed_url").asString()).isEqualTo("https://news.example/feed.json");
    assertThat(json.path("authors").get(0).path("name").asString()).isEqualTo("صحيفة الواحة");
    assertThat(json.path("icon").asString()).isEqualTo("https://news.example/assets/touch.png");
    assertThat(json.path("favicon").asString()).isEqualTo("https://news.example/assets/icon.svg");
    JsonNode item = json.path("items").get(0);
    assertThat(item.path("id").asString()).isEqualTo("https://news.example/n/aaaa");
    assertThat(item.path("content_html").asString()).contains("نص أول");
    assertThat(OffsetDateTime.parse(item.path("date_published").asString()).toInstant())
        .isEqualTo(SiteShelf.NOW.minusSeconds(3600));
    assertThat(item.path("authors").get(0).path("name").asString()).isEqualTo("سلمى العلي");
  }

  @Test
  void everyFeedSaysWhatWasPutRightLastAndWhoseThePictureIs() throws Exception {
    byte[] bytes = PictureBytes.file(PictureBytes.halves(900, 600), "jpg");
    Path file = Files.write(place.resolve("hero.jpg"), bytes);
    shelf.media = _ -> PictureBytes.of(file);
    Article article = SiteShelf.article("aaaa", "هجوم تدمر", "نص", 1);
    Block.Figure hero =
        new Block.Figure(
            BlockId.HERO,
            Direction.AUTO,
            Optional.of(new MediaRef("ab".repeat(32), "jpg", 900, 600)),
            Framing.WHOLE,
            Inline.EMPTY,
            Inline.of("تصوير: <ليلى>"),
            Inline.EMPTY,
            Inline.EMPTY);
    shelf.put(
        article.withDocument(
            muharrir.document.Document.of(
                Inline.EMPTY,
                article.document().headline(),
                Inline.of("مقدمة"),
                Optional.of(hero),
                List.of(
                    note("c1", "2025-12-15", "العدد 12 لا 21"),
                    note("c2", "2025-12-14", "الاسم سالم")))));

    Path site = build(PAPER);

    String says = "تصحيح (2025-12-15): العدد 12 لا 21 — مقدمة";
    Document rss = xml(site.resolve("feed.xml"));
    assertThat(texts(rss, "description").get(1)).isEqualTo(says);
    assertThat(texts(rss, "media:credit")).containsExactly("تصوير: <ليلى>");
    assertThat(texts(xml(site.resolve("atom.xml")), "summary")).containsExactly(says);
    JsonNode json = new JsonMapper().readTree(Files.readString(site.resolve("feed.json")));
    assertThat(json.path("items").get(0).path("summary").asString()).isEqualTo(says);
  }

  private static Block note(String id, String date, String text) {
    return new Block.Correction(
        new BlockId(id), Direction.AUTO, LocalDate.parse(date), Inline.of(text));
  }

  @Test
  void aLargeSitemapIsCutAndListed() throws Exception {
    List<Teaser> teasers = new ArrayList<>();
    for (int i = 0; i <= Maps.LARGEST; i++) {
      teasers.add(
          Teaser.of(
              SiteShelf.article(
                  "id" + (10_000 + i), "خبر", "نص", i, "", List.of(), Status.PUBLISHED)));
    }
    Addresses addresses = new Addresses();
    PageDates dates = new PageDates(PAPER, true);
    Site site =
        new Site(
            PAPER,
            new SitePlan(teasers, PAPER, addresses),
            Strings.arabic(),
            dates,
            addresses,
            Optional.empty(),
            Theming.NONE,
            "",
            new TeaserTexts(dates));
    Part part =
        new Maps(site)
            .parts(SiteShelf.NOW).stream()
                .filter(each -> each.name().equals("sitemap"))
                .findFirst()
                .orElseThrow();
    var files = part.maker().make(List.of());

    assertThat(files.keySet()).containsExactly("sitemaps/1.xml", "sitemaps/2.xml", "sitemap.xml");
    Path index = Files.write(place.resolve("index.xml"), files.get("sitemap.xml"));
    assertThat(texts(xml(index), "loc"))
        .containsExactly(
            "https://news.example/sitemaps/1.xml", "https://news.example/sitemaps/2.xml");
    Path first = Files.write(place.resolve("1.xml"), files.get("sitemaps/1.xml"));
    assertThat(texts(xml(first), "loc")).hasSize(Maps.LARGEST).doesNotHaveDuplicates();
    assertThat(files.get("sitemaps/1.xml").length).isLessThan(50 << 20);
  }

  @Test
  void everyLinkInsideTheSiteLeadsToAFileOfIt() throws Exception {
    for (int i = 0; i < 70; i++) {
      shelf.put(
          SiteShelf.article(
              "id" + (100 + i),
              "خبر " + i,
              "نص",
              i * 40,
              i % 3 == 0 ? "Économie & \"شؤون\"" : "سوريا",
              List.of("وسم " + i % 5, i + "", "!!!"),
              i == 5 ? Status.WITHDRAWN : Status.PUBLISHED));
    }
    Path site = build(PAPER);
    List<String> broken = new ArrayList<>();
    for (Path page : pages(site)) {
      for (Element link : Jsoup.parse(page, "UTF-8").select("[href],[src]")) {
        String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (to.startsWith("https:") || to.startsWith("#") || to.startsWith("/")) {
          continue;
        }
        Path file = Path.of(page.getParent().toUri().resolve(to));
        Path there = Files.isDirectory(file) ? file.resolve("index.html") : file;
        if (!there.normalize().startsWith(site) || !Files.isRegularFile(there)) {
          broken.add(site.relativize(page) + " -> " + to);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** An article with a hostile text in each field that a list, a feed or the index shows. */
  private static Article hostile(int number, String text) {
    String line = line(text);
    Article plain = SiteShelf.article("host" + number, "x", "x", number);
    Metadata metadata =
        plain
            .metadata()
            .withBylines(List.of(new Byline(line, line)))
            .withSection(line)
            .withTags(List.of(line))
            .withDateline(line);
    return new Article(
        new ArticleId("host" + number),
        muharrir.document.Document.of(
            Inline.of(text),
            Inline.of(text),
            Inline.of(text),
            Optional.empty(),
            List.of(new Block.Paragraph(new BlockId("b1"), Direction.AUTO, Inline.of(text)))),
        metadata);
  }

  /** From a disk a browser refuses the early fonts and complains. */
  private static boolean isOfFonts(String complaint) {
    return complaint.contains("/assets/fonts/");
  }

  private static String line(String text) {
    String line = text.replace('\n', ' ').strip();
    int end = Math.min(line.length(), 300);
    if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
      end--;
    }
    return line.substring(0, end).strip();
  }

  @Test
  void noTextGetsOutOfItsPlace() throws Exception {
    List<String> texts = HostileTexts.texts();
    assertThat(texts).hasSizeGreaterThan(300);
    for (int i = 0; i < texts.size(); i++) {
      shelf.put(hostile(1000 + i, texts.get(i)));
    }
    String name = "</title><script>pwned=1</script>\"'&";
    Path site =
        build(
            new Newsroom(
                name,
                name,
                name,
                Optional.empty(),
                "https://news.example/a'b/",
                PAPER.zone(),
                PAPER.months()));

    for (Path page : pages(site)) {
      org.jsoup.nodes.Document html = Jsoup.parse(page, "UTF-8");
      assertThat(html.select("script:not([type])").size()).as("%s", page).isLessThanOrEqualTo(1);
      assertThat(
              html.select(
                  "iframe,object,embed,base,style:not(noscript style),video,audio,form:not(.ask),"
                      + "[onerror],[onload],[onclick],[onfocus],[onmouseover],[style],[srcdoc]"))
          .as("%s", page)
          .isEmpty();
      for (Element link : html.select("[href]")) {
        assertThat(link.attr("href")).as("%s", page).doesNotContainIgnoringCase("javascript:");
      }
      for (Element data : html.select("script[type=application/ld+json]")) {
        assertThat(new JsonMapper().readTree(data.data()).isObject()).isTrue();
      }
    }
    for (String feed : List.of("feed.xml", "atom.xml", "sitemap.xml", "news-sitemap.xml")) {
      assertThat(xml(site.resolve(feed)).getDocumentElement()).as(feed).isNotNull();
    }
    JsonNode json = new JsonMapper().readTree(Files.readString(site.resolve("feed.json")));
    assertThat(json.path("items").size()).isEqualTo(30);
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.toList()) {
        assertThat(String.valueOf(file.getFileName()))
            .matches("[\\p{L}\\p{M}\\p{Nd}_.-]+")
            .doesNotStartWith("..")
            .doesNotEndWith(".");
        assertThat(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8).length)
            .isLessThan(200);
      }
    }
    try (Chromium chromium = new Chromium()) {
      for (String page : List.of("index.html", "t/index.html", "a/index.html", "s/index.html")) {
        chromium.open(site.resolve(page), 390, 844);
        assertThat(chromium.evaluate("typeof pwned")).as(page).isEqualTo("undefined");
        assertThat(chromium.complaints()).as(page).allMatch(SiteFilesTest::isOfFonts);
      }
      chromium.open(site.resolve("search/index.html"), 390, 844);
      chromium.evaluate(
          """
          new Promise(done => {
            document.getElementById("q").value = "script";
            document.querySelector(".ask button").click();
            setTimeout(() => done("x"), 1500);
          })
          """);
      assertThat(chromium.evaluate("document.querySelectorAll('#found li').length + ''"))
          .isEqualTo("20");
      assertThat(chromium.evaluate("typeof pwned")).isEqualTo("undefined");
      assertThat(chromium.complaints()).allMatch(SiteFilesTest::isOfFonts);
    }
  }
}
