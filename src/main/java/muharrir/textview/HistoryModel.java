package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import muharrir.document.Document;
import muharrir.edit.EditorState;
import muharrir.edit.History;
import muharrir.edit.Transaction;

/** A document in memory with undo: for texts that belong to no library, and for tests. */
public final class HistoryModel implements SurfaceModel {
  private final History history = new History();
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<BiConsumer<Document, Transaction>> followers = new ArrayList<>();
  private EditorState state;

  public HistoryModel(EditorState state) {
    this.state = state;
  }

  /** Runs {@code listener} after each change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Tells {@code follower} of each change of the text, with the text before it. */
  public void onTransaction(BiConsumer<Document, Transaction> follower) {
    followers.add(follower);
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
    Document before = state.document();
    state = new EditorState(transaction.apply(before), transaction.after());
    followers.forEach(follower -> follower.accept(before, transaction));
    listeners.forEach(Runnable::run);
  }
}
