package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Somebody lets an obstacle pass, by name and with a reason.
 *
 * @param obstacle its {@link Obstacle#key}
 * @param at to the millisecond
 * @param reason not blank
 */
public record Waiver(String obstacle, PersonId by, Instant at, String reason) {
  public Waiver {
    Lines.said(obstacle, "obstacle");
    Objects.requireNonNull(by);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    Lines.said(reason, "reason");
  }
}
