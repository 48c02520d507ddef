package muharrir.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.json.RemarksJson;

/**
 * An article as one HTML file for somebody who has no program, a source or a lawyer: they read the
 * page as it will be, select words, type remarks, and send these back as a file or a block of text,
 * which {@link RemarksText} reads. The file asks for nothing outside itself: pictures stand in it,
 * its own script and look are allowed by their hashes, and what is typed stays in the browser.
 */
public final class ReviewPage {
  private static final Pattern FONTS = Pattern.compile("@font-face\\{[^}]*\\}\\s*");

  private final PageRenderer renderer;
  private final String script;

  /** The page in the look of those that the renderer draws. */
  public ReviewPage(PageRenderer renderer) {
    this.renderer = Objects.requireNonNull(renderer);
    this.script = file("/web/review.js");
  }

  private static String file(String name) {
    return PageStyle.small(new String(PageStyle.resource(name), StandardCharsets.UTF_8));
  }

  /**
   * The file.
   *
   * @param media gives pictures as {@code data:} addresses
   * @param made when; what is typed into one file is kept apart from what is typed into another
   * @param fileName of the file that comes back
   */
  public String html(
      Article article, Newsroom newsroom, MediaLinks media, Instant made, String fileName) {
    PageContext page = renderer.context(article, newsroom, media);
    Strings words = page.words();
    // The fonts of a page lie beside it; this one stands alone.
    String style =
        FONTS.matcher(PageStyle.pageLook(newsroom.look())).replaceAll("")
            + "\n"
            + file("/web/review.css");
    String headline = PageContext.oneLine(article.document().headline().text());
    Html html = PageRenderer.open(page);
    html.raw("<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\"")
        .attribute(
            "content",
            "default-src 'none'; style-src "
                + PageStyle.hash(style)
                + "; script-src "
                + PageStyle.hash(script)
                + "; img-src data:; base-uri 'none'; form-action 'none'")
        .raw(">\n")
        .element("title", words.get("review.page.label") + " — " + headline)
        .raw("\n<style>")
        .raw(style)
        .raw("</style>\n</head>\n<body>\n");
    html.raw("<p class=\"review-label\">").text(words.get("review.page.label"));
    article
        .metadata()
        .embargo()
        .filter(made::isBefore)
        .ifPresent(until ->
            html.raw(" <span>— ")
                .text(words.get("review.page.embargo", page.dates().words(until)))
                .raw("</span>"));
    html.raw("</p>\n");
    int[] _ = PageRenderer.content(page, html, PageMemory.none());
    bar(words, html);
    panel(words, headline, fileName, html);
    html.raw("<script type=\"application/json\" id=\"review-data\">")
        .json(RemarksJson.page(article.id(), made))
        .raw("</script>\n<script>")
        .raw(script)
        .raw("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private static void bar(Strings words, Html html) {
    html.raw("<div id=\"review-bar\" hidden><button type=\"button\">")
        .text(words.get("review.page.remark"))
        .raw("</button></div>\n<section id=\"review-compose\" hidden>")
        .raw("<blockquote dir=\"auto\"></blockquote><label for=\"review-said\">")
        .text(words.get("review.page.said"))
        .raw("</label><textarea id=\"review-said\" dir=\"auto\" maxlength=\"10000\"></textarea>");
    button(html, "review-save", words.get("review.page.save"));
    button(html, "review-cancel", words.get("review.page.cancel"));
    html.raw("</section>\n");
  }

  private static void panel(Strings words, String headline, String fileName, Html html) {
    html.raw("<section id=\"review\" hidden")
        .attribute("data-change", words.get("review.page.change"))
        .attribute("data-remove", words.get("review.page.remove"))
        .attribute("data-about", words.get("review.page.about", headline))
        .attribute("data-file", fileName)
        .attribute("data-nameless", words.get("review.page.nameless"))
        .attribute("data-downloaded", words.get("review.page.downloaded", fileName))
        .attribute("data-copied", words.get("review.page.copied"))
        .attribute("data-copy-by-hand", words.get("review.page.copyByHand"))
        .raw("><h2>")
        .text(words.get("review.page.yours"))
        .raw(" <span id=\"review-count\"></span></h2><p id=\"review-none\">")
        .text(words.get("review.page.none"))
        .raw("</p><p id=\"review-unkept\" hidden>")
        .text(words.get("review.page.unkept"))
        .raw("</p><ol id=\"review-list\"></ol>");
    button(html, "review-general", words.get("review.page.general"));
    html.raw("<label for=\"review-name\">")
        .text(words.get("review.page.name"))
        .raw(
            "</label><input id=\"review-name\" dir=\"auto\" maxlength=\"80\" autocomplete=\"name\">")
        .raw("<div id=\"review-send\" hidden>");
    button(html, "review-download", words.get("review.page.download"));
    button(html, "review-copy", words.get("review.page.copy"));
    html.raw("<p>")
        .text(words.get("review.page.send"))
        .raw("</p><textarea id=\"review-text\" readonly hidden")
        .attribute("aria-label", words.get("review.page.copy"))
        .raw("></textarea></div><p id=\"review-told\" role=\"status\"></p></section>\n");
  }

  private static void button(Html html, String id, String name) {
    html.raw("<button type=\"button\"").attribute("id", id).raw(">").text(name).raw("</button>");
  }
}
