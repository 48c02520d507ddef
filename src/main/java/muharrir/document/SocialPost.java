package muharrir.document;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post on X, told from its address alone: nothing is asked of the network.
 *
 * @param user the account without @; empty where the address does not say it
 * @param id the number of the post, 1 to 19 digits
 */
public record SocialPost(String user, String id) {
  private static final Pattern ADDRESS =
      Pattern.compile("https://x\\.com/(?:i|([A-Za-z0-9_]{1,20}))/status/([0-9]{1,19})");
  private static final long EPOCH_MILLIS = 1288834974657L;

  /** The first id that was made from the time; those before it were counted. */
  private static final long FIRST_TIMED = 29_700_859_247L;

  public SocialPost {
    Objects.requireNonNull(user);
    Objects.requireNonNull(id);
  }

  /** The post at an address that {@link EmbedAddress#clean} has cleaned; empty for any other. */
  public static Optional<SocialPost> of(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches()
        ? Optional.of(
            new SocialPost(
                Objects.requireNonNullElse(matcher.group(1), ""),
                Objects.requireNonNull(matcher.group(2))))
        : Optional.empty();
  }

  /** When it was posted, to the millisecond; empty for posts older than November 2010. */
  public Optional<Instant> time() {
    try {
      long number = Long.parseLong(id);
      return number < FIRST_TIMED
          ? Optional.empty()
          : Optional.of(Instant.ofEpochMilli((number >> 22) + EPOCH_MILLIS));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
