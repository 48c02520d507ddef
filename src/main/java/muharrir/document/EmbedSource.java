package muharrir.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    X("X"),
    YOUTUBE("▶"),
    FACEBOOK("f"),
    INSTAGRAM("IG"),
    TELEGRAM("TG"),
    TIKTOK("TT"),
    /** Any other page. */
    PAGE("");

    private final String sign;

    Provider(String sign) {
      this.sign = sign;
    }

    /** One or two letters that stand for it: no service's own logo is drawn. */
    public String sign() {
      return sign;
    }
  }

  private static final Map<String, Provider> SITES =
      Map.ofEntries(
          Map.entry("x.com", Provider.X),
          Map.entry("youtube.com", Provider.YOUTUBE),
          Map.entry("youtu.be", Provider.YOUTUBE),
          Map.entry("youtube-nocookie.com", Provider.YOUTUBE),
          Map.entry("facebook.com", Provider.FACEBOOK),
          Map.entry("fb.com", Provider.FACEBOOK),
          Map.entry("fb.watch", Provider.FACEBOOK),
          Map.entry("instagram.com", Provider.INSTAGRAM),
          Map.entry("instagr.am", Provider.INSTAGRAM),
          Map.entry("t.me", Provider.TELEGRAM),
          Map.entry("telegram.me", Provider.TELEGRAM),
          Map.entry("tiktok.com", Provider.TIKTOK));
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
    Provider provider = provider(site);
    Matcher parts = ADDRESS.matcher(address);
    String path = parts.matches() ? parts.group(1) : "";
    return new EmbedSource(provider, account(provider, path), site, path);
  }

  private static Provider provider(String site) {
    return SITES.entrySet().stream()
        .filter(own -> site.equals(own.getKey()) || site.endsWith("." + own.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Provider.PAGE);
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
