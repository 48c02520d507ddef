package muharrir.export;

import java.util.List;
import java.util.Optional;
import muharrir.article.Metadata;

/** The head element of a page. */
final class PageHead {
  private final PageContext page;
  private final PageStyle style;
  private final Html html;

  PageHead(PageContext page, PageStyle style, Html html) {
    this.page = page;
    this.style = style;
    this.html = html;
  }

  /** Of an exported page. */
  void write() {
    start();
    html.add(style.policyElement()).raw(page.hasAddress() ? style.fontLinks() : "");
    PageSummary summary = PageSummary.of(page.article(), page.newsroom());
    html.element("title", summary.title()).raw("\n");
    named("description", summary.description());
    for (var byline : page.article().metadata().bylines()) {
      named("author", byline.name());
    }
    named("robots", PublicFace.isWithdrawn(page.article()) ? "noindex" : "max-image-preview:large");
    if (page.hasAddress()) {
      html.raw("<link rel=\"canonical\"").attribute("href", page.url()).raw(">\n");
    }
    openGraph(summary);
    html.raw("<script type=\"application/ld+json\">")
        .json(NewsArticleData.of(page))
        .raw("</script>\n");
    page.site().head(html, page.article());
    look();
    html.raw("<noscript>").raw(style.noScript()).raw("</noscript>\n</head>\n");
  }

  /** Of a page in the preview: the same for every state of the text. */
  void writePreview() {
    start();
    html.raw("<title></title>\n");
    look();
    html.raw("</head>\n");
  }

  private void start() {
    html.raw("<head>\n<meta charset=\"utf-8\">\n");
    named("viewport", "width=device-width, initial-scale=1");
  }

  private void look() {
    html.raw(
        """
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1d20">
        """);
    html.raw(style.styleElement()).raw("\n");
  }

  private void openGraph(PageSummary summary) {
    Metadata metadata = page.article().metadata();
    property("og:type", "article");
    property("og:title", summary.headline());
    property("og:description", summary.description());
    property("og:site_name", summary.paper());
    List<String> language = List.of(metadata.language().split("-", -1));
    if (language.size() == 2 && language.get(1).length() == 2) {
      property("og:locale", language.get(0) + "_" + language.get(1));
    }
    metadata
        .firstPublished()
        .ifPresent(at -> property("article:published_time", page.dates().machine(at)));
    property("article:modified_time", page.dates().machine(metadata.modified()));
    property("article:section", metadata.section());
    metadata.tags().forEach(tag -> property("article:tag", tag));
    if (page.hasAddress()) {
      property("og:url", page.url());
    }
    boolean pictured = page.hasAddress() && image();
    named("twitter:card", pictured ? "summary_large_image" : "summary");
  }

  private boolean image() {
    Optional<MediaLinks.Shown> card = page.card();
    card.ifPresent(media -> {
      property("og:image", media.address());
      property("og:image:width", Integer.toString(media.width()));
      property("og:image:height", Integer.toString(media.height()));
      page.article()
          .document()
          .hero()
          .filter(hero -> hero.media().isPresent())
          .ifPresentOrElse(
              hero -> property("og:image:alt", PageContext.oneLine(hero.alt().text())),
              () ->
                  property(
                      "og:image:alt",
                      PageContext.oneLine(page.article().document().headline().text())));
    });
    return card.isPresent();
  }

  private void named(String name, String value) {
    meta("name", name, value);
  }

  private void property(String name, String value) {
    meta("property", name, value);
  }

  private void meta(String kind, String name, String value) {
    if (!value.isEmpty()) {
      html.raw("<meta").attribute(kind, name).attribute("content", value).raw(">\n");
    }
  }
}
