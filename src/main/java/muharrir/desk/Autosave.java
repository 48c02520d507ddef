package muharrir.desk;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import muharrir.edit.Selection;
import muharrir.library.SaveState;
import muharrir.store.JournalRow.Content;
import muharrir.store.JournalRow.Place;

/** Where an open article leaves its changes. No method waits for the disk. */
interface Autosave {
  /**
   * Takes a change.
   *
   * @param after the article, and the desk's work on it, to which it led
   */
  void take(Place after, Content change);

  SaveState state();

  Subscription onState(Consumer<SaveState> listener);

  /** Stores everything and a version if the text has changed since the last one. */
  CompletionStage<Void> close(Selection selection);
}
