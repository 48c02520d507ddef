package muharrir.article;

import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import muharrir.document.MediaRef;

/**
 * The newsroom that publishes: a setting of the library.
 *
 * @param name one line, empty while nobody has set it
 * @param chairman رئيس مجلس الإدارة, one line, may be empty
 * @param editorInChief رئيس التحرير, one line, may be empty
 * @param baseUrl where the pages will stand: an absolute https or http address that ends in a
 *     slash, or empty while unknown
 * @param zone in which dates are printed
 * @param look how its pages look
 */
public record Newsroom(
    String name,
    String chairman,
    String editorInChief,
    Optional<MediaRef> logo,
    String baseUrl,
    ZoneId zone,
    MonthNames months,
    Look look) {
  /** Which names of the months are printed. */
  public enum MonthNames {
    /** كانون الأول */
    LEVANTINE,
    /** ديسمبر */
    GREGORIAN,
    /** كانون الأول/ديسمبر */
    BOTH
  }

  /** A newsroom that nobody has described yet. */
  public static final Newsroom UNSET =
      new Newsroom(
          "", "", "", Optional.empty(), "", ZoneId.of("Asia/Damascus"), MonthNames.LEVANTINE);

  public Newsroom {
    Texts.line(name, "newsroom name");
    Texts.line(chairman, "chairman");
    Texts.line(editorInChief, "editor-in-chief");
    Objects.requireNonNull(logo);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(months);
    Objects.requireNonNull(look);
    if (!acceptsBaseUrl(baseUrl)) {
      throw new IllegalArgumentException("not a base address: " + baseUrl);
    }
  }

  /** A newsroom whose pages have the standard look. */
  public Newsroom(
      String name,
      String chairman,
      String editorInChief,
      Optional<MediaRef> logo,
      String baseUrl,
      ZoneId zone,
      MonthNames months) {
    this(name, chairman, editorInChief, logo, baseUrl, zone, months, Look.STANDARD);
  }

  /** Says whether {@code url} is empty or an http(s) address that ends in a slash. */
  public static boolean acceptsBaseUrl(String url) {
    if (url.isEmpty()) {
      return true;
    }
    if (url.length() > Texts.LIMIT || !url.endsWith("/")) {
      return false;
    }
    try {
      URI uri = URI.create(url);
      String scheme = uri.getScheme();
      return (Objects.equals(scheme, "https") || Objects.equals(scheme, "http"))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  public Newsroom withOfficers(String newChairman, String newEditorInChief) {
    return new Newsroom(name, newChairman, newEditorInChief, logo, baseUrl, zone, months, look);
  }

  public Newsroom withLogo(Optional<MediaRef> newLogo) {
    return new Newsroom(name, chairman, editorInChief, newLogo, baseUrl, zone, months, look);
  }

  public Newsroom withLook(Look newLook) {
    return new Newsroom(name, chairman, editorInChief, logo, baseUrl, zone, months, newLook);
  }
}
