package muharrir.export.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import muharrir.export.Html;

/**
 * What answers where no article is: the page for addresses that never were, those of articles that
 * were withdrawn or taken away, and the old addresses of articles that have new ones; with lists
 * for web servers that can answer by themselves.
 */
final class NoticePages {
  private static final List<String> SCRIPTS = List.of("site.js");

  private final Site site;
  private final ListPage page;

  NoticePages(Site site) {
    this.site = site;
    this.page = new ListPage(site);
  }

  /**
   * All of them.
   *
   * @param moved the present path by the old one
   * @param gone the paths of articles that are no longer public, withdrawn ones not included
   */
  List<Part> parts(long around, SortedMap<String, String> moved, SortedSet<String> gone) {
    List<Part> parts = new ArrayList<>();
    long print = new Print().add(around).done();
    parts.add(Part.of("404", print, () -> Map.of("404.html", missing())));
    for (Teaser teaser : site.plan().withdrawn()) {
      long own = new Print().add(around).add(teaser.print()).done();
      parts.add(
          Part.of(
              teaser.path(), own, () -> Map.of(teaser.path() + "index.html", withdrawn(teaser))));
    }
    for (String path : gone) {
      parts.add(
          Part.of(path, print, () -> Map.of(path + "index.html", notice(path, "site.gone", ""))));
    }
    moved.forEach((from, to) -> {
      long own = new Print().add(site.newsroom().baseUrl()).add(to).done();
      parts.add(Part.of(from, own, () -> Map.of(from + "index.html", redirect(to))));
    });
    parts.add(servers(moved, gone));
    return parts;
  }

  private Part servers(SortedMap<String, String> moved, SortedSet<String> gone) {
    Print print = new Print().add(site.base());
    moved.forEach((from, to) -> print.add(from).add(to));
    gone.forEach(print::add);
    site.plan().withdrawn().forEach(teaser -> print.add(teaser.path()));
    return Part.of(
        "servers",
        print.done(),
        () -> {
          StringBuilder redirects = new StringBuilder();
          StringBuilder map = new StringBuilder("# old address, new address: for nginx, see map\n");
          moved.forEach((from, to) -> {
            String old = site.base() + Site.encoded(from);
            String now = site.base() + Site.encoded(to);
            redirects.append(old).append(' ').append(now).append(" 301\n");
            // nginx compares what it has decoded.
            map.append('"')
                .append(site.base())
                .append(from)
                .append("\" \"")
                .append(now)
                .append("\";\n");
          });
          StringBuilder list = new StringBuilder();
          gone.forEach(path -> list.append(site.base()).append(Site.encoded(path)).append('\n'));
          site.plan().withdrawn().stream()
              .map(Teaser::path)
              .sorted()
              .forEach(path -> list.append(site.base()).append(Site.encoded(path)).append('\n'));
          Map<String, byte[]> files = new LinkedHashMap<>();
          files.put("_redirects", redirects.toString().getBytes(StandardCharsets.UTF_8));
          files.put("servers/redirects.map", map.toString().getBytes(StandardCharsets.UTF_8));
          files.put("servers/gone.txt", list.toString().getBytes(StandardCharsets.UTF_8));
          return files;
        });
  }

  private byte[] withdrawn(Teaser teaser) {
    String when = site.dates().words(site.dates().day(teaser.updated()));
    return notice(teaser.path(), "site.withdrawn", site.words().get("site.withdrawn.on", when));
  }

  private byte[] notice(String path, String key, String more) {
    String title = site.words().get(key);
    return page.draw(
        new ListPage.About(path, title, "", false, List.of()),
        html -> {
          html.raw("<div class=\"notice\">").element("h1", title);
          html.element("p", site.words().get(key + ".why"));
          if (!more.isEmpty()) {
            html.element("p", more);
          }
          ways(html, Site.root(path));
        });
  }

  private byte[] missing() {
    String title = site.words().get("site.missing");
    // It answers at any depth, so it alone names the top of the site by its path on the server.
    return page.draw(
        new ListPage.About("404", title, "", false, List.of()),
        site.base(),
        SCRIPTS,
        false,
        html -> {
          html.raw("<div class=\"notice\">").element("h1", title);
          html.element("p", site.words().get("site.missing.why"));
          ways(html, site.base());
        });
  }

  private void ways(Html html, String root) {
    html.raw("<p class=\"all\"><a").attribute("href", root).raw(">");
    html.text(site.words().get("site.toHome")).raw("</a> <a");
    html.attribute("href", root + "search/").raw(">");
    html.text(site.words().get("site.search")).raw("</a> <a");
    html.attribute("href", root + "archive/").raw(">");
    html.text(site.words().get("site.archive")).raw("</a></p></div>\n");
  }

  private byte[] redirect(String to) {
    String near = "../../" + Site.encoded(to);
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n")
        .raw("<meta http-equiv=\"refresh\"")
        .attribute("content", "0; url=" + near)
        .raw(">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    if (site.hasAddress()) {
      html.raw("<link rel=\"canonical\"").attribute("href", site.url(to)).raw(">\n");
    }
    html.element("title", site.words().get("site.moved"))
        .raw("\n</head>\n<body>\n<p><a")
        .attribute("href", near)
        .raw(">")
        .text(site.words().get("site.moved"))
        .raw("</a></p>\n</body>\n</html>\n");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }
}
