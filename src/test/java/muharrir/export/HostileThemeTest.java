package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;
import muharrir.export.theme.Theming;
import muharrir.testing.Chromium;
import muharrir.testing.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real browser makes of themes whose every text is hostile, and of what stands in them. */
class HostileThemeTest {
  private static final String LOOK =
      """
      (() => {
        const text = s => [...document.querySelectorAll(s)].map(e => e.textContent);
        const all = [...document.querySelectorAll('*')];
        return JSON.stringify({
          pwned: typeof window.pwned,
          href: location.href,
          names: [...new Set(all.map(e => e.localName))],
          attributes: all.flatMap(e => [...e.attributes]).map(a => a.name),
          protocols: [...new Set([...document.links].map(a => a.protocol))],
          frames: ['head', 'body', 'header.masthead', 'main', 'footer.foot', 'footer.end']
            .map(s => document.querySelectorAll(s).length).join(' '),
          name: text('.t-name'), chairman: text('.t-chairman'), footer: text('.t-footer'),
          tags: text('.end .tags bdi')
        });
      })()
      """;

  private static final Theme TAME =
      new Theme(
          "tame",
          "1",
          "",
          Map.of(
              Part.MASTHEAD,
              "<p class=t-name>{{name}}</p><p class=t-chairman>{{chairman}}</p>{{officers}}",
              Part.END,
              "{{tags}}{{share}}",
              Part.FOOT,
              "<p class=t-footer>{{footer}}</p>{{profiles}}{{ways}}"));

  private static final List<String> STYLES =
      List.of(
          "TEXT",
          ".t-name{color:TEXT}",
          ".t-name::after{content:\"TEXT\"}",
          ".t-name{background:url(TEXT)}",
          ".t-name{background:url(\"TEXT\")}",
          ".t-name[title='TEXT']{--x:TEXT}",
          "@media TEXT{a{color:red}}");

  private static final List<String> MARKUP =
      List.of(
          "TEXT",
          "<p>TEXT</p>",
          "<p title=\"TEXT\">x</p>",
          "<p class='TEXT'>x</p>",
          "<p lang=TEXT>x</p>",
          "<a href=\"TEXT\">x</a>",
          "<TEXT>x</TEXT>",
          "<p data-if=\"TEXT\">x</p>",
          "{{TEXT}}");

  @TempDir private static Path folder;

  private final PageRenderer renderer = new PageRenderer();
  private final JsonMapper json = new JsonMapper();
  private int taken;

  /** What of the hostile texts is taken; all else is refused, and shown by no page. */
  private Theme theme(String text) {
    StringBuilder css = new StringBuilder();
    for (String style : STYLES) {
      String hostile = style.replace("TEXT", text);
      if (isTaken(hostile, Map.of())) {
        css.append(hostile).append('\n');
      }
    }
    Map<Part, String> parts = new EnumMap<>(Part.class);
    TAME.parts()
        .forEach((part, tame) -> {
          StringBuilder html = new StringBuilder(tame);
          for (String markup : MARKUP) {
            String hostile = markup.replace("TEXT", text);
            if (isTaken("", Map.of(part, hostile))) {
              html.append(hostile);
            }
          }
          parts.put(part, html.toString());
        });
    Theme all = new Theme("hostile", "1", css.toString(), parts);
    assertThat(Theming.check(all).faults()).as(text).isEmpty();
    return all;
  }

  private boolean isTaken(String css, Map<Part, String> parts) {
    if (css.length() > 4000 || parts.values().stream().anyMatch(part -> part.length() > 1000)) {
      return false;
    }
    boolean is = Theming.check(new Theme("x", "1", css, parts)).faults().isEmpty();
    taken += is ? 1 : 0;
    return is;
  }

  @Test
  void noScriptRunsAndNothingIsAskedFor() throws Exception {
    List<String> fields = HostileTexts.texts();
    List<String> texts = new ArrayList<>(fields);
    texts.addAll(HostileTexts.addresses());
    assertThat(texts).hasSizeGreaterThanOrEqualTo(370);
    try (Chromium chromium = new Chromium()) {
      for (int i = 0; i < texts.size(); i++) {
        // On most pages it is the check and the escaping alone that hold, without the policy.
        String field = i < fields.size() ? fields.get(i) : "خبر";
        check(show(chromium, "p" + i, texts.get(i), field, i % 4 == 0), field, texts.get(i));
      }
      assertThat(chromium.requests())
          .hasSizeGreaterThanOrEqualTo(texts.size())
          .allMatch(
              request ->
                  request.startsWith("data:image/")
                      || request.equals("about:blank")
                      || (request.startsWith(folder.toUri().toString())
                          && request.matches(".*/(index\\.html|assets/fonts/[a-z0-9-]+\\.woff2)")),
              "asks for nothing but the page and our fonts");
    }
    assertThat(taken).isGreaterThan(3000);
  }

  private JsonNode show(Chromium chromium, String name, String text, String field, boolean policy)
      throws Exception {
    Article article = HostileArticle.of(field);
    Newsroom newsroom = HostileArticle.newsroom(field);
    Newsroom themed = newsroom.withLook(newsroom.look().withTheme(Optional.of(theme(text))));
    String page =
        renderer.page(
            article, themed, (_, _) -> new MediaLinks.Shown("data:image/gif;base64,", 4, 3));
    // The fonts take most of the time.
    page = page.replaceAll("<link rel=\"preload\"[^>]*>", "");
    if (!policy) {
      page = page.replaceFirst("<meta http-equiv=[^>]*>", "<meta>");
      page = page.replaceAll("@font-face\\{[^}]*}", "");
    }
    Path file = Files.createDirectory(folder.resolve(name)).resolve("index.html");
    Files.writeString(file, page, StandardCharsets.UTF_8);
    chromium.open(file, 800, 600);
    JsonNode is = json.readTree(chromium.evaluate(LOOK));
    assertThat(is.path("href").asString()).isEqualTo(file.toUri().toString());
    return is;
  }

  private static void check(JsonNode is, String field, String text) {
    String line = HostileArticle.line(field);
    assertThat(is.path("pwned").asString()).as(text).isEqualTo("undefined");
    assertThat(is.path("frames").asString()).as(text).isEqualTo("1 1 1 1 1 1");
    assertThat(all(is.path("attributes")))
        .as(text)
        .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("srcdoc"));
    assertThat(all(is.path("names")))
        .as(text)
        .doesNotContain("iframe", "object", "embed", "base", "form", "template", "frame");
    assertThat(all(is.path("protocols"))).as(text).isSubsetOf("http:", "https:", "mailto:", "tel:");
    for (String slot : List.of("name", "chairman", "footer", "tags")) {
      assertThat(all(is.path(slot))).as("%s: %s", slot, text).isNotEmpty().containsOnly(line);
    }
  }

  private static List<String> all(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(each -> all.add(each.asString()));
    return all;
  }
}
