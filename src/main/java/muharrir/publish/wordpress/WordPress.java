package muharrir.publish.wordpress;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import muharrir.json.WebJson;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure.Web;
import muharrir.publish.Target;

/** A WordPress, spoken to in the name of one of its users. Used by one thread. */
public final class WordPress implements AutoCloseable {
  /**
   * What is to stand in a post.
   *
   * @param mark stands in the text, where no reader sees it, to find the post by
   * @param title plain
   * @param content HTML that is safe
   * @param excerpt plain
   * @param categories by their names
   * @param featured the id of a picture; empty for none
   */
  public record Post(
      String mark,
      String title,
      String content,
      String excerpt,
      String slug,
      Optional<Instant> date,
      List<String> categories,
      List<String> tags,
      Optional<Long> featured) {
    public Post {
      categories = List.copyOf(categories);
      tags = List.copyOf(tags);
    }
  }

  /**
   * A post that is there.
   *
   * @param link where readers find it; may be empty
   */
  public record There(long id, String link) {}

  /** A picture that is there. */
  public record Media(long id, String address) {}

  /** How long one answer may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int MOST_TERMS = 100;

  private final Target.WordPress target;
  private final RestInterface rest;
  private final Map<String, Long> terms = new HashMap<>();

  private WordPress(Target.WordPress target, RestInterface rest) {
    this.target = target;
    this.rest = rest;
  }

  /**
   * Goes to a site, finds its interface, and logs in.
   *
   * @param password an application password; overwritten
   * @param patience how long one answer may take
   */
  public static WordPress open(
      Target.WordPress target, char[] password, Duration patience, BooleanSupplier cancelled)
      throws PublishException {
    RestInterface rest = new RestInterface(target, password, patience, cancelled);
    try {
      rest.open();
      return new WordPress(target, rest);
    } catch (PublishException | RuntimeException e) {
      rest.close();
      throw e;
    }
  }

  /** Finds the post with a mark by its slug: its id may have been lost with an answer. */
  public Optional<There> find(String slug, String mark) throws PublishException {
    WebJson found =
        rest.get(
            "/wp/v2/posts",
            Map.of(
                "slug",
                slug,
                "context",
                "edit",
                "_fields",
                RestInterface.FIELDS,
                "status",
                "publish,future,draft,pending,private"));
    return found.items().stream()
        .filter(each -> each.get("content").get("raw").text().orElse("").contains(mark))
        .findFirst()
        .flatMap(WordPress::there);
  }

  /** Makes a post, as a draft or published, as the target says. */
  public There create(Post post) throws PublishException {
    Map<String, Object> members = members(post);
    members.put("status", target.publish() ? "publish" : "draft");
    WebJson made = rest.post("/wp/v2/posts", members);
    return there(made).orElseThrow(() -> rest.failed(Web.Kind.BROKEN, "posts"));
  }

  /**
   * Changes a post. Of one that was left a draft nothing is published by this; what WordPress made
   * public stays so.
   *
   * @param publish whether it is to be public now
   * @return empty if it is no longer there
   */
  public Optional<There> update(long id, Post post, boolean publish) throws PublishException {
    Map<String, Object> members = members(post);
    if (publish) {
      members.put("status", "publish");
    }
    HttpResponse<byte[]> answer = rest.send("/wp/v2/posts/" + id, members);
    if (answer.statusCode() == 404 || answer.statusCode() == 410) {
      return Optional.empty();
    }
    return Optional.of(
        there(rest.json(answer, post.title()))
            .orElseThrow(() -> rest.failed(Web.Kind.BROKEN, "posts")));
  }

  private Map<String, Object> members(Post post) throws PublishException {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("title", markup(post.title()));
    members.put("content", marked(post.content(), post.mark()));
    members.put("excerpt", markup(post.excerpt()));
    if (!post.slug().isEmpty()) {
      members.put("slug", post.slug());
    }
    post.date()
        .ifPresent(date ->
            members.put(
                "date_gmt",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                    date.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS))));
    if (!post.categories().isEmpty()) {
      members.put("categories", terms("categories", post.categories()));
    }
    members.put("tags", terms("tags", post.tags()));
    members.put("featured_media", post.featured().orElse(0L));
    return members;
  }

  /** Inside of the last element: standing alone, WordPress would make a paragraph of it. */
  private static String marked(String content, String mark) {
    int end = content.lastIndexOf("</");
    int at = end < 0 ? content.length() : end;
    return content.substring(0, at) + "<!-- " + mark + " -->" + content.substring(at);
  }

  private static Optional<There> there(WebJson post) {
    return post.get("id").id().map(id -> new There(id, post.get("link").text().orElse("")));
  }

  private List<Long> terms(String kind, List<String> names) throws PublishException {
    List<Long> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(term(kind, name));
    }
    return ids;
  }

  /** A category or tag by its name, made where there is none. */
  private long term(String kind, String name) throws PublishException {
    Long known = terms.get(kind + " " + name);
    if (known != null) {
      return known;
    }
    String path = "/wp/v2/" + kind;
    // To see them for editing is not given to authors; what is shown has its signs written out.
    WebJson found =
        rest.get(
            path,
            Map.of(
                "search",
                searched(name),
                "per_page",
                Integer.toString(MOST_TERMS),
                "_fields",
                RestInterface.FIELDS));
    Optional<Long> id =
        found.items().stream()
            .filter(each -> each.get("name").text().map(WordPress::plain).equals(Optional.of(name)))
            .findFirst()
            .flatMap(each -> each.get("id").id());
    if (id.isEmpty()) {
      HttpResponse<byte[]> answer = rest.send(path, Map.of("name", name));
      if (answer.statusCode() == 403) {
        throw rest.failed(Web.Kind.FORBIDDEN, "«" + name + "»: " + RestInterface.reason(answer));
      }
      // It may be there under a name that differs in what WordPress does not tell apart.
      id =
          answer.statusCode() == 400
              ? RestInterface.readable(answer).get("data").get("term_id").id()
              : rest.json(answer, name).get("id").id();
    }
    long is = id.orElseThrow(() -> rest.failed(Web.Kind.BROKEN, kind));
    terms.put(kind + " " + name, is);
    return is;
  }

  /** The longest part of a name that WordPress keeps as it is written. */
  private static String searched(String name) {
    return Arrays.stream(name.split("[&<>\"']", -1))
        .map(String::strip)
        .max(Comparator.comparingInt(String::length))
        .filter(part -> !part.isEmpty())
        .orElse(name);
  }

  /** Words as HTML: WordPress puts titles, excerpts and captions into its pages as they are. */
  private static String markup(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String plain(String written) {
    return written
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#039;", "'")
        .replace("&amp;", "&");
  }

  /** Puts a picture there, unless it is: its name is made of its content. */
  public Media picture(String name, String type, byte[] bytes, String alt, String caption)
      throws PublishException {
    String slug = name.substring(0, name.lastIndexOf('.'));
    WebJson found =
        rest.get(
            "/wp/v2/media",
            Map.of("slug", slug, "context", "edit", "_fields", RestInterface.FIELDS));
    Optional<Media> there = found.items().stream().findFirst().flatMap(WordPress::media);
    if (there.isPresent()) {
      return there.get();
    }
    HttpRequest upload =
        rest.request("/wp/v2/media", Map.of("_fields", RestInterface.FIELDS))
            .header("Content-Type", type)
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    Media made =
        media(rest.upload(upload, name)).orElseThrow(() -> rest.failed(Web.Kind.BROKEN, "media"));
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("alt_text", alt);
    words.put("caption", markup(caption));
    rest.post("/wp/v2/media/" + made.id(), words);
    return made;
  }

  private static Optional<Media> media(WebJson media) {
    return media
        .get("id")
        .id()
        .flatMap(id -> media.get("source_url").text().map(address -> new Media(id, address)));
  }

  @Override
  public void close() {
    rest.close();
  }
}
