package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import muharrir.article.Status;

/**
 * Somebody moved an article on in its life.
 *
 * @param when to the millisecond
 * @param to a status that {@link Status#next()} of {@code from} allows
 * @param note why, or what is asked for; may be empty
 */
public record Decision(PersonId who, Instant when, Status from, Status to, String note) {
  public Decision {
    Objects.requireNonNull(who);
    when = when.truncatedTo(ChronoUnit.MILLIS);
    if (!from.next().contains(to)) {
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
    Lines.storable(note, "note");
  }
}
