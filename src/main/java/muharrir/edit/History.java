package muharrir.edit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.Transaction.Kind;

/**
 * What can be undone and redone. Letters typed in a row, up to a pause or a new word, are one unit.
 *
 * <p>Not thread-safe: it belongs to the thread that edits.
 */
public final class History {
  /** A longer pause between two keys begins a new unit. */
  static final Duration PAUSE = Duration.ofMillis(1200);

  /** Units kept; older ones are forgotten. */
  public static final int LIMIT = 20_000;

  private record Unit(Transaction inverse, Kind kind, Position end, boolean afterSpace) {}

  private final Deque<Unit> done = new ArrayDeque<>();
  private final Deque<Transaction> undone = new ArrayDeque<>();
  private long lastNanos;
  private boolean closed = true;

  /**
   * Takes note of a transaction.
   *
   * @param document as it was before
   * @param nanos monotonic time in nanoseconds, as of {@link System#nanoTime()}
   * @return whether it is a unit by itself; false if the last one has grown by it
   */
  public boolean record(Document document, Transaction transaction, long nanos) {
    if (transaction.steps().isEmpty()) {
      closed = true;
      return false;
    }
    undone.clear();
    Transaction inverse = transaction.invert(document);
    boolean space = endsWithSpace(transaction);
    Unit last = done.peekLast();
    boolean merges =
        last != null
            && !closed
            && transaction.kind() != Kind.WHOLE
            && transaction.kind() == last.kind()
            && transaction.before().isCaret()
            && transaction.before().head().equals(last.end())
            && nanos - lastNanos <= PAUSE.toNanos()
            && !(last.afterSpace() && !space);
    if (merges && last != null) {
      done.removeLast();
      List<Step> steps = new ArrayList<>(inverse.steps());
      steps.addAll(last.inverse().steps());
      inverse = new Transaction(steps, inverse.before(), last.inverse().after(), Kind.WHOLE);
    }
    done.addLast(new Unit(inverse, transaction.kind(), transaction.after().head(), space));
    if (done.size() > LIMIT) {
      done.removeFirst();
    }
    lastNanos = nanos;
    closed = false;
    return !merges;
  }

  /**
   * Takes note of something beside the text that is undone in its turn.
   *
   * @param selection as it was before and after
   */
  public void note(Selection selection) {
    undone.clear();
    done.addLast(
        new Unit(
            new Transaction(List.of(), selection, selection, Kind.WHOLE),
            Kind.WHOLE,
            selection.head(),
            false));
    if (done.size() > LIMIT) {
      done.removeFirst();
    }
    closed = true;
  }

  private static boolean endsWithSpace(Transaction transaction) {
    return transaction.steps().getLast() instanceof Step.ReplaceText replace
        && !replace.insert().isEmpty()
        && Character.isWhitespace(replace.insert().text().charAt(replace.insert().length() - 1));
  }

  /** Ends the current unit: what is typed next is undone by itself. */
  public void close() {
    closed = true;
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /** Takes the last unit back: the transaction to apply to {@code document}. */
  public Optional<Transaction> undo(Document document) {
    Unit unit = done.pollLast();
    if (unit == null) {
      return Optional.empty();
    }
    closed = true;
    undone.addLast(unit.inverse().invert(document));
    return Optional.of(unit.inverse());
  }

  /** Does the last undone unit again: the transaction to apply to {@code document}. */
  public Optional<Transaction> redo(Document document) {
    Transaction again = undone.pollLast();
    if (again == null) {
      return Optional.empty();
    }
    closed = true;
    done.addLast(new Unit(again.invert(document), Kind.WHOLE, again.after().head(), false));
    return Optional.of(again);
  }
}
