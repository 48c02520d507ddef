package muharrir.desk;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.edit.Selection;
import muharrir.library.SaveState;
import muharrir.store.JournalRow;
import muharrir.store.JournalRow.Content;
import muharrir.store.JournalRow.Place;
import muharrir.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** What the autosaver knows of one open article. It outlives the window until all is stored. */
final class ArticleSaver implements Autosave {
  private final Autosaver autosaver;
  private final List<Consumer<SaveState>> listeners = new CopyOnWriteArrayList<>();
  private volatile SaveState state = new SaveState.Saved();
  private volatile Place latest;
  private long seq;

  /** What is committed, and what the article row holds; used by the thread of the library only. */
  final Committed committed;

  /** The stored side of an article; belongs to the thread of the library. */
  static final class Committed {
    Place place;
    long seq;
    long revision;

    /** Whether the last fold failed, and yet may have come about. */
    boolean unsure;

    int rowsSinceFold;
    int users;
    long versionNanos;
    long changeNanos;
    @Nullable String told;

    private Committed(StoredArticle stored, long nanos) {
      this.place = stored.place();
      this.seq = stored.seq();
      this.revision = stored.revision();
      this.versionNanos = nanos;
      this.changeNanos = nanos;
    }
  }

  ArticleSaver(Autosaver autosaver, StoredArticle stored, long nanos) {
    this.autosaver = autosaver;
    this.latest = stored.place();
    this.seq = stored.seq();
    this.committed = new Committed(stored, nanos);
  }

  ArticleId id() {
    return latest.article().id();
  }

  /** The article as it is on the screen. May be asked from any thread. */
  Place latest() {
    return latest;
  }

  @Override
  public void take(Place after, Content change) {
    Instant at = after.article().metadata().updated();
    Place before = latest;
    latest = after;
    autosaver.take(this, new JournalRow(id(), ++seq, at, change), before, after);
  }

  @Override
  public SaveState state() {
    return state;
  }

  /** Tells a new state; called under the lock of the autosaver, so that the order is right. */
  void tell(SaveState now) {
    if (!now.equals(state)) {
      state = now;
      autosaver.listeners().execute(() -> listeners.forEach(l -> l.accept(now)));
    }
  }

  @Override
  public Subscription onState(Consumer<SaveState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletionStage<Void> close(Selection selection) {
    latest = latest.at(selection);
    return autosaver.close(this);
  }
}
