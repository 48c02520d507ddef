package muharrir.export.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import muharrir.export.theme.ThemeFault.Kind;
import muharrir.testing.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeCssTest {
  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'");

  @Test
  void aStyleIsWrittenAnewWithoutItsComments() {
    ThemeCss.Read read =
        ThemeCss.read(
            """
            /* رأس الصفحة */
            .masthead{ background:#fff;
              border-block:3px double var(--accent) }
            @media (min-width:700px) and (prefers-color-scheme: dark){
              .masthead .paper::after{content:"\\201C «";color:color-mix(in oklab,red 20%,#fff)}
              h1:not(.x, [data-a="b"])>p~q{margin:calc(1em + 2px)!important}
            }
            """);
    assertThat(read.faults()).isEmpty();
    assertThat(read.css())
        .isEqualTo(
            ".masthead{ background:#fff; border-block:3px double var(--accent) } @media"
                + " (min-width:700px) and (prefers-color-scheme: dark){ .masthead"
                + " .paper::after{content:\"\\201C «\";color:color-mix(in oklab,red 20%,#fff)}"
                + " h1:not(.x, [data-a=\"b\"])>p~q{margin:calc(1em + 2px)!important} }");
    assertThat(ThemeCss.read(read.css()).css()).isEqualTo(read.css());
    assertThat(ThemeCss.read("").css()).isEmpty();
  }

  @Test
  void aPictureMayStandInTheStyleItself() {
    String css = ".mark{background:url( 'data:image/svg+xml,%3Csvg/%3E' ) no-repeat}";
    assertThat(ThemeCss.read(css).faults()).isEmpty();
    assertThat(ThemeCss.read(css).css())
        .isEqualTo(".mark{background:url(\"data:image/svg+xml,%3Csvg/%3E\") no-repeat}");
    assertThat(ThemeCss.read("a{background:url(data:image/png;base64,AA==)}").faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ADDRESS|a{background:url(http://evil.example/x.png)}",
        "ADDRESS|a{background:URL( \"//evil.example/x\" )}",
        "ADDRESS|a{background:url(x.png)}",
        "ADDRESS|a{background:url(data:text/html,x)}",
        "ADDRESS|a{background:url()}",
        "ADDRESS|a{--x:url(https://evil.example)}",
        "ADDRESS|a{background:url(/**/http://evil.example)}",
        "FUNCTION|a{background:image-set(\"http://evil.example/x\" 1x)}",
        "FUNCTION|a{background:-webkit-image-set(\"x\" 1x)}",
        "FUNCTION|a{background:src(\"http://evil.example\")}",
        "FUNCTION|a{width:expression(alert(1))}",
        "FUNCTION|a{background:paint(evil)}",
        "FUNCTION|a{background:url-prefix(http://x)}",
        "PROPERTY|a{behavior:none}",
        "PROPERTY|a{-moz-binding:none}",
        "AT_RULE|@import 'x.css';",
        "AT_RULE|@IMPORT \"http://evil.example\";a{}",
        "AT_RULE|@font-face{font-family:x}",
        "AT_RULE|@charset \"utf-8\";",
        "AT_RULE|@namespace x;",
        "AT_RULE|@page{margin:0}",
        "BACKSLASH|a{background:u\\72l(http://evil.example)}",
        "AT_RULE|@\\69mport 'x';",
        "BACKSLASH|.a\\:b{}",
        "BROKEN|a{color:red",
        "BROKEN|a{color:red}}",
        "BROKEN|a{color:(red]}",
        "BROKEN|a{content:\"x}",
        "BROKEN|a{content:\"x\\",
        "BROKEN|a{background:url(data:image/png;base64,AA",
        "BROKEN|a{}/* x",
        "BROKEN|a",
        "BROKEN|a;",
        "BROKEN|</style><script>alert(1)</script>",
        "BROKEN|a{content:\"</style>\"}",
        "BROKEN|/*</style>*/a{}",
        "BROKEN|<!-- a{} -->",
        "BROKEN|a{}-->",
        "BROKEN|a{b{c{d{e{f{g{h{i{}}}}}}}}}",
      })
  void whatReachesOutOrIsBrokenIsRefused(Kind kind, String css) {
    ThemeCss.Read read = ThemeCss.read(css);
    assertThat(read.faults()).isNotEmpty();
    assertThat(read.faults().getFirst().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a{\0}", "a{color:\u0001}", "a{content:\"\u0007\"}", "\uffff{}", "a{\u0085}"})
  void charactersThatNoTextHoldsAreRefused(String css) {
    assertThat(ThemeCss.read(css).faults())
        .extracting(ThemeFault::kind)
        .containsExactly(Kind.BROKEN);
  }

  @Test
  void saysWhere() {
    assertThat(ThemeCss.read("a{}\nb{\n  background:url(http://x)\n}").faults())
        .isEqualTo(List.of(new ThemeFault(Kind.ADDRESS, "theme.css", 3, "http://x")));
  }

  @Test
  void nothingThatIsTakenCanEndItsElementOrFetch() {
    int taken = 0;
    for (String text : HostileTexts.texts()) {
      for (String css :
          List.of(
              text,
              "a{color:" + text + "}",
              "a{content:\"" + text + "\"}",
              "a{background:url(" + text + ")}",
              "/*" + text + "*/a{}",
              text + "{color:red}")) {
        ThemeCss.Read read = ThemeCss.read(css);
        if (read.faults().isEmpty()) {
          taken++;
          assertThat(read.css()).as(css).doesNotContain("</", "<!", "-->");
          String bare = STRING.matcher(read.css()).replaceAll("\"\"");
          assertThat(bare).as(css).doesNotContain("@import", "/*", "\\");
          // What stood in url() was a picture in quotation marks.
          assertThat(bare).as(css).doesNotContainPattern("(?i)url\\((?!\"\"\\))");
          assertThat(ThemeCss.read(read.css()).css()).as(css).isEqualTo(read.css());
        }
      }
    }
    assertThat(taken).isGreaterThan(100);
  }
}
