package muharrir.export;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A page of the newsroom elsewhere, as a foot names it.
 *
 * @param place the key of the name that the place has among readers; empty for a place that has
 *     none
 * @param host where it is, without {@code www.}
 */
record Profile(String place, String host) {
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry(".x.com", "page.profile.x"),
          Map.entry(".twitter.com", "page.profile.x"),
          Map.entry(".facebook.com", "page.profile.facebook"),
          Map.entry(".instagram.com", "page.profile.instagram"),
          Map.entry(".youtube.com", "page.profile.youtube"),
          Map.entry(".t.me", "page.profile.telegram"),
          Map.entry(".telegram.me", "page.profile.telegram"),
          Map.entry(".whatsapp.com", "page.profile.whatsapp"),
          Map.entry(".wa.me", "page.profile.whatsapp"),
          Map.entry(".tiktok.com", "page.profile.tiktok"),
          Map.entry(".linkedin.com", "page.profile.linkedin"),
          Map.entry(".threads.net", "page.profile.threads"),
          Map.entry(".threads.com", "page.profile.threads"),
          Map.entry(".bsky.app", "page.profile.bluesky"),
          Map.entry(".soundcloud.com", "page.profile.soundcloud"));

  static Profile of(String address) {
    String host = Objects.requireNonNull(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      if (("." + bare).endsWith(place.getKey())) {
        return new Profile(place.getValue(), bare);
      }
    }
    return new Profile("", bare);
  }
}
