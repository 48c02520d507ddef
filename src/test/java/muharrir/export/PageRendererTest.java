package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.MediaRef;
import muharrir.testing.Tadmur;
import org.junit.jupiter.api.Test;

class PageRendererTest {
  private final PageRenderer renderer = new PageRenderer();
  private final MediaRef media = new MediaRef("ab".repeat(32), "jpg", 1600, 900);

  @Test
  void headOfAPage() {
    String page =
        renderer.page(Tadmur.article(Optional.of(media)), Tadmur.newsroom("https://news.example/"));

    String address =
        "https://news.example/n/"
            + URLEncoder.encode(
                "k3v8d2qa-هجوم-تدمر-يعيد-شبح-داعش-تحذير-أميركي-وتحركات-أمنية-سورية",
                StandardCharsets.UTF_8)
            + "/";
    String headline = "هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر";
    String standfirst =
        "تصعيد أمني جديد أعاد ملف تنظيم داعش إلى واجهة المشهد السوري والدولي، هجوم تدمر، الذي"
            + " استهدف قوات أميركية وسورية خلال جولة ميدانية مشتركة، كشف هشاشة الاستقرار في مناطق"
            + " البادية، وفتح باب التساؤلات حول حجم التهديد القائم رغم سنوات من المواجهة العسكرية"
            + " والأمنية.";
    assertThat(page.substring(0, page.indexOf("<style>")))
        .isEqualTo(
            """
            <!doctype html>
            <html lang="ar" dir="rtl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="POLICY">
            <link rel="preload" href="../assets/fonts/muharrir-sans-400.woff2" as="font" type="font/woff2" crossorigin>
            <link rel="preload" href="../assets/fonts/muharrir-sans-700.woff2" as="font" type="font/woff2" crossorigin>
            <title>HEADLINE — صحيفة الواحة</title>
            <meta name="description" content="STANDFIRST">
            <meta name="author" content="سلمى العلي">
            <meta name="robots" content="max-image-preview:large">
            <link rel="canonical" href="ADDRESS">
            <meta property="og:type" content="article">
            <meta property="og:title" content="HEADLINE">
            <meta property="og:description" content="STANDFIRST">
            <meta property="og:site_name" content="صحيفة الواحة">
            <meta property="article:published_time" content="2025-12-15T10:30:00+03:00">
            <meta property="article:modified_time" content="2025-12-15T14:45:00+03:00">
            <meta property="article:section" content="سوريا">
            <meta property="article:tag" content="تدمر">
            <meta property="article:tag" content="داعش">
            <meta property="article:tag" content="التحالف الدولي">
            <meta property="og:url" content="ADDRESS">
            <meta property="og:image" content="ADDRESSmedia/SHA.jpg">
            <meta property="og:image:width" content="1600">
            <meta property="og:image:height" content="900">
            <meta property="og:image:alt" content="رجل ببدلة داكنة يتحدث أمام علمين">
            <meta name="twitter:card" content="summary_large_image">
            <script type="application/ld+json">{"@context":"https://schema.org",\
            "@type":"NewsArticle","headline":"HEADLINE","description":"STANDFIRST",\
            "inLanguage":"ar","datePublished":"2025-12-15T10:30:00+03:00",\
            "dateModified":"2025-12-15T14:45:00+03:00",\
            "author":[{"@type":"Person","name":"سلمى العلي","jobTitle":"مراسلة شؤون الأمن"}],\
            "publisher":{"@type":"NewsMediaOrganization","name":"صحيفة الواحة",\
            "url":"https://news.example/"},"editor":{"@type":"Person","name":"نصر نعيم"},\
            "articleSection":"سوريا","keywords":["تدمر","داعش","التحالف الدولي"],\
            "dateline":"دمشق","wordCount":WORDS,"isAccessibleForFree":true,"url":"ADDRESS","mainEntityOfPage":"ADDRESS",\
            "image":[{"@type":"ImageObject","url":"ADDRESSmedia/SHA.jpg","width":1600,\
            "height":900,"caption":"توم براك","creditText":"رويترز"}]}</script>
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1d20">
            """
                .replace("POLICY", new PageStyle(Look.STANDARD).policy())
                .replace("HEADLINE", headline)
                .replace("STANDFIRST", standfirst)
                .replace("ADDRESS", address)
                .replace("WORDS", "528")
                .replace("SHA", "ab".repeat(32)));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    Article draft =
        Article.draft(
            new ArticleId("k3v8d2qa"), new BlockId("b1"), Instant.parse("2025-12-15T07:30:00Z"));

    String page = renderer.page(draft, Newsroom.UNSET);

    assertThat(page.substring(0, page.indexOf("<style>")))
        .isEqualTo(
            """
            <!doctype html>
            <html lang="ar" dir="rtl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="POLICY">
            <title></title>
            <meta name="robots" content="max-image-preview:large">
            <meta property="og:type" content="article">
            <meta property="article:modified_time" content="2025-12-15T10:30:00+03:00">
            <meta name="twitter:card" content="summary">
            <script type="application/ld+json">{"@context":"https://schema.org",\
            "@type":"NewsArticle","inLanguage":"ar",\
            "dateModified":"2025-12-15T10:30:00+03:00","wordCount":0,"isAccessibleForFree":true}</script>
            <meta name="color-scheme" content="light dark">
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1d20">
            """
                .replace("POLICY", new PageStyle(Look.STANDARD).policy()));
    assertThat(body(page))
        .isEqualTo(
            """
            <body>
            <main>
            <article>
            <header class="head">
            <h1 data-block="headline"></h1>
            </header>
            <div class="meta" data-block="_meta"><p class="date"><span class="label">حُدّث\
            </span> <time datetime="2025-12-15T10:30:00+03:00">الاثنين 15 كانون الأول 2025، 10:30\
             بتوقيت دمشق</time></p>SHARE</div>
            <div class="body">
            <p data-block="b1"></p>
            </div>
            <footer class="end" data-block="_end"></footer>
            </article>
            </main>
            """
                .replace("SHARE", SHARE));
  }

  private static final String SHARE =
      "<p class=\"share\"><button type=\"button\" class=\"copy\" data-copied=\"تم نسخ الرابط\""
          + " data-failed=\"تعذّر نسخ الرابط\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
          + "<path d=\"M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1.2 1.2M14 10"
          + "a4.5 4.5 0 0 0-6.4 0l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.2-1.2\"/></svg>نسخ الرابط</button>"
          + " <span class=\"told\" role=\"status\"></span></p>";

  private static String body(String page) {
    return page.substring(page.indexOf("<body>"), page.lastIndexOf("<script>"));
  }

  @Test
  void frameOfAPage() {
    String page =
        renderer.page(Tadmur.article(Optional.of(media)), Tadmur.newsroom("https://news.example/"));

    String officers =
        "<dl class=\"officers\"><div><dt>رئيس مجلس الإدارة</dt><dd><bdi>رضا سالم</bdi></dd></div>"
            + "<div><dt>رئيس التحرير</dt><dd><bdi>نصر نعيم</bdi></dd></div></dl>\n";
    assertThat(body(page))
        .startsWith(
            "<body>\n<header class=\"masthead\">\n<p class=\"paper\"><bdi>صحيفة الواحة</bdi></p>\n"
                + officers
                + "</header>\n<main>\n<article>\n<header class=\"head\">\n"
                + "<p class=\"kicker\" data-block=\"kicker\">سوريا</p>\n"
                + "<h1 data-block=\"headline\">")
        .endsWith(
            "<footer class=\"end\" data-block=\"_end\"><div class=\"mark\"></div>"
                + "<ul class=\"tags\" aria-label=\"الموضوعات\"><li><bdi>تدمر</bdi></li>"
                + "<li><bdi>داعش</bdi></li><li><bdi>التحالف الدولي</bdi></li></ul>"
                + SHARE
                + "</footer>\n</article>\n</main>\n<footer class=\"foot\">\n"
                + "<p class=\"paper\"><bdi>صحيفة الواحة</bdi></p>\n"
                + officers
                + "<p class=\"permalink\"><bdi dir=\"ltr\">"
                + "https://news.example/n/k3v8d2qa-هجوم-تدمر-يعيد-شبح-داعش-تحذير-أميركي-وتحركات"
                + "-أمنية-سورية/"
                + "</bdi></p>\n</footer>\n");
  }

  @Test
  void thePreviewShowsTheSameBody() {
    Article article = Tadmur.article(Optional.of(media));
    Newsroom newsroom = Tadmur.newsroom("https://news.example/");

    String page = renderer.page(article, newsroom);
    String preview = renderer.preview(article, newsroom, MediaLinks.BESIDE, new PageMemory());

    assertThat(preview.substring(preview.indexOf("<body>")))
        .isEqualTo(body(page) + "</body>\n</html>\n");
  }

  @Test
  void theSameArticleGivesTheSamePage() {
    Article article = Tadmur.article(Optional.of(media));
    assertThat(new PageRenderer().page(article, Tadmur.newsroom("")))
        .isEqualTo(renderer.page(article, Tadmur.newsroom("")));
  }

  @Test
  void anEnglishPageSpeaksEnglish() {
    Article article = Tadmur.article(Optional.empty());
    article = article.withMetadata(article.metadata().withLanguage("en", Direction.LTR));
    assertThat(renderer.block(article, new BlockId("b6"), Tadmur.newsroom(""), MediaLinks.BESIDE))
        .contains(
            "<time datetime=\"2025-12-14T18:27:07+03:00\">Sunday 14 December 2025, 18:27"
                + " Asia/Damascus</time>");
  }
}
