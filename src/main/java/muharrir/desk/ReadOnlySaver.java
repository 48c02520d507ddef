package muharrir.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.library.SaveState;

/** For an article of a library that is open for reading only: there is nothing to save. */
final class ReadOnlySaver implements Autosave {
  @Override
  public void transaction(Article after, Transaction transaction) {
    throw new IllegalStateException("read only: " + after.id());
  }

  @Override
  public void metadata(Article after, Selection selection, Metadata metadata) {
    throw new IllegalStateException("read only: " + after.id());
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
  public CompletionStage<Void> close(Article last, Selection selection) {
    return CompletableFuture.completedFuture(null);
  }
}
