package muharrir.article;

import java.time.Instant;
import java.util.Objects;

/**
 * A whole article as it once was.
 *
 * @param sequence grows by each version of the library; says the order, whatever the clock said
 * @param at when, by the clock of the machine
 */
public record Version(long sequence, Instant at, Reason reason, Article article) {
  /** Why a version was kept. */
  public enum Reason {
    CREATED,
    IMPORTED,
    CLOSED,
    INTERVAL,
    STATUS,
    EXPORTED,
    RECOVERED,
    RESTORED,
    BEFORE_DELETION,
    HANDED_OVER
  }

  public Version {
    Objects.requireNonNull(at);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(article);
  }
}
