package muharrir.library;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import muharrir.article.Status;

/**
 * Which articles are asked for.
 *
 * @param text words that must all occur in the head, section, place, tags, bylines or id of an
 *     article; letters that Arabic writes in several ways count as the same; empty for all
 * @param statuses empty for all
 */
public record LibraryQuery(String text, Set<Status> statuses) {
  /** Every article. */
  public static final LibraryQuery ALL = new LibraryQuery("", Set.of());

  public LibraryQuery {
    Objects.requireNonNull(text);
    statuses = statuses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(statuses));
  }

  /** The same question with other words. */
  public LibraryQuery withText(String newText) {
    return new LibraryQuery(newText, statuses);
  }

  /** The same question with other statuses. */
  public LibraryQuery withStatuses(Set<Status> newStatuses) {
    return new LibraryQuery(text, newStatuses);
  }
}
