package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewPageTest {
  @Test
  void putsItsPolicyBeforeTheFirstTag() {
    assertThat(PreviewPage.of("<!-- x -->\n<!doctype html>\n<html lang=ar><p>نص</p>").html())
        .isEqualTo(
            "<!-- x -->\n<!doctype html>\n" + PreviewPage.POLICY + "<html lang=ar><p>نص</p>");
    assertThat(PreviewPage.of("نص").html()).isEqualTo(PreviewPage.POLICY + "نص");
  }

  @Test
  void takesRefreshesOut() {
    assertThat(
            PreviewPage.of(
                    "<p>a</p><META content='0;url=http://x' HTTP-EQUIV=' Refresh '><meta name=a>")
                .html())
        .isEqualTo(PreviewPage.POLICY + "<p>a</p><meta name=a>");
  }

  @Test
  void takesFramesAndPlugInsOut() {
    assertThat(PreviewPage.of("<p>a<iframe src=x></iframe><OBJECT data=x>b</OBJECT></p>").html())
        .isEqualTo(PreviewPage.POLICY + "<p>ab</p>");
  }

  @Test
  void takesTheFontsThatAreLoaded() {
    assertThat(
            PreviewPage.of(
                    "<style>@font-face {font-family:\"Muharrir Sans\";src:url(data:a)}"
                        + "p{font-family:\"Muharrir Sans\",Tahoma}</style><p>@font-face</p>")
                .html())
        .isEqualTo(
            PreviewPage.POLICY
                + "<style>p{font-family:\"Muharrir Sans\",Tahoma}</style><p>@font-face</p>");
  }

  @Test
  void cutsAtTheOutermostBlocks() {
    PreviewPage page =
        PreviewPage.of(
            "<body><h1 data-block=\"headline\">ع</h1>\n"
                + "<div data-block='b1'><div><p data-block=\"inner\">ف</p></div></div>"
                + "<hr data-block=b2></body>");

    assertThat(page.blocks()).containsExactly("headline", "b1", "b2");
    assertThat(page.parts().stream().map(PreviewPage.Part::html))
        .containsExactly(
            PreviewPage.POLICY + "<body>",
            "<h1 data-block=\"headline\">ع</h1>",
            "\n",
            "<div data-block='b1'><div><p data-block=\"inner\">ف</p></div></div>",
            "",
            "<hr data-block=b2>",
            "</body>");
  }
}
