package muharrir.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import muharrir.edit.Selection;
import muharrir.library.SaveState;
import muharrir.store.JournalRow.Content;
import muharrir.store.JournalRow.Place;

/** For an article of a library that is open for reading only: there is nothing to save. */
final class ReadOnlySaver implements Autosave {
  @Override
  public void take(Place after, Content change) {
    throw new IllegalStateException("read only: " + after.article().id());
  }

  @Override
  public SaveState state() {
    return new SaveState.ReadOnly();
  }

  @Override
  public Subscription onState(Consumer<SaveState> listener) {
    return () -> {};
  }

  @Override
  public CompletionStage<Void> close(Selection selection) {
    return CompletableFuture.completedFuture(null);
  }
}
