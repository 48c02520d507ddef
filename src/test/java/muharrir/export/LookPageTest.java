package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.article.Theme;
import muharrir.article.Theme.Part;
import muharrir.article.Tint;
import muharrir.document.MediaRef;
import muharrir.media.Pictures;
import muharrir.testing.PictureBytes;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The newsroom's own look on the page of an article. */
class LookPageTest {
  private static final Look OWN =
      new Look(
          Optional.of(new Tint(0xffb300)),
          Optional.of(new Tint(0x7a1f1f)),
          Look.Letters.NASKH,
          Look.Letters.OURS,
          "جميع الحقوق <محفوظة>",
          List.of(
              "https://x.com/tadmur",
              "https://www.facebook.com/t?a=1&b=2",
              "https://oasis.example/"));

  @TempDir private Path folder;

  private Newsroom newsroom(Optional<MediaRef> logo, Look look) {
    return new Newsroom(
        "الواحة",
        "",
        "نصر نعيم",
        logo,
        "https://news.example/",
        ZoneId.of("Asia/Damascus"),
        Newsroom.MonthNames.LEVANTINE,
        look);
  }

  private MediaRef logo(int width, int height) throws Exception {
    byte[] bytes = PictureBytes.file(PictureBytes.halves(width, height), "png");
    String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Files.write(folder.resolve("logo.png"), bytes);
    return new MediaRef(sha, "png", width, height);
  }

  private Path export(Newsroom newsroom) throws Exception {
    ArticleExport export =
        ArticleExport.open(
            new PageRenderer(),
            newsroom,
            _ -> PictureBytes.of(folder.resolve("logo.png")),
            folder.resolve("out"));
    return export.write(Tadmur.article(Optional.empty()));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    return text.substring(from, text.indexOf(end, from) + end.length());
  }

  @Test
  void aWideLogoSaysTheNameAndASquareOneStandsBeforeIt() throws Exception {
    MediaRef wide = logo(1000, 200);
    Path page = export(newsroom(Optional.of(wide), Look.STANDARD));
    String html = Files.readString(page.resolve("index.html"));
    String name = "media/logo-" + wide.sha256().substring(0, 16) + ".png";
    assertThat(between(html, "<header class=\"masthead\">", "</header>"))
        .isEqualTo(
            """
            <header class="masthead">
            <p class="paper logoed"><img src="NAME" alt="الواحة" width="480" height="96"></p>
            <dl class="officers"><div><dt>رئيس التحرير</dt><dd><bdi>نصر نعيم</bdi></dd></div></dl>
            </header>\
            """
                .replace("NAME", name));
    assertThat(Pictures.measure(Files.readAllBytes(page.resolve(name))).orElseThrow().width())
        .isEqualTo(480);

    MediaRef square = logo(300, 300);
    page = export(newsroom(Optional.of(square), Look.STANDARD));
    html = Files.readString(page.resolve("index.html"));
    name = "media/logo-" + square.sha256().substring(0, 16) + ".png";
    assertThat(between(html, "<p class=\"paper", "</p>"))
        .isEqualTo(
            "<p class=\"paper logoed\"><img src=\"NAME\" alt=\"\" width=\"176\" height=\"176\"><bdi>الواحة</bdi></p>"
                .replace("NAME", name));
    JsonNode publisher = data(html).path("publisher");
    assertThat(publisher.path("logo").path("url").asString())
        .isEqualTo(data(html).path("url").asString() + name);
    assertThat(publisher.path("logo").path("width").asInt()).isEqualTo(176);
  }

  @Test
  void aLogoThatIsMissingKeepsNoPageBack() throws Exception {
    MediaRef square = logo(300, 300);
    Files.delete(folder.resolve("logo.png"));
    String html =
        Files.readString(
            export(newsroom(Optional.of(square), Look.STANDARD)).resolve("index.html"));
    assertThat(between(html, "<p class=\"paper", "</p>"))
        .isEqualTo("<p class=\"paper\"><bdi>الواحة</bdi></p>");
  }

  @Test
  void theFootSaysWhereElseTheNewsroomIs() throws Exception {
    String html = Files.readString(export(newsroom(Optional.empty(), OWN)).resolve("index.html"));
    assertThat(between(html, "<p class=\"about\">", "</ul>"))
        .isEqualTo(
            """
            <p class="about">جميع الحقوق &lt;محفوظة&gt;</p>
            <ul class="profiles" aria-label="الصحيفة على المنصات">\
            <li><a href="https://x.com/tadmur" rel="me noopener"><bdi>إكس</bdi></a></li>\
            <li><a href="https://www.facebook.com/t?a=1&amp;b=2" rel="me noopener"><bdi>فيسبوك</bdi></a></li>\
            <li><a href="https://oasis.example/" rel="me noopener"><bdi>oasis.example</bdi></a></li></ul>\
            """);
    JsonNode same = data(html).path("publisher").path("sameAs");
    assertThat(same.toString())
        .isEqualTo(
            "[\"https://x.com/tadmur\",\"https://www.facebook.com/t?a=1&b=2\",\"https://oasis.example/\"]");
  }

  @Test
  void colourAndLettersComeAfterOurStyleAndThePolicyAllowsThem() throws Exception {
    String html = Files.readString(export(newsroom(Optional.empty(), OWN)).resolve("index.html"));
    String style = between(html, "<style>", "</style>").replaceAll("</?style>", "");
    String ours = PageStyle.pageLook(Look.STANDARD);
    assertThat(style.substring(ours.length()).strip())
        .isEqualTo(
            """
            :root{--accent:#8e6204;--soft:#f4ece0;--soft-line:#d9c09c}
            @media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"])\
            {--accent:#ffb300;--soft:#36260a;--soft-line:#6a4c19}}
            @media screen{:root[data-theme="dark"]\
            {--accent:#ffb300;--soft:#36260a;--soft-line:#6a4c19}}
            @media screen{body{border-top-color:#7a1f1f}.masthead{background:#7a1f1f;color:#ffffff;\
            border-color:transparent}.masthead :is(dt,a,a:hover){color:inherit}\
            .masthead :focus-visible{outline-color:currentColor}\
            .masthead img{border:0;background:none}}
            body{font-family:"Muharrir Sans","Geeza Pro","SF Arabic","Segoe UI","Noto Sans Arabic",\
            Tahoma,Arial}
            h1,h2,h3,.paper,.pull p{font-family:"Noto Naskh Arabic","Amiri","Geeza Pro",\
            "Times New Roman","Muharrir Sans",Tahoma}\
            """);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(html).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
  }

  @Test
  void aThemeOverridesThePiecesThatItBringsAndTheRestIsOurs() throws Exception {
    Theme theme =
        new Theme(
            "x",
            "1",
            ".t{color:var(--accent)}",
            Map.of(
                Part.MASTHEAD,
                "<div class=\"t\"><a href=\"{{home}}\">{{logo}}</a><p data-if=\"editor\">تحرير:"
                    + " {{editor}}</p><p data-if=\"chairman\">رئيس: {{chairman}}</p></div>",
                Part.END,
                "{{tags}}<p>شكرًا &amp; <strong>{{name}}</strong></p>"));
    String html =
        Files.readString(
            export(newsroom(Optional.empty(), OWN.withTheme(Optional.of(theme))))
                .resolve("index.html"));
    assertThat(between(html, "<header class=\"masthead\">", "</header>"))
        .isEqualTo(
            """
            <header class="masthead">
            <div class="t"><a href="https://news.example/"></a>\
            <p>تحرير: <bdi>نصر نعيم</bdi></p></div></header>\
            """);
    assertThat(between(html, "<footer class=\"end\"", "</footer>"))
        .isEqualTo(
            """
            <footer class="end" data-block="_end"><ul class="tags" aria-label="الموضوعات">\
            <li><bdi>تدمر</bdi></li><li><bdi>داعش</bdi></li><li><bdi>التحالف الدولي</bdi></li></ul>\
            <p>شكرًا &amp; <strong><bdi>الواحة</bdi></strong></p></footer>\
            """);
    assertThat(between(html, "<footer class=\"foot\">", "</footer>"))
        .startsWith("<footer class=\"foot\">\n<p class=\"paper\"><bdi>الواحة</bdi></p>\n");
    String style = between(html, "<style>", "</style>").replaceAll("</?style>", "");
    assertThat(style).endsWith("Tahoma}\n.t{color:var(--accent)}");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(html).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
  }

  @Test
  void aThemeThatIsRefusedLeavesThePageAsItWas() throws Exception {
    Theme theme = new Theme("x", "1", "@import 'x';", Map.of(Part.FOOT, "<p>x</p>"));
    Path page = export(newsroom(Optional.empty(), OWN));
    String before = Files.readString(page.resolve("index.html"));
    page = export(newsroom(Optional.empty(), OWN.withTheme(Optional.of(theme))));
    assertThat(Files.readString(page.resolve("index.html"))).isEqualTo(before);
  }

  @Test
  void fontsThatNobodyNeedsAreNotAskedFor() {
    assertThat(links(Look.Letters.OURS, Look.Letters.OURS)).isEqualTo(2);
    assertThat(links(Look.Letters.NASKH, Look.Letters.OURS)).isEqualTo(2);
    assertThat(links(Look.Letters.OURS, Look.Letters.SYSTEM)).isEqualTo(1);
    assertThat(links(Look.Letters.SYSTEM, Look.Letters.NASKH)).isZero();
  }

  private static int links(Look.Letters headlines, Look.Letters text) {
    Look look = new Look(Optional.empty(), Optional.empty(), headlines, text, "", List.of());
    return new PageStyle(look).fontLinks().split("<link", -1).length - 1;
  }

  private static JsonNode data(String html) {
    String json = between(html, "<script type=\"application/ld+json\">", "</script>");
    return new JsonMapper().readTree(json.substring(json.indexOf('>') + 1, json.lastIndexOf("</")));
  }
}
