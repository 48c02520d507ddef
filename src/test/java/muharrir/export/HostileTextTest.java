package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.article.Look;
import muharrir.testing.HostileTexts;
import org.junit.jupiter.api.Test;

/** Texts that want to be markup stay texts, in every place of a page. */
class HostileTextTest {
  /** A tag of ours: lower-case name, attributes with plain names and quoted values. */
  private static final Pattern TAG =
      Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)/?>");

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "link",
          "script",
          "style",
          "noscript",
          "body",
          "header",
          "main",
          "article",
          "footer",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "figure",
          "figcaption",
          "blockquote",
          "cite",
          "span",
          "bdi",
          "time",
          "a",
          "strong",
          "em",
          "br",
          "hr",
          "aside",
          "button",
          "svg",
          "path",
          "ul",
          "ol",
          "li",
          "img",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "dl",
          "dt",
          "dd");

  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img");

  private final PageRenderer renderer = new PageRenderer();

  @Test
  void noTextBecomesMarkup() {
    List<String> texts = HostileTexts.texts();
    assertThat(texts).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    PageStyle style = new PageStyle(Look.STANDARD);
    for (String text : texts) {
      String page = renderer.page(HostileArticle.of(text), HostileArticle.newsroom(text));

      check(page, style, text);
    }
  }

  private static void check(String page, PageStyle style, String text) {
    String data = between(page, "<script type=\"application/ld+json\">", "</script>");
    assertThat(data).as(text).doesNotContain("<").doesNotContain("&").startsWith("{\"@context\"");
    String rest =
        page.replace("<!doctype html>", "")
            .replace(data, "")
            .replace(style.styleElement(), "<style></style>")
            .replace(style.scriptElement(), "<script></script>")
            .replace(style.noScript(), "<style></style>");
    List<String> open = new ArrayList<>();
    int scripts = 0;
    Matcher tag = TAG.matcher(rest);
    StringBuilder outside = new StringBuilder();
    while (tag.find()) {
      tag.appendReplacement(outside, "");
      String name = tag.group(1);
      assertThat(ELEMENTS).as(text).contains(name);
      assertThat(tag.group(2).replaceAll("=\"[^\"]*\"", ""))
          .as(text)
          .doesNotContainPattern(" on| style");
      if (tag.group().startsWith("</")) {
        assertThat(open.removeLast()).as("balanced: %s", text).isEqualTo(name);
      } else if (!VOID.contains(name) && !tag.group().endsWith("/>")) {
        open.add(name);
        scripts += name.equals("script") ? 1 : 0;
      }
    }
    tag.appendTail(outside);
    assertThat(outside.toString()).as("no tag but ours: %s", text).doesNotContain("<");
    assertThat(open).as(text).isEmpty();
    assertThat(scripts).as(text).isEqualTo(2);
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }
}
