package muharrir.export.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muharrir.arabic.Strings;
import muharrir.export.Html;
import muharrir.json.CliJson;

/** What stands on every page of a site: the ways through it, feeds, crumbs and the foot. */
final class SiteHtml {
  private static final String LENS =
      "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"10.5\" cy=\"10.5\" r=\"6\"/>"
          + "<path d=\"m15 15 5.5 5.5\"/></svg>";

  /** A step on the way from the front page: its name and its path. */
  record Crumb(String name, String path) {}

  private final Site site;

  SiteHtml(Site site) {
    this.site = site;
  }

  /**
   * Appends feeds and icon to a head element.
   *
   * @param root leads from the page to the top of the site
   */
  void feeds(Html html, String root) {
    html.raw("<link rel=\"icon\"")
        .attribute("type", site.icon().endsWith(".svg") ? "image/svg+xml" : "image/png")
        .attribute("href", root + site.icon())
        .raw(">\n<link rel=\"apple-touch-icon\"")
        .attribute("href", root + Icons.TOUCH)
        .raw(">\n");
    if (site.hasAddress()) {
      feed(html, "application/rss+xml", site.name() + " — RSS", root + "feed.xml");
      feed(html, "application/atom+xml", site.name() + " — Atom", root + "atom.xml");
      feed(html, "application/feed+json", site.name() + " — JSON Feed", root + "feed.json");
    }
  }

  /** Appends the feed of a section to the head of its pages. */
  void feed(Html html, String root, Group section) {
    if (site.hasAddress()) {
      String address = root + Site.encoded(section.path()) + Feeds.SECTION;
      feed(html, "application/rss+xml", Feeds.title(section, site) + " — RSS", address);
    }
  }

  private static void feed(Html html, String type, String title, String address) {
    html.raw("<link rel=\"alternate\"")
        .attribute("type", type)
        .attribute("title", title)
        .attribute("href", address)
        .raw(">\n");
  }

  /** Appends the sections and the search, below the masthead. */
  void ways(Html html, String root, String here, Strings words) {
    html.raw("<nav class=\"ways\"")
        .attribute("aria-label", words.get("site.ways"))
        .raw(">\n<ul>\n");
    way(html, root.isEmpty() ? "./" : root, "", words.get("site.home"), here);
    for (Group section : site.plan().named()) {
      way(html, root + Site.encoded(section.path()), section.path(), section.name(), here);
    }
    html.raw("</ul>\n<a class=\"find\"").attribute("href", root + "search/");
    current(html, "search/", here);
    html.raw(">")
        .raw(LENS)
        .raw("<span>")
        .text(words.get("site.search"))
        .raw("</span></a>\n</nav>\n");
  }

  private static void way(Html html, String address, String path, String name, String here) {
    html.raw("<li><a").attribute("href", address);
    current(html, path, here);
    html.raw("><bdi>").text(name).raw("</bdi></a></li>\n");
  }

  private static void current(Html html, String path, String here) {
    if (path.equals(here)) {
      html.raw(" aria-current=\"page\"");
    }
  }

  /** Appends the way from the front page, the last step without a link where it is the page. */
  void crumbs(Html html, String root, List<Crumb> crumbs, Strings words) {
    html.raw("<nav class=\"crumbs\"")
        .attribute("aria-label", words.get("site.crumbs"))
        .raw("><ol>");
    html.raw("<li><a").attribute("href", root.isEmpty() ? "./" : root).raw(">");
    html.text(words.get("site.home")).raw("</a></li>");
    for (Crumb crumb : crumbs) {
      html.raw("<li>");
      if (!crumb.path().isEmpty()) {
        html.raw("<a").attribute("href", root + Site.encoded(crumb.path())).raw(">");
      }
      html.raw("<bdi>").text(crumb.name()).raw("</bdi>");
      html.raw(crumb.path().isEmpty() ? "</li>" : "</a></li>");
    }
    html.raw("</ol></nav>\n");
  }

  /** The crumbs for search engines; needs the address of the site. */
  void crumbData(Html html, List<Crumb> crumbs, Strings words) {
    if (!site.hasAddress()) {
      return;
    }
    List<Object> steps = new ArrayList<>();
    steps.add(step(1, words.get("site.home"), site.newsroom().baseUrl()));
    for (Crumb crumb : crumbs) {
      steps.add(
          step(
              steps.size() + 1,
              crumb.name(),
              crumb.path().isEmpty() ? "" : site.url(crumb.path())));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "BreadcrumbList");
    data.put("itemListElement", steps);
    html.raw("<script type=\"application/ld+json\">").json(CliJson.line(data)).raw("</script>\n");
  }

  private static Map<String, Object> step(int position, String name, String url) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("@type", "ListItem");
    step.put("position", position);
    step.put("name", name);
    if (!url.isEmpty()) {
      step.put("item", url);
    }
    return step;
  }

  /** Appends the links of the foot. */
  void foot(Html html, String root, Strings words) {
    html.raw("<ul class=\"more\">\n");
    more(html, root + "archive/", words.get("site.archive"));
    if (site.plan().sections().size() > SitePlan.NAMED) {
      more(html, root + "s/", words.get("site.sections"));
    }
    if (!site.plan().tags().isEmpty()) {
      more(html, root + "t/", words.get("site.tags"));
    }
    if (!site.plan().authors().isEmpty()) {
      more(html, root + "a/", words.get("site.authors"));
    }
    more(html, root + "search/", words.get("site.search"));
    if (site.hasAddress()) {
      more(html, root + "feed.xml", "RSS");
    }
    html.raw("</ul>\n");
  }

  private static void more(Html html, String address, String name) {
    html.raw("<li><a").attribute("href", address).raw(">").text(name).raw("</a></li>\n");
  }

  /** The fingerprint of what stands on every page. */
  void print(Print print) {
    print.add(site.newsroom().toString()).add(site.card()).add(site.logo().toString());
    site.plan().named().forEach(section -> print.add(section.name()).add(section.slug()));
    print
        .add(site.plan().sections().size() > SitePlan.NAMED ? 1 : 0)
        .add(site.plan().tags().isEmpty() ? 0 : 1)
        .add(site.plan().authors().isEmpty() ? 0 : 1);
  }
}
