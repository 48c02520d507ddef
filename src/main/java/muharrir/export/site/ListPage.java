package muharrir.export.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import muharrir.export.Html;
import muharrir.export.PageStyle;
import muharrir.export.PaperFrame;
import muharrir.export.PublisherData;
import muharrir.json.CliJson;

/** The frame of every page of a site that is no article: its head, masthead, ways and foot. */
final class ListPage {
  private static final List<String> SCRIPTS = List.of("site.js");

  private final Site site;
  private final SiteHtml around;

  /** The styles of the pages that were drawn: thousands of lists share a few. */
  private final Map<Dress, PageStyle> styles = new ConcurrentHashMap<>();

  /** What the style of a page follows from. */
  private record Dress(String root, List<String> scripts, boolean loads) {}

  ListPage(Site site) {
    this.site = site;
    this.around = new SiteHtml(site);
  }

  /**
   * What a page is.
   *
   * @param path its folder, empty for the front page
   * @param title without the name of the site; empty for the front page
   * @param listed whether search engines may list it
   * @param crumbs the way to it, none for the front page
   * @param section whose feed is named beside those of the site
   */
  record About(
      String path,
      String title,
      String description,
      boolean listed,
      List<SiteHtml.Crumb> crumbs,
      Optional<Group> section) {
    About {
      crumbs = List.copyOf(crumbs);
    }

    /** A page without a feed of its own. */
    About(
        String path,
        String title,
        String description,
        boolean listed,
        List<SiteHtml.Crumb> crumbs) {
      this(path, title, description, listed, crumbs, Optional.empty());
    }
  }

  /** Draws a page in its folder. */
  byte[] draw(About about, Consumer<Html> main) {
    return draw(about, Site.root(about.path()), SCRIPTS, false, main);
  }

  /**
   * Draws a page.
   *
   * @param root leads to the top of the site
   * @param scripts the page's own
   * @param loads whether they load others of the site
   */
  byte[] draw(About about, String root, List<String> scripts, boolean loads, Consumer<Html> main) {
    PageStyle style = styles.computeIfAbsent(new Dress(root, scripts, loads), this::style);
    Html html = new Html(32_768);
    html.raw("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n");
    named(html, "viewport", "width=device-width, initial-scale=1");
    html.add(style.policyElement()).raw(site.hasAddress() ? style.fontLinks() : "");
    String title = about.title().isEmpty() ? site.name() : about.title() + " — " + site.name();
    html.element("title", title).raw("\n");
    named(html, "description", about.description());
    named(html, "robots", about.listed() ? "max-image-preview:large" : "noindex");
    if (site.hasAddress() && about.listed()) {
      html.raw("<link rel=\"canonical\"").attribute("href", site.url(about.path())).raw(">\n");
      openGraph(html, about);
    }
    around.feeds(html, root);
    about.section().ifPresent(section -> around.feed(html, root, section));
    if (about.listed()) {
      data(html, about);
    }
    html.raw(
        """
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1d20">
        """);
    html.raw(style.styleElement()).raw("\n<noscript>").raw(style.noScript());
    html.raw("</noscript>\n</head>\n<body>\n");
    PaperFrame paper =
        new PaperFrame(
            site.newsroom(),
            site.words(),
            root.isEmpty() ? "./" : root,
            site.logo(root),
            site.theming(),
            html);
    paper.masthead();
    around.ways(html, root, about.path(), site.words());
    html.raw("<main class=\"list\">\n");
    if (!about.crumbs().isEmpty()) {
      around.crumbs(html, root, about.crumbs(), site.words());
    }
    main.accept(html);
    html.raw("</main>\n<footer class=\"foot\">\n");
    Html more = new Html();
    around.foot(more, root, site.words());
    paper.foot(more);
    html.raw("</footer>\n").raw(style.scriptElement()).raw("\n</body>\n</html>\n");
    return html.bytes();
  }

  private PageStyle style(Dress dress) {
    return PageStyle.site(
        dress.root() + "assets/", dress.scripts(), dress.loads(), site.newsroom().look());
  }

  private void openGraph(Html html, About about) {
    property(html, "og:type", "website");
    property(html, "og:title", about.title().isEmpty() ? site.name() : about.title());
    property(html, "og:description", about.description());
    property(html, "og:site_name", site.newsroom().name());
    property(html, "og:url", site.url(about.path()));
    if (!site.card().isEmpty()) {
      property(html, "og:image", site.url(site.card()));
      property(html, "og:image:width", "1200");
      property(html, "og:image:height", "630");
      property(html, "og:image:alt", site.name());
    }
    named(html, "twitter:card", site.card().isEmpty() ? "summary" : "summary_large_image");
  }

  private void data(Html html, About about) {
    if (about.path().isEmpty()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("@context", "https://schema.org");
      data.put("@type", "WebSite");
      data.put("name", site.name());
      data.put("inLanguage", "ar");
      if (site.hasAddress()) {
        data.put("url", site.newsroom().baseUrl());
      }
      PublisherData.of(
              site.newsroom(), site.logo(site.newsroom().baseUrl()).filter(_ -> site.hasAddress()))
          .ifPresent(publisher -> data.put("publisher", publisher));
      html.raw("<script type=\"application/ld+json\">").json(CliJson.line(data)).raw("</script>\n");
    } else {
      around.crumbData(html, about.crumbs(), site.words());
    }
  }

  private static void named(Html html, String name, String value) {
    if (!value.isEmpty()) {
      html.raw("<meta").attribute("name", name).attribute("content", value).raw(">\n");
    }
  }

  private static void property(Html html, String name, String value) {
    if (!value.isEmpty()) {
      html.raw("<meta").attribute("property", name).attribute("content", value).raw(">\n");
    }
  }
}
