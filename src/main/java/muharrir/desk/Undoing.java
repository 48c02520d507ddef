package muharrir.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import muharrir.document.Document;
import muharrir.edit.History;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.review.Proposals;

/**
 * What can be undone of an article: changes of its text, and with each what was suggested at the
 * time. A suggestion that was accepted is undone by this alone.
 */
final class Undoing {
  /**
   * A way back or on.
   *
   * @param then what was suggested for the text that it leads to
   */
  record Way(Transaction transaction, Optional<Proposals> then) {}

  private final History history = new History();

  // One for each unit of the history.
  private final Deque<Optional<Proposals>> done = new ArrayDeque<>();
  private final Deque<Optional<Proposals>> undone = new ArrayDeque<>();

  /**
   * Takes note of a change of the text.
   *
   * @param document as it was before
   * @param before what was suggested before
   */
  void record(Document document, Transaction transaction, Optional<Proposals> before, long nanos) {
    if (history.record(document, transaction, nanos)) {
      add(before);
    }
    if (!transaction.steps().isEmpty()) {
      undone.clear();
    }
  }

  /** Takes note that something else is suggested now for the same text. */
  void note(Selection selection, Optional<Proposals> before) {
    history.note(selection);
    add(before);
    undone.clear();
  }

  private void add(Optional<Proposals> before) {
    done.addLast(before);
    if (done.size() > History.LIMIT) {
      done.removeFirst();
    }
  }

  void close() {
    history.close();
  }

  boolean canUndo() {
    return history.canUndo();
  }

  boolean canRedo() {
    return history.canRedo();
  }

  /**
   * Takes the last unit back.
   *
   * @param now what is suggested for this document
   */
  Optional<Way> undo(Document document, Optional<Proposals> now) {
    return history.undo(document).map(back -> turn(back, done, undone, now));
  }

  /** Does the last undone unit again. */
  Optional<Way> redo(Document document, Optional<Proposals> now) {
    return history.redo(document).map(again -> turn(again, undone, done, now));
  }

  private static Way turn(
      Transaction transaction,
      Deque<Optional<Proposals>> from,
      Deque<Optional<Proposals>> to,
      Optional<Proposals> now) {
    to.addLast(now);
    return new Way(transaction, from.removeLast());
  }
}
