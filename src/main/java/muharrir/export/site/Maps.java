package muharrir.export.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What robots read: which addresses there are, which of them are news, and that they may come. */
final class Maps {
  /** A fifth of what the protocol allows: half a megabyte goes out again with each new article. */
  static final int LARGEST = 10_000;

  private static final Duration NEWS = Duration.ofDays(2);
  private static final int MOST_NEWS = 1000;

  private final Site site;

  Maps(Site site) {
    this.site = site;
  }

  /** One address. */
  private record Row(String path, Instant modified) {}

  List<Part> parts(Instant now) {
    long print = new Print().add(site.newsroom().baseUrl()).done();
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("robots", print, () -> Map.of("robots.txt", bytes(robots()))));
    if (site.hasAddress()) {
      List<Row> rows = rows();
      // All rows come from these.
      long all = new Print().add(print).addAll(site.plan().newest()).done();
      parts.add(Part.of("sitemap", all, () -> sitemap(rows)));
      List<Teaser> news =
          site.plan().newest().stream()
              .filter(teaser -> teaser.published().isAfter(now.minus(NEWS)))
              .limit(MOST_NEWS)
              .toList();
      long its = new Print().add(print).add(site.name()).addAll(news).done();
      parts.add(Part.of("news", its, () -> Map.of("news-sitemap.xml", bytes(news(news)))));
    }
    return parts;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String robots() {
    String all = "User-agent: *\nAllow: /\n";
    return site.hasAddress()
        ? all
            + "\nSitemap: "
            + site.url("sitemap.xml")
            + "\nSitemap: "
            + site.url("news-sitemap.xml")
            + "\n"
        : all;
  }

  /**
   * The articles from the oldest on, so that all maps but the last stay as they are; then lists.
   */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Teaser teaser : site.plan().newest().reversed()) {
      rows.add(new Row(teaser.path(), teaser.updated()));
    }
    Instant last =
        site.plan().newest().isEmpty()
            ? Instant.EPOCH
            : site.plan().newest().getFirst().published();
    rows.add(new Row("", last));
    for (Group.Kind kind : Group.Kind.values()) {
      for (Group group : site.plan().groups(kind)) {
        rows.add(new Row(group.path(), group.articles().getFirst().published()));
      }
    }
    return rows;
  }

  private Map<String, byte[]> sitemap(List<Row> rows) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (rows.size() <= LARGEST) {
      files.put("sitemap.xml", bytes(urls(rows)));
      return files;
    }
    Xml index = new Xml();
    index.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (int from = 0, number = 1; from < rows.size(); from += LARGEST, number++) {
      String path = "sitemaps/" + number + ".xml";
      files.put(path, bytes(urls(rows.subList(from, Math.min(from + LARGEST, rows.size())))));
      index.raw("<sitemap>").element("loc", site.url(path)).raw("</sitemap>\n");
    }
    files.put("sitemap.xml", bytes(index.raw("</sitemapindex>\n").toString()));
    return files;
  }

  private String urls(List<Row> rows) {
    Xml xml = new Xml();
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Row row : rows) {
      xml.raw("<url>").element("loc", site.url(row.path()));
      xml.element("lastmod", site.dates().machine(row.modified())).raw("</url>\n");
    }
    return xml.raw("</urlset>\n").toString();
  }

  private String news(List<Teaser> news) {
    Xml xml = new Xml();
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
        .raw(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"")
        .raw(" xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">\n");
    for (Teaser teaser : news) {
      xml.raw("<url>\n").element("loc", site.url(teaser.path()));
      xml.raw("<news:news>\n<news:publication>\n")
          .element("news:name", site.name())
          .element("news:language", language(teaser))
          .raw("</news:publication>\n")
          .element("news:publication_date", site.dates().machine(teaser.published()))
          .element("news:title", teaser.title())
          .raw("</news:news>\n");
      teaser
          .thumb()
          .ifPresent(thumb ->
              xml.raw("<image:image>")
                  .element("image:loc", site.url(teaser.path()) + thumb.large().address())
                  .raw("</image:image>\n"));
      xml.raw("</url>\n");
    }
    return xml.raw("</urlset>\n").toString();
  }

  /** Two letters, as the protocol asks. */
  private static String language(Teaser teaser) {
    return teaser.language().split("-", 2)[0];
  }
}
