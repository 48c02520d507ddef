package muharrir.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.MediaRef;
import muharrir.document.PlainText;
import muharrir.json.CliJson;

/**
 * The article for other newsrooms: ninjs 3.1 of the IPTC (May 2025). Says what the page says; what
 * is not known is left out. The standard takes no names but its own, so that our lossless form
 * stands beside it in {@code article.json}.
 */
final class NinjsData {
  private static final String PLAIN = "text/plain";

  private final PageContext page;
  private final String body;
  private final List<Object> associations = new ArrayList<>();

  private NinjsData(PageContext page, String body) {
    this.page = page;
    this.body = body;
  }

  /** The item of a page. */
  static String of(PageRenderer.Drawn page) {
    return CliJson.write(new NinjsData(page.context(), page.body()).item());
  }

  private Map<String, Object> item() {
    Metadata metadata = page.article().metadata();
    Document document = page.article().document();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("uri", uri());
    item.put("type", "text");
    item.put("representationType", "full");
    item.put("standard", standard());
    item.put("version", Long.toString(metadata.updated().toEpochMilli()));
    item.put("firstCreated", page.dates().machine(metadata.created()));
    item.put("versionCreated", page.dates().machine(metadata.updated()));
    metadata.firstPublished().ifPresent(at -> item.put("contentCreated", page.dates().machine(at)));
    metadata.embargo().ifPresent(at -> item.put("embargoedUntil", page.dates().machine(at)));
    item.put("pubStatus", status(metadata.status()));
    item.put("language", metadata.language());
    put(item, "copyrightHolder", page.newsroom().name());
    put(item, "title", PageContext.oneLine(document.headline().text()));
    put(
        item,
        "by",
        metadata.bylines().stream().map(Byline::name).collect(Collectors.joining("، ")));
    put(item, "slugline", metadata.slug());
    put(item, "located", metadata.dateline());
    List<Object> headlines = new ArrayList<>();
    said(headlines, "kicker", document.kicker());
    said(headlines, "main", document.headline());
    put(item, "headlines", headlines);
    List<Object> descriptions = new ArrayList<>();
    said(descriptions, "summary", document.standfirst());
    put(item, "descriptions", descriptions);
    item.put("bodies", bodies(document));
    List<Object> subjects = new ArrayList<>();
    if (!metadata.section().isEmpty()) {
      subjects.add(named(metadata.section(), "section"));
    }
    metadata.tags().forEach(tag -> subjects.add(named(tag, "keyword")));
    put(item, "subjects", subjects);
    document.blocks().forEach(this::pictures);
    put(item, "associations", associations);
    item.put("altIds", List.of(alternative(page.article().id().value())));
    return item;
  }

  private String uri() {
    return page.hasAddress() ? page.url() : "muharrir:" + page.article().id().value();
  }

  private static Map<String, Object> standard() {
    Map<String, Object> standard = new LinkedHashMap<>();
    standard.put("name", "ninjs");
    standard.put("version", "3.1");
    standard.put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
    return standard;
  }

  private static String status(Status status) {
    return switch (status) {
      case APPROVED, PUBLISHED, CORRECTED, ARCHIVED -> "usable";
      case WITHDRAWN -> "canceled";
      case IDEA, DRAFT, IN_REVIEW, CHANGES_REQUESTED -> "withheld";
    };
  }

  private static void said(List<Object> all, String role, Inline words) {
    if (!words.isEmpty()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("role", role);
      one.put("contentType", PLAIN);
      one.put("value", PageContext.oneLine(words.text()));
      all.add(one);
    }
  }

  private List<Object> bodies(Document document) {
    String text = PlainText.marked(document.body());
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("role", "main");
    plain.put("contentType", PLAIN);
    plain.put("charCount", text.codePointCount(0, text.length()));
    plain.put("wordCount", page.wordCount());
    plain.put("value", text);
    Map<String, Object> marked = new LinkedHashMap<>();
    marked.put("role", "main");
    marked.put("contentType", "text/html");
    marked.put("value", body);
    return List.of(plain, marked);
  }

  private static Map<String, Object> named(String name, String rel) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("name", name);
    subject.put("rel", rel);
    return subject;
  }

  private static Map<String, Object> alternative(String id) {
    Map<String, Object> alternative = new LinkedHashMap<>();
    alternative.put("role", "muharrir");
    alternative.put("value", id);
    return alternative;
  }

  private void pictures(Block block) {
    if (block instanceof Block.Figure figure) {
      figure
          .media()
          .ifPresent(media ->
              picture(media, figure.framing(), figure.caption(), figure.credit(), figure.alt()));
    } else if (block instanceof Gallery gallery) {
      for (Gallery.Shot shot : gallery.shots()) {
        picture(shot.media(), shot.framing(), shot.caption(), shot.credit(), shot.alt());
      }
    }
  }

  private void picture(MediaRef media, Framing framing, Inline caption, Inline credit, Inline alt) {
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("name", "picture-" + (associations.size() + 1));
    picture.put("uri", "muharrir:" + media.fileName());
    picture.put("type", "picture");
    List<Object> descriptions = new ArrayList<>();
    said(descriptions, "caption", caption);
    said(descriptions, "alt", alt);
    put(picture, "descriptions", descriptions);
    put(picture, "by", PageContext.oneLine(credit.text()));
    if (page.hasAddress()) {
      MediaLinks.Shown shown = page.media().shown(media, framing.crop()).from(page.url());
      Map<String, Object> rendition = new LinkedHashMap<>();
      rendition.put("name", "main");
      rendition.put("href", shown.address());
      rendition.put("width", shown.width());
      rendition.put("height", shown.height());
      picture.put("renditions", List.of(rendition));
    }
    associations.add(picture);
  }

  private static void put(Map<String, Object> item, String name, String value) {
    if (!value.isEmpty()) {
      item.put(name, value);
    }
  }

  private static void put(Map<String, Object> item, String name, List<Object> values) {
    if (!values.isEmpty()) {
      item.put(name, values);
    }
  }
}
