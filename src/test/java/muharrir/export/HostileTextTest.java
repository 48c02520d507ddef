package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Table;
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

  private static List<String> nasty() {
    List<String> bricks =
        List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</title><b>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "<?php",
            "<%",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "&quot;",
            "\\u003c",
            "\\\"",
            "\u2028</script>",
            "\u202e<b>",
            "<svg/onload=alert(1)>",
            "<style>*{}</style>",
            "</style>",
            "</textarea>",
            "<a href=\"javascript:alert(1)\">",
            "{{7*7}}",
            "${7*7}",
            "\u00a0<",
            "<\u0000b>".replace("\u0000", ""),
            "`",
            "=",
            "%3Cscript%3E",
            "<math><mi>");
    List<String> all = new ArrayList<>(bricks);
    for (int i = 0; i < bricks.size(); i++) {
      all.add("خبر " + bricks.get(i) + " عاجل");
      all.add(bricks.get(i) + bricks.get((i * 7 + 3) % bricks.size()));
      all.add("\u202b" + bricks.get(i) + "\u2066");
    }
    return all;
  }

  private static Article article(String text, String line) {
    Inline inline =
        Inline.of(text, Set.of(new Mark.Strong(), new Mark.Link("https://x.com/?a='&b=%22")));
    Block.Figure hero =
        new Block.Figure(
            BlockId.HERO,
            Direction.AUTO,
            Optional.empty(),
            Framing.WHOLE,
            inline,
            inline,
            inline,
            inline);
    Document document =
        Document.of(
            inline,
            Inline.of(text),
            inline,
            Optional.of(hero),
            List.of(
                new Block.Paragraph(new BlockId("b1"), Direction.AUTO, inline),
                new Block.Heading(new BlockId("b2"), Direction.AUTO, 2, Inline.of(text)),
                new Block.Quote(new BlockId("b3"), Direction.AUTO, inline, inline, inline),
                new Block.PullQuote(new BlockId("b5"), Direction.AUTO, inline, inline),
                new Block.InfoBox(new BlockId("b6"), Direction.AUTO, inline, inline),
                new Block.ListItem(
                    new BlockId("b7"), Direction.AUTO, Block.ListStyle.NUMBERED, 0, inline),
                new Block.Correction(
                    new BlockId("b8"), Direction.AUTO, LocalDate.of(2025, 12, 14), inline),
                new Gallery(
                    new BlockId("b9"),
                    Direction.AUTO,
                    inline,
                    List.of(
                        new Gallery.Shot(
                            new MediaRef("ab".repeat(32), "jpg", 4, 3),
                            Framing.WHOLE,
                            inline,
                            inline,
                            inline,
                            inline))),
                new Table(
                    new BlockId("b10"),
                    Direction.AUTO,
                    inline,
                    true,
                    List.of(List.of(inline), List.of(inline))),
                new Block.Embed(
                    new BlockId("b4"), Direction.AUTO, "https://example.org/'onload='x&lt;")));
    Metadata metadata =
        new Metadata(
            List.of(new Byline(line, line)),
            line,
            line,
            List.of(line),
            "",
            Status.DRAFT,
            "ar",
            Direction.RTL,
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            Instant.EPOCH);
    return new Article(new ArticleId("k3v8"), document, metadata);
  }

  @Test
  void noTextBecomesMarkup() {
    List<String> nasty = nasty();
    assertThat(nasty).hasSizeGreaterThanOrEqualTo(100);
    PageStyle style = new PageStyle();
    for (String text : nasty) {
      String line = text.replace('\u2028', ' ');
      Newsroom newsroom =
          new Newsroom(
              line,
              line,
              line,
              Optional.empty(),
              "https://news.example/a'b/",
              ZoneId.of("UTC"),
              Newsroom.MonthNames.BOTH);

      String page = renderer.page(article(text, line), newsroom);

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
