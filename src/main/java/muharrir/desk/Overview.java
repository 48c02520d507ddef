package muharrir.desk;

import java.util.List;
import java.util.Set;
import muharrir.library.ArticleSummary;
import muharrir.review.PersonId;

/**
 * What is where on the desk.
 *
 * @param cards the last changed first
 */
public record Overview(List<Card> cards) {
  /**
   * An article on the board.
   *
   * @param waiting threads that wait for somebody
   * @param asked those of them that wait for an answer of the one who asks
   * @param merge whether a hand-off waits to be merged with it
   * @param unread whether it has changed since the one who asked saw it last; false where nobody
   *     asked
   * @param people who moved it or spoke of it
   */
  public record Card(
      ArticleSummary summary,
      int waiting,
      int asked,
      boolean merge,
      boolean unread,
      Set<PersonId> people) {
    public Card {
      people = Set.copyOf(people);
    }

    /** The same without anything new. */
    public Card read() {
      return new Card(summary, waiting, asked, merge, false, people);
    }
  }

  public Overview {
    cards = List.copyOf(cards);
  }
}
