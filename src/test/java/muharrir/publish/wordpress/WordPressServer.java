package muharrir.publish.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import muharrir.json.CliJson;
import muharrir.json.WebJson;

/**
 * A server on this machine that speaks the routes of WordPress that we use, keeps what it is given,
 * and can be made to fail in the middle.
 */
public final class WordPressServer implements AutoCloseable {
  public static final String USER = "محرر الموقع";
  public static final String PASSWORD = "abcd EFGH tell-tale 1234";

  /** What answers in the place of WordPress. */
  @FunctionalInterface
  public interface Trouble {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A post as the server keeps it. */
  public record Kept(
      long id,
      String title,
      String content,
      String excerpt,
      String slug,
      String status,
      String date,
      List<Long> categories,
      List<Long> tags,
      long featured) {}

  /** A picture as the server keeps it. */
  public record Picture(long id, String name, String type, int bytes, String alt, String caption) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<Long, Kept> posts = new LinkedHashMap<>();
  private final Map<Long, Picture> pictures = new LinkedHashMap<>();
  private final Map<String, Map<Long, String>> terms =
      new HashMap<>(Map.of("categories", new LinkedHashMap<>(), "tags", new LinkedHashMap<>()));
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
  private boolean plain;
  private long last = 10;
  private String troubled = "";
  private int times;
  private Trouble trouble = _ -> {};
  private boolean afterwards;

  public WordPressServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI site() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Addresses without paths, as WordPress has them before somebody chooses others. */
  public void plainAddresses() {
    plain = true;
  }

  /**
   * Fails at calls.
   *
   * @param call such as {@code POST /wp/v2/posts}, of which the path may go on
   * @param done whether what was asked for is done, and only the answer is lost
   */
  public synchronized void trouble(String call, int count, boolean done, Trouble with) {
    troubled = call;
    times = count;
    afterwards = done;
    trouble = with;
  }

  public synchronized Collection<Kept> posts() {
    return List.copyOf(posts.values());
  }

  public synchronized Collection<Picture> pictures() {
    return List.copyOf(pictures.values());
  }

  public synchronized void delete(long post) {
    posts.remove(post);
  }

  /** The names behind ids. */
  public synchronized List<String> names(String kind, List<Long> ids) {
    return ids.stream().map(id -> terms.get(kind).get(id)).toList();
  }

  public synchronized long term(String kind, String name) {
    terms.get(kind).put(++last, name);
    return last;
  }

  /** Method and path of each call. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      String path = exchange.getRequestURI().getPath();
      String route =
          plain ? query.getOrDefault("rest_route", "none") : path.replaceFirst("^/wp-json", "");
      if (!plain && !path.startsWith("/wp-json")) {
        route = "none";
      }
      String call = exchange.getRequestMethod() + " " + route;
      calls.add(call);
      authorizations.add(
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""));
      byte[] body = exchange.getRequestBody().readAllBytes();
      Trouble now = null;
      boolean first;
      synchronized (this) {
        if (times > 0 && call.startsWith(troubled)) {
          times--;
          now = trouble;
        }
        first = afterwards;
      }
      if (now != null && !first) {
        now.answer(exchange);
        return;
      }
      Answer answer = route.equals("none") ? missing() : answer(exchange, call, query, body);
      if (now != null) {
        now.answer(exchange);
        return;
      }
      reply(exchange, answer.status(), "application/json; charset=UTF-8", answer.json());
    }
  }

  /** Sends an answer. */
  public static void reply(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Answers nothing until it is closed. */
  public void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Answer(int status, String json) {}

  private static Answer ok(Object tree) {
    return new Answer(200, CliJson.line(tree));
  }

  private static Answer failed(int status, String code, String message) {
    return new Answer(status, CliJson.line(Map.of("code", code, "message", message)));
  }

  private static Answer missing() {
    return new Answer(404, "<!doctype html><p>Not found");
  }

  private synchronized Answer answer(
      HttpExchange exchange, String call, Map<String, String> query, byte[] body) {
    if (call.equals("GET /")) {
      return ok(Map.of("name", "صحيفة", "namespaces", List.of("oembed/1.0", "wp/v2")));
    }
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return failed(401, "incorrect_password", "wrong");
    }
    String[] words = call.split("[ /]+", -1);
    String method = words[0];
    String kind = words[3];
    Optional<Long> id =
        words.length > 4 && !words[4].equals("me")
            ? Optional.of(Long.valueOf(words[4]))
            : Optional.empty();
    return switch (kind) {
      case "users" -> ok(Map.of("id", 1));
      case "posts" ->
          method.equals("GET") ? foundPosts(query.get("slug")) : post(id, new String(body, UTF_8));
      case "media" ->
          method.equals("GET")
              ? foundMedia(query.get("slug"))
              : id.isPresent()
                  ? described(id.get(), new String(body, UTF_8))
                  : uploaded(exchange, body);
      case "categories", "tags" ->
          query.containsKey("context")
              ? failed(403, "rest_forbidden_context", "an author may not edit terms")
              : method.equals("GET")
                  ? foundTerms(kind, query.get("search"))
                  : madeTerm(kind, new String(body, UTF_8));
      default -> failed(404, "rest_no_route", "no route");
    };
  }

  private Answer foundPosts(String slug) {
    return ok(
        posts.values().stream().filter(post -> post.slug().equals(slug)).map(this::tree).toList());
  }

  private Map<String, Object> tree(Kept post) {
    return Map.of(
        "id",
        post.id(),
        "slug",
        post.slug(),
        "link",
        site() + "?p=" + post.id(),
        "content",
        Map.of("raw", post.content()));
  }

  private Answer post(Optional<Long> id, String body) {
    if (id.isPresent() && !posts.containsKey(id.get())) {
      return failed(404, "rest_post_invalid_id", "no such post");
    }
    WebJson json = WebJson.parse(body);
    long number = id.orElseGet(() -> ++last);
    Optional<Kept> old = Optional.ofNullable(posts.get(number));
    Kept post =
        new Kept(
            number,
            json.get("title").text().orElse(""),
            json.get("content").text().orElse(""),
            json.get("excerpt").text().orElse(""),
            json.get("slug")
                .text()
                .map(WordPressServer::cut)
                .or(() -> old.map(Kept::slug))
                .orElse(""),
            json.get("status").text().or(() -> old.map(Kept::status)).orElse("draft"),
            json.get("date_gmt").text().orElse(""),
            ids(json.get("categories")),
            ids(json.get("tags")),
            json.get("featured_media").id().orElse(0L));
    posts.put(number, post);
    return new Answer(id.isPresent() ? 200 : 201, CliJson.line(tree(post)));
  }

  /** As WordPress does: two hundred letters of the encoded form, and no half letter. */
  private static String cut(String slug) {
    String cut = slug;
    while (URLEncoder.encode(cut, UTF_8).length() > 200) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut;
  }

  private static List<Long> ids(WebJson array) {
    return array.items().stream().map(each -> each.id().orElseThrow()).toList();
  }

  private Answer foundMedia(String slug) {
    return ok(
        pictures.values().stream()
            .filter(picture -> picture.name().startsWith(slug + "."))
            .map(this::tree)
            .toList());
  }

  private Map<String, Object> tree(Picture picture) {
    return Map.of("id", picture.id(), "source_url", site() + "up/" + picture.name());
  }

  private Answer uploaded(HttpExchange exchange, byte[] body) {
    String name =
        exchange
            .getRequestHeaders()
            .getFirst("Content-Disposition")
            .replaceFirst("attachment; filename=\"([^\"]+)\"", "$1");
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    Picture picture = new Picture(++last, name, type, body.length, "", "");
    pictures.put(picture.id(), picture);
    return new Answer(201, CliJson.line(tree(picture)));
  }

  private Answer described(long id, String body) {
    WebJson json = WebJson.parse(body);
    Picture old = pictures.get(id);
    pictures.put(
        id,
        new Picture(
            id,
            old.name(),
            old.type(),
            old.bytes(),
            json.get("alt_text").text().orElse(""),
            json.get("caption").text().orElse("")));
    return ok(tree(pictures.get(id)));
  }

  private Answer foundTerms(String kind, String search) {
    return ok(
        terms.get(kind).entrySet().stream()
            .filter(each -> each.getValue().contains(search))
            .map(each -> Map.of("id", each.getKey(), "name", each.getValue().replace("&", "&amp;")))
            .toList());
  }

  private Answer madeTerm(String kind, String body) {
    String name = WebJson.parse(body).get("name").text().orElseThrow();
    for (Map.Entry<Long, String> each : terms.get(kind).entrySet()) {
      if (each.getValue().equalsIgnoreCase(name)) {
        return new Answer(
            400,
            CliJson.line(Map.of("code", "term_exists", "data", Map.of("term_id", each.getKey()))));
      }
    }
    return new Answer(201, CliJson.line(Map.of("id", term(kind, name), "name", name)));
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String each : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        query.put(each.substring(0, equals), URLDecoder.decode(each.substring(equals + 1), UTF_8));
      }
    }
    return query;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
