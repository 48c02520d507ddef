package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a paragraph comes from, for the eyes of the desk only: it is not a part of the article and
 * never goes out with it.
 *
 * @param said a name, a document, an address; may be empty for somebody who is not named
 * @param checked who compared the paragraph with it, and when
 * @param words as they were said, where the paragraph is locked to them
 */
public record Source(Kind kind, String said, Optional<Check> checked, Optional<String> words) {
  /** What kind of source it is. */
  public enum Kind {
    NAMED,
    UNNAMED,
    DOCUMENT,
    AGENCY,
    POST
  }

  /**
   * Somebody compared the paragraph with its source.
   *
   * @param at to the millisecond
   */
  public record Check(PersonId by, Instant at) {
    public Check {
      Objects.requireNonNull(by);
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  public Source {
    Objects.requireNonNull(kind);
    Lines.storable(said, "source");
    if (said.isBlank() && kind != Kind.UNNAMED) {
      throw new IllegalArgumentException("a source without a name");
    }
    Objects.requireNonNull(checked);
    Objects.requireNonNull(words);
  }

  /** Whether the paragraph is locked, and its text is no longer what was said. */
  public boolean isBroken(String text) {
    return words.isPresent() && !words.get().equals(text);
  }
}
