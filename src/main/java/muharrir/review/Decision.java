package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import muharrir.article.Status;

/**
 * Somebody moved an article on in its life.
 *
 * @param when to the millisecond
 * @param to a status that {@link Status#next()} of {@code from} allows
 * @param note why, or what is asked for; may be empty
 * @param signers who had signed the text before, without {@code who}
 */
public record Decision(
    PersonId who, Instant when, Status from, Status to, String note, List<PersonId> signers) {
  /** A decision of one alone. */
  public Decision(PersonId who, Instant when, Status from, Status to, String note) {
    this(who, when, from, to, note, List.of());
  }

  public Decision {
    Objects.requireNonNull(who);
    when = when.truncatedTo(ChronoUnit.MILLIS);
    if (!from.next().contains(to)) {
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
    Lines.storable(note, "note");
    signers = List.copyOf(signers);
  }
}
