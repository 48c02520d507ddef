package muharrir.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.json.CliJson;

/**
 * The page for search engines: schema.org's NewsArticle as JSON-LD. Says what the page says; what
 * is not known is left out and not invented.
 */
final class NewsArticleData {
  private NewsArticleData() {}

  static String of(PageContext page) {
    Metadata metadata = page.article().metadata();
    Document document = page.article().document();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NewsArticle");
    put(data, "headline", PageContext.oneLine(document.headline().text()));
    put(data, "description", PageContext.oneLine(document.standfirst().text()));
    data.put("inLanguage", metadata.language());
    metadata.firstPublished().ifPresent(at -> data.put("datePublished", page.dates().machine(at)));
    data.put("dateModified", page.dates().machine(metadata.modified()));
    List<Object> authors = new ArrayList<>();
    for (Byline byline : metadata.bylines()) {
      authors.add(person(byline.name(), byline.role()));
    }
    if (!authors.isEmpty()) {
      data.put("author", authors);
    }
    publisher(page).ifPresent(publisher -> data.put("publisher", publisher));
    if (!page.newsroom().editorInChief().isEmpty()) {
      data.put("editor", person(page.newsroom().editorInChief(), ""));
    }
    put(data, "articleSection", metadata.section());
    if (!metadata.tags().isEmpty()) {
      data.put("keywords", metadata.tags());
    }
    put(data, "dateline", metadata.dateline());
    List<Object> corrections = new ArrayList<>();
    for (Block block : document.body()) {
      if (block instanceof Block.Correction correction) {
        corrections.add(correction(correction));
      }
    }
    if (!corrections.isEmpty()) {
      data.put("correction", corrections);
    }
    data.put("wordCount", page.wordCount());
    data.put("isAccessibleForFree", true);
    if (page.hasAddress()) {
      data.put("url", page.url());
      data.put("mainEntityOfPage", page.url());
      List<Object> images = images(page);
      if (!images.isEmpty()) {
        data.put("image", images);
      }
    }
    return CliJson.line(data);
  }

  private static Map<String, Object> person(String name, String title) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("@type", "Person");
    person.put("name", name);
    put(person, "jobTitle", title);
    return person;
  }

  private static Map<String, Object> correction(Block.Correction note) {
    Map<String, Object> correction = new LinkedHashMap<>();
    correction.put("@type", "CorrectionComment");
    correction.put("datePublished", note.date().toString());
    put(correction, "text", PageContext.oneLine(note.text().text()));
    return correction;
  }

  private static Optional<Map<String, Object>> publisher(PageContext page) {
    Optional<MediaLinks.Shown> logo =
        page.media().logo().filter(_ -> page.hasAddress()).map(shown -> shown.from(page.url()));
    return PublisherData.of(page.newsroom(), logo);
  }

  /** The hero in its shapes, or else the card that was drawn. */
  private static List<Object> images(PageContext page) {
    Optional<Block.Figure> hero =
        page.article().document().hero().filter(figure -> figure.media().isPresent());
    List<Object> images = new ArrayList<>();
    if (hero.isPresent()) {
      page.shapes().forEach(shown -> images.add(image(hero.get(), shown)));
    } else {
      page.card().ifPresent(card -> images.add(image(card)));
    }
    return images;
  }

  static Map<String, Object> image(MediaLinks.Shown shown) {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("@type", "ImageObject");
    image.put("url", shown.address());
    image.put("width", shown.width());
    image.put("height", shown.height());
    return image;
  }

  private static Map<String, Object> image(Block.Figure hero, MediaLinks.Shown shown) {
    Map<String, Object> image = image(shown);
    put(image, "caption", PageContext.oneLine(hero.caption().text()));
    put(image, "creditText", PageContext.oneLine(hero.credit().text()));
    return image;
  }

  static void put(Map<String, Object> data, String name, String value) {
    if (!value.isEmpty()) {
      data.put(name, value);
    }
  }
}
