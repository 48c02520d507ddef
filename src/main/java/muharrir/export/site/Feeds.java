package muharrir.export.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.Block;
import muharrir.export.MediaLinks;
import muharrir.export.PageRenderer;
import muharrir.export.PageSite;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;

/** The newest articles, whole, as RSS 2.0, Atom and JSON Feed 1.1; those of a section as RSS. */
final class Feeds {
  /** The name of a section's feed, in its folder. */
  static final String SECTION = "feed.xml";

  private static final int NEWEST = 30;

  /** RFC 822 with four digits of the year; its names are English whatever the machine speaks. */
  private static final DateTimeFormatter RSS =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  /**
   * An entry.
   *
   * @param summary the standfirst, after what was put right last
   * @param body as elements that need no page around them
   * @param credit of the picture
   */
  private record Item(Teaser teaser, String url, String summary, String body, String credit) {}

  private final Site site;
  private final PageRenderer renderer = new PageRenderer();

  private final ArticleParts pages;

  /** The entries of the feeds of all, which are needed for those of sections, too. */
  private final Map<ArticleId, Item> newest = new ConcurrentHashMap<>();

  Feeds(Site site, ArticleParts pages) {
    this.site = site;
    this.pages = pages;
  }

  /** All of them; none where the site has no address. */
  List<Part> parts(long frame, ToStamp stamps) {
    if (!site.hasAddress()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    parts.add(part("feeds", new Print().add(frame), site.plan().newest(), stamps, this::all));
    for (Group section : site.plan().sections()) {
      String path = section.path() + SECTION;
      Print its = new Print().add(frame).add(section.name());
      String title = title(section, site);
      parts.add(
          part(
              path,
              its,
              section.articles(),
              stamps,
              items -> Map.of(path, bytes(rss(items, title, section.path(), path)))));
    }
    return parts;
  }

  private Part part(
      String name,
      Print print,
      List<Teaser> articles,
      ToStamp stamps,
      Function<List<Item>, Map<String, byte[]>> maker) {
    List<Teaser> first = articles.subList(0, Math.min(NEWEST, articles.size()));
    print.addAll(first);
    first.forEach(each -> print.add(stamps.of(each)));
    List<ArticleId> needs = first.stream().map(Teaser::id).toList();
    return new Part(name, print.done(), needs, read -> maker.apply(items(first, read)));
  }

  /** What the feed of a section is called. */
  static String title(Group section, Site site) {
    return section.name() + " — " + site.name();
  }

  /** Says which state of an article is known. */
  @FunctionalInterface
  interface ToStamp {
    long of(Teaser teaser);
  }

  private List<Item> items(List<Teaser> teasers, List<Article> articles)
      throws IOException, LibraryException {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < teasers.size(); i++) {
      Item known = newest.get(teasers.get(i).id());
      items.add(known != null ? known : item(teasers.get(i), articles.get(i)));
    }
    return items;
  }

  private Map<String, byte[]> all(List<Item> items) {
    items.forEach(item -> newest.put(item.teaser().id(), item));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("feed.xml", bytes(rss(items, site.name(), "", "feed.xml")));
    files.put("atom.xml", bytes(atom(items)));
    files.put("feed.json", bytes(json(items)));
    return files;
  }

  private Item item(Teaser teaser, Article article) throws IOException, LibraryException {
    String credit =
        article.document().hero().map(hero -> Teaser.line(hero.credit().text())).orElse("");
    return new Item(
        teaser,
        site.url(teaser.path()),
        summary(teaser, article),
        body(article, teaser.path()),
        credit);
  }

  /** Readers who have the article already are shown by their reader that it was put right. */
  private String summary(Teaser teaser, Article article) {
    return article.document().body().stream()
        .filter(Block.Correction.class::isInstance)
        .map(Block.Correction.class::cast)
        .max(Comparator.comparing(Block.Correction::date))
        .map(note ->
            pages.words(article).get("page.correction")
                + " ("
                + note.date()
                + "): "
                + Teaser.line(note.text().text())
                + (teaser.standfirst().isEmpty() ? "" : " — " + teaser.standfirst()))
        .orElse(teaser.standfirst());
  }

  /** The body, with its pictures by their absolute addresses. */
  private String body(Article article, String path) throws IOException, LibraryException {
    MediaLinks near = pages.pictures(article, path);
    MediaLinks far =
        (ref, crop) -> {
          MediaLinks.Shown shown = near.shown(ref, crop);
          return new MediaLinks.Shown(
              site.url(path) + shown.address(), shown.width(), shown.height());
        };
    return renderer.drawn(article, site.newsroom(), far, PageSite.NONE).body();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Instant updated(List<Item> items) {
    return items.stream()
        .map(item -> item.teaser().updated())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private String rss(List<Item> items, String title, String home, String self) {
    Xml xml = new Xml();
    xml.raw("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"")
        .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .raw(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
        .raw(" xmlns:media=\"http://search.yahoo.com/mrss/\">\n<channel>\n");
    xml.element("title", title)
        .element("link", site.url(home))
        .element("description", site.words().get("site.about", site.name()))
        .element("language", "ar")
        .element("lastBuildDate", date(updated(items)))
        .raw("<atom:link rel=\"self\" type=\"application/rss+xml\"")
        .attribute("href", site.url(self))
        .raw("/>\n");
    for (Item item : items) {
      Teaser teaser = item.teaser();
      xml.raw("<item>\n")
          .element("title", teaser.title())
          .element("link", item.url())
          .raw("<guid isPermaLink=\"false\">")
          .text(guid(teaser))
          .raw("</guid>\n")
          .element("pubDate", date(teaser.published()))
          .element("description", item.summary());
      teaser.authors().forEach(name -> xml.element("dc:creator", name));
      xml.element("category", teaser.section());
      teaser.tags().forEach(tag -> xml.element("category", tag));
      xml.element("content:encoded", item.body());
      teaser
          .thumb()
          .ifPresent(thumb ->
              xml.raw("<media:content medium=\"image\" type=\"image/jpeg\"")
                  .attribute("url", item.url() + thumb.large().address())
                  .attribute("width", Integer.toString(thumb.large().width()))
                  .attribute("height", Integer.toString(thumb.large().height()))
                  .raw(">\n")
                  .element("media:credit", item.credit())
                  .raw("</media:content>\n"));
      xml.raw("</item>\n");
    }
    return xml.raw("</channel>\n</rss>\n").toString();
  }

  /** Names an article for ever, whatever its address becomes. */
  private String guid(Teaser teaser) {
    return site.newsroom().baseUrl() + "n/" + teaser.id();
  }

  private String date(Instant at) {
    return RSS.format(at.atZone(zone()));
  }

  private ZoneId zone() {
    return site.newsroom().zone();
  }

  private String atom(List<Item> items) {
    Xml xml = new Xml();
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ar\">\n")
        .element("id", site.newsroom().baseUrl())
        .element("title", site.name())
        .element("updated", site.dates().machine(updated(items)));
    link(xml, "self", "application/atom+xml", site.url("atom.xml"));
    link(xml, "alternate", "text/html", site.newsroom().baseUrl());
    xml.raw("<author>\n").element("name", site.name()).raw("</author>\n");
    for (Item item : items) {
      Teaser teaser = item.teaser();
      xml.raw("<entry").attribute("xml:lang", teaser.language()).raw(">\n");
      xml.element("id", guid(teaser))
          .element("title", teaser.title())
          .element("published", site.dates().machine(teaser.published()))
          .element("updated", site.dates().machine(teaser.updated()))
          .element("summary", item.summary());
      link(xml, "alternate", "text/html", item.url());
      teaser
          .authors()
          .forEach(name -> xml.raw("<author>\n").element("name", name).raw("</author>\n"));
      teaser.tags().forEach(tag -> xml.raw("<category").attribute("term", tag).raw("/>\n"));
      xml.raw("<content type=\"html\">").text(item.body()).raw("</content>\n</entry>\n");
    }
    return xml.raw("</feed>\n").toString();
  }

  private static void link(Xml xml, String rel, String type, String to) {
    xml.raw("<link")
        .attribute("rel", rel)
        .attribute("type", type)
        .attribute("href", to)
        .raw("/>\n");
  }

  private String json(List<Item> items) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", site.name());
    feed.put("home_page_url", site.newsroom().baseUrl());
    feed.put("feed_url", site.url("feed.json"));
    feed.put("language", "ar");
    feed.put("icon", site.url(Icons.TOUCH));
    feed.put("favicon", site.url(site.icon()));
    feed.put("authors", List.of(Map.of("name", site.name())));
    List<Object> rows = new ArrayList<>();
    for (Item item : items) {
      Teaser teaser = item.teaser();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", guid(teaser));
      row.put("url", item.url());
      row.put("title", teaser.title());
      row.put("content_html", item.body());
      if (!item.summary().isEmpty()) {
        row.put("summary", item.summary());
      }
      teaser.thumb().ifPresent(thumb -> row.put("image", item.url() + thumb.large().address()));
      row.put("date_published", site.dates().machine(teaser.published()));
      row.put("date_modified", site.dates().machine(teaser.updated()));
      row.put("language", teaser.language());
      if (!teaser.authors().isEmpty()) {
        row.put("authors", teaser.authors().stream().map(name -> Map.of("name", name)).toList());
      }
      if (!teaser.tags().isEmpty()) {
        row.put("tags", teaser.tags());
      }
      rows.add(row);
    }
    feed.put("items", rows);
    return CliJson.write(feed);
  }
}
