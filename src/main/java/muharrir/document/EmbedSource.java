package muharrir.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an embedded address leads, told from the address alone: nothing is asked of the network.
 *
 * @param provider the service
 * @param account the account with its @, empty where the address does not say it
 * @param site the host without {@code www.}
 * @param path what follows the host, without its leading slash; empty for the front page
 */
public record EmbedSource(Provider provider, String account, String site, String path) {
  /** The services whose addresses are understood. */
  public enum Provider {
    X("X", "x.com"),
    YOUTUBE("▶", "youtube.com", "youtu.be", "youtube-nocookie.com"),
    FACEBOOK("f", "facebook.com", "fb.com", "fb.watch"),
    INSTAGRAM("IG", "instagram.com", "instagr.am"),
    TELEGRAM("TG", "t.me", "telegram.me"),
    TIKTOK("TT", "tiktok.com"),
    /** Any other page. */
    PAGE("", "");

    private final String sign;
    private final List<String> sites;

    Provider(String sign, String... sites) {
      this.sign = sign;
      this.sites = List.of(sites);
    }

    /** One or two letters that stand for it: no service's own logo is drawn. */
    public String sign() {
      return sign;
    }

    private static Provider at(String site) {
      for (Provider each : values()) {
        for (String own : each.sites) {
          if (!own.isEmpty() && (site.equals(own) || site.endsWith("." + own))) {
            return each;
          }
        }
      }
      return PAGE;
    }
  }

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^/?#]+/?([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AT_NAME = Pattern.compile("@([\\p{L}0-9_.-]{1,60})(?:[/?].*)?");
  private static final Pattern NAME = Pattern.compile("(?:s/)?([A-Za-z0-9_.]{2,60})(?:[/?].*)?");

  /** First parts of paths that name a kind of page and no account. */
  private static final List<String> NO_ACCOUNTS =
      List.of(
          "p",
          "reel",
          "reels",
          "tv",
          "stories",
          "explore",
          "i",
          "c",
          "s",
          "share",
          "joinchat",
          "watch",
          "groups",
          "events",
          "hashtag",
          "story.php",
          "photo",
          "photo.php",
          "permalink.php",
          "profile.php",
          "video.php",
          "home",
          "search");

  /** The source of an address that {@link EmbedAddress#clean} has cleaned. */
  public static EmbedSource of(String address) {
    String site = EmbedAddress.site(address);
    Provider provider = Provider.at(site);
    Matcher parts = ADDRESS.matcher(address);
    String path = parts.matches() ? parts.group(1) : "";
    return new EmbedSource(provider, account(provider, path), site, path);
  }

  private static String account(Provider provider, String path) {
    Pattern pattern =
        switch (provider) {
          case YOUTUBE, TIKTOK -> AT_NAME;
          case X, FACEBOOK, INSTAGRAM, TELEGRAM, PAGE -> NAME;
        };
    Matcher name = pattern.matcher(path);
    boolean named =
        provider != Provider.PAGE
            && name.matches()
            && !NO_ACCOUNTS.contains(name.group(1).toLowerCase(Locale.ROOT));
    return named ? "@" + name.group(1) : "";
  }
}
