package muharrir.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the address of a post or page: what follows the reader is taken out, and the many
 * addresses of one post become one.
 */
public final class EmbedAddress {
  private static final Pattern PARTS =
      Pattern.compile(
          "(https?)://([^/?#@\\s]+)((?:/[^?#\\s]*)?)(?:\\?([^#\\s]*))?(?:#(\\S*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern X_STATUS =
      Pattern.compile(
          "/(?:(i)/(?:web/)?|([A-Za-z0-9_]{1,20})/)status(?:es)?/([0-9]{1,19})(?:/.*)?");
  private static final Set<String> X_HOSTS =
      Set.of(
          "x.com",
          "www.x.com",
          "mobile.x.com",
          "twitter.com",
          "www.twitter.com",
          "mobile.twitter.com",
          "m.twitter.com",
          "fxtwitter.com",
          "vxtwitter.com",
          "fixupx.com");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "gclsrc",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igsh",
          "igshid",
          "ref_src",
          "ref_url",
          "mc_cid",
          "mc_eid",
          "mibextid",
          "_ga",
          "_gl",
          "cmpid",
          "rdid",
          "share_url",
          "__tn__",
          "_hsenc",
          "_hsmi",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "feature_share",
          "ncid",
          "sr_share",
          "ref_campaign");

  /** Parameters that follow the reader on one site and mean something on others. */
  private static final Map<String, Set<String>> TRACKING_AT =
      Map.of(
          "x.com", Set.of("s", "t", "lang"),
          "youtube.com", Set.of("si", "feature", "pp", "ab_channel"),
          "spotify.com", Set.of("si"),
          "facebook.com", Set.of("paipv", "eav", "_rdr", "locale"),
          "instagram.com", Set.of("hl"),
          "tiktok.com", Set.of("_r", "_t", "is_from_webapp", "sender_device", "web_id"));

  private static final Set<String> MOBILE_NAMES =
      Set.of("m.facebook.com", "mbasic.facebook.com", "touch.facebook.com", "m.youtube.com");

  private EmbedAddress() {}

  /**
   * The clean form of an http or https address.
   *
   * @return empty if it is no such address, or one that an embed can't carry
   */
  public static Optional<String> clean(String raw) {
    Matcher parts = PARTS.matcher(legal(raw.strip()));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = lower(parts.group(1));
    String host = host(lower(parts.group(2)), scheme);
    String path = orEmpty(parts.group(3));
    String query = orEmpty(parts.group(4));
    String fragment = orEmpty(parts.group(5));
    if (X_HOSTS.contains(host)) {
      scheme = "https";
      host = "x.com";
      Matcher status = X_STATUS.matcher(path);
      if (status.matches()) {
        String user = status.group(2) == null ? "i" : status.group(2);
        return Optional.of("https://x.com/" + user + "/status/" + status.group(3));
      }
    }
    if (host.equals("youtu.be") && path.length() > 1) {
      scheme = "https";
      host = "www.youtube.com";
      query = "v=" + path.substring(1) + (query.isEmpty() ? "" : "&" + query);
      path = "/watch";
    }
    String kept = kept(query, host);
    String address =
        scheme
            + "://"
            + host
            + (path.isEmpty() ? "/" : path)
            + (kept.isEmpty() ? "" : "?" + kept)
            + (fragment.isEmpty() || tracks(fragment, host) ? "" : "#" + fragment);
    return Mark.Link.accepts(address) ? Optional.of(address) : Optional.empty();
  }

  /** The host of an address without {@code www.}, to be shown to a reader; empty if it has none. */
  public static String site(String address) {
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      return "";
    }
    String host = lower(parts.group(2));
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String host(String given, String scheme) {
    String host = given;
    if (host.endsWith(scheme.equals("https") ? ":443" : ":80")) {
      host = host.substring(0, host.lastIndexOf(':'));
    }
    if (MOBILE_NAMES.contains(host)) {
      return "www." + host.substring(host.indexOf('.') + 1);
    }
    // ar.m.wikipedia.org is how a phone calls ar.wikipedia.org.
    return host.endsWith(".m.wikipedia.org") ? host.replace(".m.", ".") : host;
  }

  private static String kept(String query, String host) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !tracks(parameter, host)) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }

  private static boolean tracks(String parameter, String host) {
    int equals = parameter.indexOf('=');
    String name = lower(equals < 0 ? parameter : parameter.substring(0, equals));
    if (name.startsWith("utm_") || name.startsWith("__cft__") || TRACKING.contains(name)) {
      return true;
    }
    return TRACKING_AT.entrySet().stream()
        .anyMatch(site ->
            (host.equals(site.getKey()) || host.endsWith("." + site.getKey()))
                && site.getValue().contains(name));
  }

  /** Percent signs for the ASCII characters that browsers take and the standard does not. */
  private static String legal(String raw) {
    StringBuilder legal = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '|', '{', '}', '^', '`', '\\', '"', '<', '>' ->
            legal.append(String.format(Locale.ROOT, "%%%02X", (int) c));
        default -> legal.append(c);
      }
    }
    return legal.toString();
  }

  private static String lower(@Nullable String text) {
    return orEmpty(text).toLowerCase(Locale.ROOT);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
