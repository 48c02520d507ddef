package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.ui.preview.HtmlTokens.Token;
import org.junit.jupiter.api.Test;

class HtmlTokensTest {
  @Test
  void cutsTagsTextsAndRawText() {
    assertThat(
            pieces(
                "<!doctype html><P class='a>b'>نص <br>2 < 3</P><style>a>b{}</style>"
                    + "<!-- <p> --><a href=\"x\">"))
        .containsExactly(
            "OTHER:<!doctype html>",
            "OPEN p:<P class='a>b'>",
            "TEXT:نص ",
            "VOID br:<br>",
            "TEXT:2 < 3",
            "CLOSE p:</P>",
            "OPEN style:<style>",
            "RAW style:a>b{}",
            "CLOSE style:</style>",
            "OTHER:<!-- <p> -->",
            "OPEN a:<a href=\"x\">");
  }

  @Test
  void losesNothingOfBrokenHtml() {
    for (String html :
        List.of("", "<", "<p", "a<b", "<p title=\"", "<!--", "<style>x", "</", "<p '>x'>", "<?x")) {
      StringBuilder whole = new StringBuilder();
      for (Token token : HtmlTokens.of(html)) {
        whole.append(html, token.start(), token.end());
      }
      assertThat(whole.toString()).isEqualTo(html);
    }
  }

  @Test
  void readsAttributes() {
    String html = "<p hidden data-block='b1' data-blocks=x title = \"a data-block=no\" lang=ar>";
    Token tag = HtmlTokens.of(html).getFirst();

    assertThat(HtmlTokens.attribute(html, tag, "data-block")).isEqualTo("b1");
    assertThat(HtmlTokens.attribute(html, tag, "lang")).isEqualTo("ar");
    assertThat(HtmlTokens.attribute(html, tag, "title")).isEqualTo("a data-block=no");
    assertThat(HtmlTokens.attribute(html, tag, "hidden")).isEmpty();
    assertThat(HtmlTokens.attribute(html, tag, "missing")).isEmpty();
  }

  private static List<String> pieces(String html) {
    return HtmlTokens.of(html).stream()
        .map(token ->
            (token.kind() + " " + token.name()).strip()
                + ":"
                + html.substring(token.start(), token.end()))
        .toList();
  }
}
