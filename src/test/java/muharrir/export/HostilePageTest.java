package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Look;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.document.BlockId;
import muharrir.document.EmbedAddress;
import muharrir.document.Mark;
import muharrir.json.ArticleJson;
import muharrir.json.JsonRefusal;
import muharrir.testing.Chromium;
import muharrir.testing.HostileTexts;
import muharrir.testing.PictureBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real browser makes of pages whose every field is hostile; and of their addresses. */
class HostilePageTest {
  /** What stands in the page, in one answer. */
  private static final String LOOK =
      """
      (() => {
        const text = s => [...document.querySelectorAll(s)].map(e => e.textContent);
        const of = (s, n) => [...document.querySelectorAll(s)].map(e => e.getAttribute(n));
        const all = [...document.querySelectorAll('*')];
        const read = s => JSON.parse(document.querySelector(s).textContent);
        return JSON.stringify({
          pwned: typeof window.pwned,
          href: location.href,
          bones: all.map(e => ['link', 'style'].includes(e.localName) ? 'meta' : e.localName)
            .filter(n => n != 'bdi' && n != 'br').join(' '),
          attributes: all.flatMap(e => [...e.attributes]).map(a => a.name),
          protocols: [...new Set([...document.links].map(a => a.protocol))],
          title: text('title')[0], h1: text('h1')[0], kicker: text('.kicker')[0],
          standfirst: text('.standfirst')[0], byline: text('.byline > bdi')[0],
          role: text('.byline > .role')[0], dateline: text('.dateline > bdi')[0],
          paper: text('.paper > bdi'), officers: text('.officers dd > bdi'),
          tags: text('.tags bdi'), about: text('.about'), profiles: of('.profiles a', 'href'), fields: text('[data-field]'),
          alt: of('img', 'alt'), link: of('.body > p > a', 'href'), card: of('.card a', 'href'),
          address: text('.card .address bdi')[0],
          og: of('meta[property="og:title"]', 'content')[0],
          tag: of('meta[property="article:tag"]', 'content')[0],
          site: of('meta[property="og:site_name"]', 'content')[0],
          author: of('meta[name="author"]', 'content')[0],
          description: of('meta[name="description"]', 'content')[0],
          data: read('script[type="application/ld+json"]')
        });
      })()
      """;

  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x1f<>:\"/\\\\|?*\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  @TempDir private static Path folder;

  private final PageRenderer renderer = new PageRenderer();
  private final JsonMapper json = new JsonMapper();

  @Test
  void noScriptRunsNothingIsAskedForAndEveryTextStandsInItsPlace() throws Exception {
    ArticleExport.open(renderer, Newsroom.UNSET, _ -> new byte[0], folder);
    Files.write(folder.resolve("p.jpg"), PictureBytes.file(PictureBytes.halves(4, 3), "jpg"));
    List<String> texts = HostileTexts.texts();
    List<String> links = addresses(Mark.Link::accepts);
    List<String> embeds = addresses(a -> EmbedAddress.clean(a).isPresent());
    assertThat(texts).hasSizeGreaterThanOrEqualTo(300);
    assertThat(links).hasSizeGreaterThan(10);
    try (Chromium chromium = new Chromium()) {
      String bones =
          show(chromium, "tame", "خبر", links.getFirst(), "https://example.org/", true)
              .path("bones")
              .asString();
      for (int i = 0; i < texts.size(); i++) {
        String link = links.get(i % links.size());
        String embed = EmbedAddress.clean(embeds.get(i % embeds.size())).orElseThrow();
        // On most pages it is the escaping alone that holds, without the policy.
        JsonNode is = show(chromium, "p" + i, texts.get(i), link, embed, i % 4 == 0);
        assertThat(is.path("bones").asString()).as(texts.get(i)).isEqualTo(bones);
        check(is, texts.get(i), link, embed);
        assertThat(chromium.complaints())
            .as(texts.get(i))
            .allMatch(
                said -> said.contains("/assets/fonts/"), "from a disk no font is asked early");
      }
      assertThat(chromium.requests())
          .hasSizeGreaterThan(texts.size())
          .allMatch(HostilePageTest::own, "asks for nothing but the page, its fonts and picture");
    }
  }

  private static List<String> addresses(Predicate<String> taken) {
    return HostileTexts.addresses().stream().filter(taken).toList();
  }

  private static boolean own(String request) {
    return request.startsWith("data:image/svg+xml,%3Csvg")
        || request.equals("about:blank")
        || (request.startsWith(folder.toUri().toString())
            && Pattern.matches(
                ".*/(index\\.html|p\\.jpg|assets/fonts/[a-z0-9-]+\\.woff2)", request));
  }

  private JsonNode show(
      Chromium chromium, String name, String text, String link, String embed, boolean policy)
      throws Exception {
    Article article = HostileArticle.of(text, link, embed);
    PageRenderer.Drawn drawn =
        renderer.drawn(
            article,
            HostileArticle.newsroom(text),
            (_, _) -> new MediaLinks.Shown("../p.jpg", 4, 3));
    String page = drawn.html();
    if (!policy) {
      page = page.replaceFirst("<meta http-equiv=[^>]*>", "<meta>");
      assertThat(page).doesNotContain("<meta http-equiv");
      // Nor do its fonts come, which take most of the time.
      page =
          page.replace(
              new PageStyle(HostileArticle.newsroom(text).look()).styleElement(), "<meta>");
      page = page.replaceAll("<link rel=\"preload\"[^>]*>", "<meta>");
    }
    assertThat(json.readTree(NinjsData.of(drawn)).path("title").asString())
        .isEqualTo(PageContext.oneLine(text));
    assertThat(ArticleJson.read(ArticleJson.bytes(article, Newsroom.UNSET)).article())
        .isEqualTo(article);
    Path file = Files.createDirectory(folder.resolve(name)).resolve("index.html");
    Files.writeString(file, page, StandardCharsets.UTF_8);
    chromium.open(file, 800, 600);
    JsonNode is = json.readTree(chromium.evaluate(LOOK));
    assertThat(is.path("href").asString()).isEqualTo(file.toUri().toString());
    return is;
  }

  private static void check(JsonNode is, String text, String link, String embed) {
    String line = HostileArticle.line(text);
    String flat = text.replace("\n", "");
    String one = PageContext.oneLine(text);
    assertThat(is.path("pwned").asString()).as(text).isEqualTo("undefined");
    assertThat(all(is.path("attributes")))
        .as(text)
        .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"));
    assertThat(all(is.path("protocols"))).as(link).isSubsetOf("http:", "https:", "mailto:");
    assertThat(is.path("title").asString()).isEqualTo(one + " — " + line);
    for (String name : List.of("h1", "kicker", "standfirst")) {
      assertThat(is.path(name).asString()).as("%s: %s", name, text).isEqualTo(flat);
    }
    for (String name : List.of("byline", "role", "dateline", "tag", "site", "author")) {
      assertThat(is.path(name).asString()).as("%s: %s", name, text).isEqualTo(line);
    }
    for (String name : List.of("og", "description")) {
      assertThat(is.path(name).asString()).as("%s: %s", name, text).isEqualTo(one);
    }
    for (String name : List.of("paper", "officers", "tags", "about")) {
      assertThat(all(is.path(name))).as("%s: %s", name, text).isNotEmpty().containsOnly(line);
    }
    assertThat(all(is.path("fields"))).as(text).hasSizeGreaterThan(10).containsOnly(flat);
    assertThat(all(is.path("alt"))).as(text).hasSize(2).containsOnly(one);
    assertThat(all(is.path("link"))).containsExactly(link);
    assertThat(all(is.path("card"))).containsExactly(embed);
    assertThat(is.path("address").asString()).isEqualTo(embed);
    assertThat(all(is.path("profiles")))
        .hasSize(HostileArticle.newsroom(text).look().profiles().size())
        .isNotEmpty()
        .allMatch(Look::acceptsProfile);
    JsonNode data = is.path("data");
    assertThat(all(data.path("publisher").path("sameAs"))).isEqualTo(all(is.path("profiles")));
    assertThat(data.path("@type").asString()).isEqualTo("NewsArticle");
    assertThat(data.path("headline").asString()).isEqualTo(one);
    assertThat(data.path("description").asString()).isEqualTo(one);
    assertThat(data.path("author").path(0).path("name").asString()).isEqualTo(line);
    assertThat(data.path("author").path(0).path("jobTitle").asString()).isEqualTo(line);
    assertThat(data.path("editor").path("name").asString()).isEqualTo(line);
    assertThat(data.path("publisher").path("name").asString()).isEqualTo(line);
    assertThat(data.path("articleSection").asString()).isEqualTo(line);
    assertThat(data.path("dateline").asString()).isEqualTo(line);
    assertThat(data.path("keywords").path(0).asString()).isEqualTo(line);
    assertThat(data.path("image").path(0).path("caption").asString()).isEqualTo(one);
    assertThat(data.path("image").path(0).path("creditText").asString()).isEqualTo(one);
  }

  private static List<String> all(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(each -> all.add(each.asString()));
    return all;
  }

  @Test
  void anAddressLeadsToAPageOrAMailOrIsRefused() {
    List<String> addresses = HostileTexts.addresses();
    assertThat(addresses).hasSizeGreaterThan(70);
    for (String address : addresses) {
      if (Mark.Link.accepts(address)) {
        assertThat(address.toLowerCase(Locale.ROOT))
            .matches("(?:https?://[^/?#]+[/?#]?|mailto:).*")
            .doesNotContain("\"", "<", ">", " ");
      } else {
        String file =
            ArticleJson.compact(HostileArticle.of("خبر"))
                .replace("https://x.com/?a='&b=%22", escaped(address));
        assertThatExceptionOfType(JsonRefusal.class)
            .as(address)
            .isThrownBy(() -> ArticleJson.read(file))
            .extracting(JsonRefusal::reason)
            .isEqualTo(JsonRefusal.Reason.VALUE);
      }
      EmbedAddress.clean(address)
          .ifPresent(clean -> assertThat(clean).matches("https?://[^/?#@]+/.*"));
    }
    assertThat(addresses.stream().filter(Mark.Link::accepts))
        .noneMatch(address -> address.strip().toLowerCase(Locale.ROOT).matches("[jvdbf].*:.*"));
  }

  private String escaped(String address) {
    String quoted = json.writeValueAsString(address);
    return quoted.substring(1, quoted.length() - 1);
  }

  @Test
  void aFolderHasANameThatEverySystemTakes() throws Exception {
    Set<String> made = new HashSet<>();
    int number = 0;
    for (String text : HostileTexts.texts()) {
      Article plain = HostileArticle.of(text);
      ArticleId id = new ArticleId("k%03d".formatted(number++));
      List<Article> both = new ArrayList<>(List.of(plain));
      Optional.of(HostileArticle.line(text))
          .filter(Metadata::acceptsSlug)
          .ifPresent(slug -> both.add(plain.withMetadata(plain.metadata().withSlug(slug))));
      for (Article article : both) {
        String name = PagePath.folder(new Article(id, article.document(), article.metadata()));
        assertThat(name).as(text).doesNotContainPattern(FORBIDDEN).doesNotMatch(DEVICE);
        assertThat(name).as(text).doesNotEndWith(".").doesNotEndWith(" ").doesNotStartWith(".");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).as(text).isTrue();
        if (made.add(name)) {
          Files.createDirectory(folder.resolve(name));
        }
      }
    }
    assertThat(made).hasSizeGreaterThanOrEqualTo(300);
    for (String name : List.of("com1", "lpt9", "k3v8")) {
      assertThat(
              PagePath.folder(Article.draft(new ArticleId(name), new BlockId("b1"), Instant.EPOCH)))
          .doesNotMatch(DEVICE);
    }
  }
}
