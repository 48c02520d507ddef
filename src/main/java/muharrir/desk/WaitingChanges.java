package muharrir.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import muharrir.edit.Transaction;
import muharrir.store.JournalRow;
import muharrir.store.JournalRow.Content;
import muharrir.store.JournalRow.Place;

/** The changes that the library has not taken yet, in the order in which they were made. */
final class WaitingChanges {
  /**
   * A change that waits.
   *
   * @param number grows by one with each change of any article
   * @param nanos when it was made, by {@link System#nanoTime}
   */
  record Change(
      long number, ArticleSaver saver, JournalRow row, Place before, Place after, long nanos) {
    /** Whether it is more than letters that are typed or deleted in a row. */
    boolean isWhole() {
      return row.content() instanceof Content.Text(Transaction transaction, var _)
          && transaction.kind() == Transaction.Kind.WHOLE;
    }
  }

  private final Deque<Change> changes = new ArrayDeque<>();
  private long last;

  synchronized void add(ArticleSaver saver, JournalRow row, Place before, Place after) {
    changes.addLast(new Change(++last, saver, row, before, after, System.nanoTime()));
  }

  synchronized List<Change> all() {
    return List.copyOf(changes);
  }

  synchronized Optional<Change> oldest() {
    return Optional.ofNullable(changes.peekFirst());
  }

  /** Those that were made after the one with this number. */
  synchronized List<Change> after(long number) {
    List<Change> found = new ArrayList<>();
    Iterator<Change> backwards = changes.descendingIterator();
    while (backwards.hasNext()) {
      Change one = backwards.next();
      if (one.number() <= number) {
        break;
      }
      found.add(one);
    }
    Collections.reverse(found);
    return found;
  }

  /** The oldest ones are in the library. */
  synchronized void taken(int count) {
    for (int i = 0; i < count; i++) {
      changes.removeFirst();
    }
  }
}
