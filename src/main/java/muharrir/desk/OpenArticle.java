package muharrir.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.document.Document;
import muharrir.edit.EditorState;
import muharrir.edit.Reaching;
import muharrir.edit.Replacing;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.library.SaveState;
import muharrir.review.Proposals;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.Suggestion;
import muharrir.store.JournalRow.Content;
import muharrir.store.JournalRow.Place;

/**
 * An article while it is being written: the one place where its text changes.
 *
 * <p>Belongs to the thread that edits; no method waits for the disk. Each change is handed to the
 * writer of the library, which commits it within 200 ms and then says {@link SaveState.Saved}.
 * Listeners for changes are called at once, on the editing thread; listeners for the saved state
 * through the executor of the desk.
 */
public final class OpenArticle {
  private final Clock clock;
  private final Autosave autosave;
  private final Undoing history = new Undoing();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private volatile Article article;
  private volatile Review review;
  private volatile EditorState state;
  private volatile boolean closed;

  OpenArticle(Place place, Clock clock, Autosave autosave) {
    this.article = place.article();
    this.review = place.review();
    this.state = new EditorState(article.document(), place.selection());
    this.clock = Objects.requireNonNull(clock);
    this.autosave = Objects.requireNonNull(autosave);
  }

  public ArticleId id() {
    return article.id();
  }

  /** The article as it is now. May be asked from any thread. */
  public Article article() {
    return article;
  }

  /** The desk's work on the article as it is now. May be asked from any thread. */
  public Review review() {
    return review;
  }

  /** The text, the selection, and the marks chosen for the next letter. */
  public EditorState state() {
    return state;
  }

  /** Whether it can be written; false in a library that is open for reading only. */
  public boolean writable() {
    return !(saveState() instanceof SaveState.ReadOnly);
  }

  /**
   * Does a transaction and remembers it for undo.
   *
   * @throws muharrir.edit.StepException if it does not fit the text; nothing has changed then
   * @throws IllegalStateException if the article is closed or not {@link #writable}
   */
  public void apply(Transaction transaction) {
    Article before = article;
    EditorState old = state;
    Review reviewed = review;
    perform(transaction, Optional.empty());
    history.record(before.document(), transaction, reviewed.proposals(), System.nanoTime());
    tell(new Change(before, article, state, Optional.of(transaction), changed(reviewed)), old);
  }

  /** Takes the last unit of changes back; false if there is none. */
  public boolean undo() {
    return again(history.undo(state.document(), review.proposals()));
  }

  /** Does the last undone unit again; false if there is none. */
  public boolean redo() {
    return again(history.redo(state.document(), review.proposals()));
  }

  public boolean canUndo() {
    return history.canUndo();
  }

  public boolean canRedo() {
    return history.canRedo();
  }

  /** Ends the current unit of undo: what is typed next is undone by itself. */
  public void endUnit() {
    history.close();
  }

  /** Moves the selection; marks chosen for typing are forgotten. */
  public void select(Selection selection) {
    adopt(state.with(selection));
  }

  /**
   * Takes over selection and chosen marks from a state of the same text, as {@link
   * muharrir.edit.Marking#toggledTypingMarks} makes it.
   *
   * @throws IllegalArgumentException if it is a state of another text
   */
  public void adopt(EditorState newState) {
    if (!newState.document().equals(state.document())) {
      throw new IllegalArgumentException("a state of another text");
    }
    if (!newState.equals(state)) {
      EditorState before = state;
      state = newState;
      tell(new Change(article, article, state, Optional.empty(), false), before);
    }
  }

  /**
   * Changes what is said about the text; not a part of undo. The time of the last change is set by
   * this desk.
   *
   * @throws IllegalArgumentException if the status may not be reached from the present one
   * @throws IllegalStateException if the article is closed or not {@link #writable}
   */
  public void setMetadata(Metadata metadata) {
    Metadata old = article.metadata();
    if (metadata.withUpdated(old.updated()).equals(old)) {
      return;
    }
    if (metadata.status() != old.status() && !old.status().next().contains(metadata.status())) {
      throw new IllegalArgumentException(
          "no way from " + old.status() + " to " + metadata.status());
    }
    requireWritable();
    Article before = article;
    // A release tells its own time, and what is changed after it is another change.
    Metadata stamped =
        metadata.releases().equals(old.releases())
            ? metadata.withReleases(old.begun().releases()).withUpdated(now())
            : metadata;
    article = before.withMetadata(stamped);
    autosave.take(place(), new Content.About(stamped));
    tell(new Change(before, article, state, Optional.empty(), false), state);
  }

  /**
   * Adds a piece of the desk's work; not a part of undo.
   *
   * @throws IllegalStateException if the article is closed or not {@link #writable}
   */
  public void work(ReviewChange change) {
    requireWritable();
    Review before = review;
    Review now = before.after(change);
    if (now.equals(before)) {
      return;
    }
    review = now;
    autosave.take(place(), new Content.Reviewed(change));
    tell(new Change(article, article, state, Optional.empty(), true), state);
  }

  /**
   * Accepts suggestions: their words belong to the text from now on. Can be undone.
   *
   * @param some of those of this article as it is
   * @throws IllegalStateException if the article is closed or not {@link #writable}
   */
  public void accept(Collection<Suggestion> some) {
    Selection here = state.selection();
    settle(
        new Transaction(List.of(), here, here, Transaction.Kind.WHOLE),
        review.accepting(state.document(), some));
  }

  /**
   * Rejects suggestions: the text is again as it was before them. Can be undone.
   *
   * @param some of those of this article as it is
   * @throws IllegalStateException if the article is closed or not {@link #writable}
   */
  public void reject(Collection<Suggestion> some) {
    Document now = state.document();
    Transaction back = Reaching.of(state, review.rejecting(now, some));
    settle(back, review.proposals().flatMap(each -> each.without(back, now)));
  }

  private void settle(Transaction transaction, Optional<Proposals> left) {
    Article before = article;
    EditorState old = state;
    Review reviewed = review;
    perform(transaction, Optional.of(new ReviewChange.Settled(left)));
    if (!changed(reviewed) && transaction.steps().isEmpty()) {
      return;
    }
    history.close();
    if (transaction.steps().isEmpty()) {
      history.note(state.selection(), reviewed.proposals());
    } else {
      history.record(before.document(), transaction, reviewed.proposals(), System.nanoTime());
    }
    tell(new Change(before, article, state, Optional.of(transaction), true), old);
  }

  /** What becomes of the article as a whole. */
  public ArticleLife life() {
    return new ArticleLife(this);
  }

  private Place place() {
    return new Place(article, review, state.selection());
  }

  private boolean changed(Review before) {
    return !before.equals(review);
  }

  /**
   * Brings the text back as it once was, as one change that can be undone, and with it what is said
   * about it; its status, address and times stay the present ones.
   *
   * @throws IllegalStateException if the article is closed or not {@link #writable}
   */
  public void takeBack(Article then) {
    endUnit();
    apply(Replacing.with(state, then.document()));
    Metadata said = then.metadata();
    setMetadata(
        article
            .metadata()
            .withBylines(said.bylines())
            .withDateline(said.dateline())
            .withSection(said.section())
            .withTags(said.tags())
            .withLanguage(said.language(), said.direction()));
  }

  /** Tells of each change, on the editing thread, before the method that made it returns. */
  public Subscription onChange(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Whether what was written is on the disk. */
  public SaveState saveState() {
    return autosave.state();
  }

  /** Tells of each new saved state, through the executor of the desk. */
  public Subscription onSaveState(Consumer<SaveState> listener) {
    return autosave.onState(listener);
  }

  /**
   * Stores what is left and a version, and closes the article; done at once if it is closed
   * already. The article takes no more changes from now on.
   *
   * @return done when all is on the disk; failed with a {@link muharrir.library.LibraryException}
   *     if it could not be stored: then it stands in the emergency copy, and comes back at the next
   *     start
   */
  public CompletionStage<Void> close() {
    if (closed) {
      return CompletableFuture.completedFuture(null);
    }
    closed = true;
    listeners.clear();
    return autosave.close(state.selection());
  }

  /** Whether it was closed. */
  public boolean closed() {
    return closed;
  }

  private boolean again(Optional<Undoing.Way> way) {
    if (way.isEmpty()) {
      return false;
    }
    Transaction transaction = way.get().transaction();
    Article before = article;
    EditorState old = state;
    Review reviewed = review;
    perform(transaction, Optional.of(new ReviewChange.Settled(way.get().then())));
    tell(new Change(before, article, state, Optional.of(transaction), changed(reviewed)), old);
    return true;
  }

  /**
   * Does a transaction.
   *
   * @param settled what is suggested afterwards, where that does not follow from the transaction
   */
  private void perform(Transaction transaction, Optional<ReviewChange.Settled> settled) {
    requireWritable();
    Article before = article;
    Document text = transaction.apply(before.document());
    Instant now = now();
    Review carried = review.carried(transaction, before.document(), text, now);
    Optional<ReviewChange> work =
        settled
            .filter(each -> !Proposals.same(each.left(), carried.proposals()))
            .map(ReviewChange.class::cast);
    if (transaction.steps().isEmpty() && work.isEmpty()) {
      state = new EditorState(text, transaction.after());
      return;
    }
    Metadata known = before.metadata().begun();
    if (!known.equals(before.metadata())) {
      article = before.withMetadata(known);
      autosave.take(place(), new Content.About(known));
    }
    state = new EditorState(text, transaction.after());
    review = work.map(carried::after).orElse(carried);
    article = new Article(before.id(), text, known.withUpdated(now));
    autosave.take(place(), new Content.Text(transaction, work));
  }

  Instant now() {
    return clock.instant();
  }

  private void requireWritable() {
    if (closed || !writable()) {
      throw new IllegalStateException("not open for writing: " + article.id());
    }
  }

  private void tell(Change change, EditorState old) {
    if (change.textChanged()
        || change.metadataChanged()
        || change.reviewChanged()
        || !old.selection().equals(state.selection())
        || !old.typingMarks().equals(state.typingMarks())) {
      for (Consumer<Change> listener : listeners) {
        listener.accept(change);
      }
    }
  }
}
