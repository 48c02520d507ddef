package muharrir.article;

import java.time.Instant;
import java.util.Objects;

/**
 * A whole article as it once was.
 *
 * @param sequence grows by each version of the library; says the order, whatever the clock said
 * @param at when, by the clock of the machine
 * @param author the id of the person who sat at the desk; empty where nobody had said
 * @param name what somebody called it, one line of at most {@value #LONGEST_NAME} UTF-16 units;
 *     empty for most
 */
public record Version(
    long sequence, Instant at, Reason reason, String author, String name, Article article) {
  /** So long may a name be, in UTF-16 units. */
  public static final int LONGEST_NAME = 120;

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
    HANDED_OVER,
    /** Somebody wanted it kept, and gave it a name. */
    NAMED
  }

  /** A version without its article, which takes longer to read than all that is said of it. */
  public record Entry(long sequence, Instant at, Reason reason, String author, String name) {
    public Entry {
      Objects.requireNonNull(at);
      Objects.requireNonNull(reason);
      Texts.line(author, "author");
      if (Texts.line(name, "name").length() > LONGEST_NAME) {
        throw new IllegalArgumentException("name is longer than " + LONGEST_NAME);
      }
    }
  }

  public Version {
    Entry _ = new Entry(sequence, at, reason, author, name);
    Objects.requireNonNull(article);
  }

  /** A version without a name, kept while nobody had said who sits there. */
  public Version(long sequence, Instant at, Reason reason, Article article) {
    this(sequence, at, reason, "", "", article);
  }
}
