package muharrir.desk;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.library.SaveState;

/** Where an open article leaves its changes. No method waits for the disk. */
interface Autosave {
  /** Takes a change of the text; {@code after} is the article that it led to. */
  void transaction(Article after, Transaction transaction);

  /** Takes a change of the metadata; {@code after} is the article that it led to. */
  void metadata(Article after, Selection selection, Metadata metadata);

  SaveState state();

  Subscription onState(Consumer<SaveState> listener);

  /** Stores everything and a version if the text has changed since the last one. */
  CompletionStage<Void> close(Article last, Selection selection);
}
