package muharrir.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import muharrir.document.Inline;

/**
 * A talk about some words of an article, or about a picture.
 *
 * @param words what to write in the place of the anchored words; present for {@link
 *     Kind#SUGGESTED_WORDS} only, empty text to take them out
 * @param comments the opening remark and the replies, in their order; a suggestion needs none
 * @param turns each time that it was resolved or opened again, in their order, by turns
 */
public record ReviewThread(
    ThreadId id,
    Anchor anchor,
    Kind kind,
    PersonId author,
    Instant opened,
    Optional<Inline> words,
    List<Comment> comments,
    List<Turn> turns) {
  /** What a thread asks for. */
  public enum Kind {
    COMMENT,
    QUESTION,
    MUST_FIX,
    SUGGESTED_WORDS
  }

  /**
   * Somebody resolved a thread, or opened it again.
   *
   * @param resolved whether it was resolved then
   * @param at to the millisecond
   */
  public record Turn(boolean resolved, PersonId by, Instant at) {
    public Turn {
      Objects.requireNonNull(by);
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  public ReviewThread {
    Objects.requireNonNull(id);
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(author);
    opened = opened.truncatedTo(ChronoUnit.MILLIS);
    if (words.isPresent() != (kind == Kind.SUGGESTED_WORDS)) {
      throw new IllegalArgumentException("suggested words belong to a suggestion");
    }
    comments = List.copyOf(comments);
    if (comments.isEmpty() && kind != Kind.SUGGESTED_WORDS) {
      throw new IllegalArgumentException("a thread begins with a remark");
    }
    turns = List.copyOf(turns);
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).resolved() != (i % 2 == 0)) {
        throw new IllegalArgumentException("a thread is resolved and opened by turns");
      }
    }
  }

  /** Opens a thread with a remark. */
  public static ReviewThread open(ThreadId id, Anchor anchor, Kind kind, Comment remark) {
    return new ReviewThread(
        id,
        anchor,
        kind,
        remark.author(),
        remark.at(),
        Optional.empty(),
        List.of(remark),
        List.of());
  }

  /** Opens a thread that suggests other words. */
  public static ReviewThread suggest(
      ThreadId id, Anchor anchor, Inline words, PersonId author, Instant at) {
    return new ReviewThread(
        id, anchor, Kind.SUGGESTED_WORDS, author, at, Optional.of(words), List.of(), List.of());
  }

  public boolean isResolved() {
    return !turns.isEmpty() && turns.getLast().resolved();
  }

  /** Everybody who is mentioned in it, in the order of the remarks. */
  public Set<PersonId> mentioned() {
    Set<PersonId> all = new LinkedHashSet<>();
    comments.forEach(comment -> all.addAll(comment.mentions()));
    return all;
  }

  /** Whether it waits for an answer of somebody: it mentions them, and they said nothing since. */
  public boolean asks(PersonId person) {
    boolean asked = false;
    for (Comment comment : comments) {
      asked = comment.mentions().contains(person) || (asked && !comment.author().equals(person));
    }
    return asked && !isResolved();
  }

  /** The thread with one more remark; a resolved one stays resolved. */
  public ReviewThread reply(Comment comment) {
    List<Comment> more = new ArrayList<>(comments);
    more.add(comment);
    return new ReviewThread(id, anchor, kind, author, opened, words, more, turns);
  }

  /** The thread resolved; itself if it is. */
  public ReviewThread resolve(PersonId by, Instant at) {
    return isResolved() ? this : turned(new Turn(true, by, at));
  }

  /** The thread open again; itself if it is. */
  public ReviewThread reopen(PersonId by, Instant at) {
    return isResolved() ? turned(new Turn(false, by, at)) : this;
  }

  private ReviewThread turned(Turn turn) {
    List<Turn> more = new ArrayList<>(turns);
    more.add(turn);
    return new ReviewThread(id, anchor, kind, author, opened, words, comments, more);
  }

  /** The same talk about another place. */
  public ReviewThread withAnchor(Anchor newAnchor) {
    return newAnchor.equals(anchor)
        ? this
        : new ReviewThread(id, newAnchor, kind, author, opened, words, comments, turns);
  }
}
