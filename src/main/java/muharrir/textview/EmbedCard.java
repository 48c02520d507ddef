package muharrir.textview;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told about an embedded address without asking the network.
 *
 * @param host without {@code www.}
 * @param author the account with its @, empty where the address does not say
 * @param shown the address without its scheme
 * @param time when a post on X was written, decoded from its number
 */
record EmbedCard(String host, String author, String shown, Optional<Instant> time) {
  private static final Pattern POST = Pattern.compile("/([A-Za-z0-9_]{1,15})/status/(\\d{1,19})");

  /** Milliseconds since 1970 at which the numbers of posts begin. */
  private static final long X_EPOCH = 1_288_834_974_657L;

  static EmbedCard of(String address) {
    URI uri = URI.create(address);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (host.startsWith("www.")) {
      host = host.substring(4);
    }
    String shown = address.replaceFirst("^[A-Za-z]+://", "");
    Matcher post = POST.matcher(uri.getPath() == null ? "" : uri.getPath());
    if (onX(host) && post.lookingAt()) {
      long number = parse(post.group(2));
      Instant time = Instant.ofEpochMilli((number >> 22) + X_EPOCH);
      return new EmbedCard(host, "@" + post.group(1), shown, Optional.of(time));
    }
    return new EmbedCard(host, "", shown, Optional.empty());
  }

  private static long parse(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      return 0;
    }
  }

  private static boolean onX(String host) {
    return host.equals("x.com") || host.equals("twitter.com") || host.equals("mobile.twitter.com");
  }

  boolean isX() {
    return onX(host);
  }
}
