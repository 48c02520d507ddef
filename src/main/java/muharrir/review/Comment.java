package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import muharrir.document.Inline;

/**
 * What one person said in a thread.
 *
 * @param at to the millisecond
 * @param text not blank, may have several lines
 * @param mentions who is asked to look, no one twice
 */
public record Comment(PersonId author, Instant at, String text, List<PersonId> mentions) {
  public Comment {
    Objects.requireNonNull(author);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    Lines.said(text, "comment");
    mentions = List.copyOf(mentions);
    if (new HashSet<>(mentions).size() != mentions.size()) {
      throw new IllegalArgumentException("somebody is mentioned twice");
    }
  }

  /** Whether a text, as somebody typed or pasted it, can be what is said. */
  public static boolean accepts(String typed) {
    String text = Inline.clean(typed);
    return !text.isBlank() && text.length() <= Lines.LIMIT;
  }

  /** A comment that mentions nobody. */
  public Comment(PersonId author, Instant at, String text) {
    this(author, at, text, List.of());
  }
}
