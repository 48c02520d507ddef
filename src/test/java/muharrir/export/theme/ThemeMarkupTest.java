package muharrir.export.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import muharrir.article.Theme.Part;
import muharrir.export.theme.ThemeFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeMarkupTest {
  private static List<Piece> good(Part part, String html) {
    ThemeMarkup.Read read = ThemeMarkup.read(part, html);
    assertThat(read.faults()).isEmpty();
    return read.pieces();
  }

  @Test
  void elementsWordsAndNamesInBracesAreTaken() {
    assertThat(
            good(
                Part.MASTHEAD,
                "<div class=\"a b\" dir=rtl><!-- x --><p data-if=\"editor\">رئيس &lt;التحرير: {{"
                    + " editor }}</p><a href=\"{{home}}\">{{logo}}</a></div>"))
        .isEqualTo(
            List.of(
                new Piece.Element(
                    "div",
                    List.of(new Piece.Attribute("class", "a b"), new Piece.Attribute("dir", "rtl")),
                    List.of(
                        new Piece.Element(
                            "p",
                            List.of(),
                            List.of(
                                new Piece.Text("رئيس <التحرير: "), new Piece.Filled(Slot.EDITOR)),
                            Optional.of(Slot.EDITOR)),
                        new Piece.Element(
                            "a",
                            List.of(new Piece.Attribute("href", "", Optional.of(Slot.HOME))),
                            List.of(new Piece.Filled(Slot.LOGO)),
                            Optional.empty())),
                    Optional.empty())));
  }

  @Test
  void linksLeadToPagesMailsAndTelephones() {
    assertThat(good(Part.FOOT, "<a href=\" https://x.example/?a=1&amp;b=2 \">x</a>"))
        .isEqualTo(
            List.of(
                new Piece.Element(
                    "a",
                    List.of(
                        new Piece.Attribute("href", "https://x.example/?a=1&b=2"),
                        new Piece.Attribute("rel", "noopener")),
                    List.of(new Piece.Text("x")),
                    Optional.empty())));
    good(Part.FOOT, "<a href=\"mailto:desk@news.example\">x</a>");
    good(Part.FOOT, "<a href=\"tel:+963-11-1234567\">x</a>");
    good(Part.FOOT, "<nav aria-label=\"روابط\"><ul><li><a href='{{home}}'>x</a><li>y</ul></nav>");
    good(Part.END, "{{mark}}<hr><div>{{tags}}{{share}}</div><p>{{name}}<br>x</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ELEMENT|<script>alert(1)</script>",
        "ELEMENT|<img src=x onerror=alert(1)>",
        "ELEMENT|<iframe src=https://evil.example></iframe>",
        "ELEMENT|<style>a{}</style>",
        "ELEMENT|<svg onload=alert(1)></svg>",
        "ELEMENT|<form></form>",
        "ELEMENT|<h1>x</h1>",
        "ELEMENT|<header>x</header>",
        "ELEMENT|<main>x</main>",
        "ELEMENT|<base href=//evil.example>",
        "ELEMENT|<meta http-equiv=refresh content=0>",
        "ELEMENT|<template>x</template>",
        "ELEMENT|<custom-thing>x</custom-thing>",
        "ATTRIBUTE|<p onclick=alert(1)>x</p>",
        "ATTRIBUTE|<p ONMOUSEOVER=alert(1)>x</p>",
        "ATTRIBUTE|<p style=\"color:red\">x</p>",
        "ATTRIBUTE|<p id=x>x</p>",
        "ATTRIBUTE|<p href=https://x.example>x</p>",
        "ATTRIBUTE|<p class=\"a&quot;b\">x</p>",
        "ATTRIBUTE|<p title=\"{{name}}\">x</p>",
        "ATTRIBUTE|<a target=_blank href=https://x.example>x</a>",
        "ATTRIBUTE|<p data-block=_end>x</p>",
        "ADDRESS|<a href=\"javascript:alert(1)\">x</a>",
        "ADDRESS|<a href=\" java&#10;script:alert(1)\">x</a>",
        "ADDRESS|<a href=\"data:text/html,x\">x</a>",
        "ADDRESS|<a href=\"//evil.example\">x</a>",
        "ADDRESS|<a href=\"../../x\">x</a>",
        "ADDRESS|<a href=\"https://x.example/{{home}}\">x</a>",
        "SLOT|{{secret}}",
        "SLOT|{{ways}}",
        "SLOT|{{home}}",
        "SLOT|{{NAME}}",
        "SLOT|{{name",
        "SLOT|name}}",
        "SLOT|{{}}",
        "SLOT|<a href=\"{{name}}\">x</a>",
        "SLOT|<p data-if=x>x</p>",
        "PLACE|<p>{{paper}}</p>",
        "PLACE|<span><div>x</div></span>",
        "PLACE|<ul><p>x</p></ul>",
        "PLACE|<ul>x</ul>",
        "PLACE|<li>x</li>",
        "PLACE|<p><dt>x</dt></p>",
        "BROKEN|<div>x",
        "BROKEN|x</div>",
        "BROKEN|</header><p>x</p>",
        "BROKEN|<p>x</p></p>",
        "BROKEN|<p class=a class=b>x</p>",
        "BROKEN|<?php echo 1 ?>",
        "NOT_TEXT|<p>\u0001</p>",
      })
  void whatCouldHarmOrBreakThePageIsRefused(Kind kind, String html) {
    assertThat(ThemeMarkup.read(Part.MASTHEAD, html).faults())
        .as(html)
        .extracting(ThemeFault::kind)
        .contains(kind);
  }

  @Test
  void whatIsEndlesslyDeepOrLongIsRefusedAndEndsNothing() {
    String deep = "<div>".repeat(1500) + "</div>".repeat(1500);
    assertThat(ThemeMarkup.read(Part.FOOT, deep).faults())
        .extracting(ThemeFault::kind)
        .contains(Kind.BROKEN);
    assertThat(ThemeMarkup.read(Part.FOOT, "<p class=\"" + "a ".repeat(7000) + "\">x</p>").faults())
        .extracting(ThemeFault::kind)
        .containsExactly(Kind.ATTRIBUTE);
  }

  @Test
  void saysWhere() {
    assertThat(ThemeMarkup.read(Part.FOOT, "<p>x</p>\n<p>\n<img>\n</p>").faults())
        .isEqualTo(List.of(new ThemeFault(Kind.ELEMENT, "footer.html", 3, "<img>")));
    assertThat(ThemeMarkup.read(Part.FOOT, "<p onclick=x dir=up>x</p>").faults())
        .isEqualTo(
            List.of(
                new ThemeFault(Kind.ATTRIBUTE, "footer.html", 1, "onclick"),
                new ThemeFault(Kind.ATTRIBUTE, "footer.html", 1, "dir=\"up\"")));
  }
}
