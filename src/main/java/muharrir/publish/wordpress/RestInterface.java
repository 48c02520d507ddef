package muharrir.publish.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import muharrir.json.CliJson;
import muharrir.json.JsonRefusal;
import muharrir.json.WebJson;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.PublishFailure.Web;
import muharrir.publish.Target;

/** The REST interface of one WordPress: routes in, JSON out, or why there is none. */
final class RestInterface implements AutoCloseable {
  /** What is asked for of whatever is there: the rest would be read for nothing. */
  static final String FIELDS = "id,link,content,slug,source_url,name";

  private final Target.WordPress target;
  private final WebCall web;
  private final String authorization;
  private String root = "";

  /**
   * The interface of a site, which {@link #open} finds.
   *
   * @param password an application password; overwritten
   * @param patience how long one answer may take
   */
  RestInterface(
      Target.WordPress target, char[] password, Duration patience, BooleanSupplier cancelled) {
    byte[] secret = (target.user() + ":" + new String(password)).getBytes(UTF_8);
    Arrays.fill(password, '\0');
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(secret);
    Arrays.fill(secret, (byte) 0);
    this.target = target;
    this.web = new WebCall(target.site(), patience, cancelled);
  }

  /** Finds the interface and logs in. */
  void open() throws PublishException {
    find();
    logIn();
  }

  /**
   * Under plain addresses the interface stands in a question and not in a path; what then answers
   * in the path may be the front page, an empty page, or none.
   */
  private void find() throws PublishException {
    for (String each : List.of(target.site() + "wp-json", target.site() + "?rest_route=")) {
      root = each;
      HttpResponse<byte[]> answer = web.send(request("/", Map.of()).GET().build());
      if (answer.statusCode() != 404 && answer.statusCode() != 410) {
        if (answer.statusCode() >= 300) {
          WebJson _ = json(answer, "");
        }
        boolean ours =
            readable(answer).get("namespaces").items().stream()
                .anyMatch(name -> name.text().equals(Optional.of("wp/v2")));
        if (ours) {
          return;
        }
      }
    }
    throw web.web(Web.Kind.NO_WORDPRESS, "wp/v2");
  }

  private void logIn() throws PublishException {
    WebJson me = get("/wp/v2/users/me", Map.of("context", "edit", "_fields", "id"));
    if (me.get("id").id().isEmpty()) {
      throw web.web(Web.Kind.NO_WORDPRESS, "users/me");
    }
  }

  HttpRequest.Builder request(String path, Map<String, String> query) {
    StringBuilder address = new StringBuilder(root).append(path);
    char before = root.endsWith("=") ? '&' : '?';
    for (Map.Entry<String, String> each : query.entrySet()) {
      address
          .append(before)
          .append(each.getKey())
          .append('=')
          .append(URLEncoder.encode(each.getValue(), UTF_8));
      before = '&';
    }
    return HttpRequest.newBuilder(URI.create(address.toString()))
        .header("Authorization", authorization)
        .header("Accept", "application/json")
        .header("User-Agent", "Muharrir");
  }

  WebJson get(String path, Map<String, String> query) throws PublishException {
    return json(web.send(request(path, query).GET().build()), path);
  }

  WebJson post(String path, Map<String, Object> members) throws PublishException {
    return json(send(path, members), path);
  }

  HttpResponse<byte[]> send(String path, Map<String, Object> members) throws PublishException {
    return web.send(
        request(path, Map.of("_fields", FIELDS))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(CliJson.line(members), UTF_8))
            .build());
  }

  /** The answer as JSON, or why there is none. */
  WebJson json(HttpResponse<byte[]> answer, String about) throws PublishException {
    int status = answer.statusCode();
    switch (status) {
      case 401 ->
          throw new PublishException(
              new PublishFailure.Refused(target.user(), target.site().getHost()));
      case 403 -> throw web.web(Web.Kind.FORBIDDEN, reason(answer));
      case 413 -> throw web.web(Web.Kind.TOO_LARGE, about);
      case 429 -> throw web.web(Web.Kind.BUSY, Long.toString(WordPress.PATIENCE.toSeconds()));
      default -> {
        if (status >= 500) {
          throw web.web(Web.Kind.BROKEN_DOWN, Integer.toString(status));
        }
        if (status >= 300) {
          throw web.web(Web.Kind.REJECTED, reason(answer));
        }
      }
    }
    try {
      WebJson json = WebJson.parse(new String(answer.body(), UTF_8));
      if (json.isObject() || json.isArray()) {
        return json;
      }
      throw web.web(Web.Kind.BROKEN, about);
    } catch (JsonRefusal e) {
      throw new PublishException(
          new Web(
              isHtml(answer) ? Web.Kind.NO_WORDPRESS : Web.Kind.BROKEN,
              target.site().getHost(),
              about),
          e);
    }
  }

  private static boolean isHtml(HttpResponse<byte[]> answer) {
    String start = new String(answer.body(), 0, Math.min(512, answer.body().length), UTF_8);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.toLowerCase(Locale.ROOT).startsWith("text/html")
        || start.stripLeading().startsWith("<");
  }

  /** The answer as JSON, or an empty object. */
  static WebJson readable(HttpResponse<byte[]> answer) {
    try {
      return WebJson.parse(new String(answer.body(), UTF_8));
    } catch (JsonRefusal _) {
      return WebJson.parse("{}");
    }
  }

  /** What WordPress says of it, in its own language; its code where it says nothing. */
  static String reason(HttpResponse<byte[]> answer) {
    return readable(answer)
        .get("message")
        .text()
        .map(words -> words.replaceAll("<[^>]*>|\\s+", " ").strip())
        .filter(words -> !words.isEmpty())
        .orElse(Integer.toString(answer.statusCode()));
  }

  /** Sends what is no JSON. */
  WebJson upload(HttpRequest request, String about) throws PublishException {
    return json(web.send(request), about);
  }

  PublishException failed(Web.Kind kind, String detail) {
    return web.web(kind, detail);
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    web.close();
  }
}
