package muharrir.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time before which an article may not be exported, copied as HTML or shared.
 *
 * @param until the first moment at which it may, to the millisecond
 */
public record Embargo(Instant until) {
  public Embargo {
    until = until.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Until when it is refused, on the clock of the newsroom; empty from that moment on.
   *
   * @param zone of the newsroom
   */
  public Optional<ZonedDateTime> refusal(Instant now, ZoneId zone) {
    return now.isBefore(until) ? Optional.of(until.atZone(zone)) : Optional.empty();
  }
}
