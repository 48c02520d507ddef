package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.edit.EditorState;
import muharrir.edit.History;
import muharrir.edit.Transaction;

/** A document in memory with undo: for texts that belong to no library, and for tests. */
public final class HistoryModel implements SurfaceModel {
  private final History history = new History();
  private final List<Runnable> listeners = new ArrayList<>();
  private EditorState state;

  public HistoryModel(EditorState state) {
    this.state = state;
  }

  /** Runs {@code listener} after each change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public EditorState state() {
    return state;
  }

  @Override
  public boolean writable() {
    return true;
  }

  @Override
  public void apply(Transaction transaction) {
    history.record(state.document(), transaction, System.nanoTime());
    perform(transaction);
  }

  @Override
  public void adopt(EditorState newState) {
    state = newState;
    listeners.forEach(Runnable::run);
  }

  @Override
  public void undo() {
    perform(history.undo(state.document()));
  }

  @Override
  public void redo() {
    perform(history.redo(state.document()));
  }

  private void perform(Optional<Transaction> transaction) {
    transaction.ifPresent(this::perform);
  }

  private void perform(Transaction transaction) {
    state = new EditorState(transaction.apply(state.document()), transaction.after());
    listeners.forEach(Runnable::run);
  }
}
