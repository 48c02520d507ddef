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
 */
public record Newsroom(
    String name,
    String chairman,
    String editorInChief,
    Optional<MediaRef> logo,
    String baseUrl,
    ZoneId zone,
    MonthNames months) {
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
    if (!acceptsBaseUrl(baseUrl)) {
      throw new IllegalArgumentException("not a base address: " + baseUrl);
    }
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
    return new Newsroom(name, newChairman, newEditorInChief, logo, baseUrl, zone, months);
  }
}
