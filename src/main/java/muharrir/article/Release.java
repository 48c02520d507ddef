package muharrir.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A moment at which readers were given another page.
 *
 * @param at to the millisecond
 * @param shown when the page says that it was changed last, to the millisecond
 */
public record Release(Instant at, Kind kind, Instant shown) {
  /** What it was to readers. */
  public enum Kind {
    PUBLICATION,
    /** Something was wrong: the page has a dated note of it. */
    CORRECTION,
    /** There is more to tell: the page says when it was changed. */
    UPDATE,
    /** A slip of the pen: the page says nothing. */
    SILENT,
    WITHDRAWAL
  }

  public Release {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    Objects.requireNonNull(kind);
    shown = shown.truncatedTo(ChronoUnit.MILLIS);
  }
}
