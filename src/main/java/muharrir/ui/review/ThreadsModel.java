package muharrir.ui.review;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import muharrir.arabic.Strings;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.Draft;
import muharrir.review.Mentions;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.ThreadId;
import muharrir.ui.kit.BlockNames;
import muharrir.ui.kit.Later;
import org.jspecify.annotations.Nullable;

/** The threads of the article that is open: opened, answered, resolved, walked through. */
public final class ThreadsModel {
  /** After a change of the text its marks follow by themselves; what came back is drawn then. */
  private static final Duration AFTER_TYPING = Duration.ofMillis(400);

  /** Which threads are shown. */
  public enum Filter {
    /** Those that wait for somebody. */
    OPEN,
    /** Those that wait for an answer of the one who sits here. */
    TO_ME,
    ALL
  }

  private final PeopleModel people;
  private final Clock clock;
  private final Random random = new Random();
  private final List<Runnable> listeners = new ArrayList<>();
  private final ObjectProperty<@Nullable ThreadId> current = new SimpleObjectProperty<>();
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.OPEN);
  private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
  private final Later later = new Later(this::tell);
  private final Begun begun;
  private @Nullable OpenArticle article;
  private Consumer<Position> reveal = _ -> {};

  /** Threads written by whoever sits here. */
  public ThreadsModel(PeopleModel people, Drafts drafts, Clock clock) {
    this.people = people;
    this.begun =
        new Begun(drafts, people::hereId, () -> Optional.ofNullable(article).map(OpenArticle::id));
    this.clock = clock;
    current.addListener((_, _, _) -> tell());
    filter.addListener((_, _, _) -> tell());
  }

  /** Sets what brings the words of a thread into view. */
  public void onReveal(Consumer<Position> handler) {
    reveal = Objects.requireNonNull(handler);
  }

  /** Adds a listener for threads that are to be shown anew. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Shows the threads as they are now. */
  public void tell() {
    open.set(review().open());
    listeners.forEach(Runnable::run);
  }

  /** Shows the threads of an article. */
  public void show(OpenArticle now) {
    article = now;
    if (current.get() == null) {
      tell();
    } else {
      current.set(null);
    }
  }

  /** Follows a change of the article. */
  public void changed(Change change) {
    if (!change.reviewChanged()) {
      return;
    }
    if (change.textChanged()) {
      later.start(AFTER_TYPING);
    } else {
      tell();
    }
  }

  PeopleModel people() {
    return people;
  }

  Review review() {
    return article == null ? Review.NONE : article.review();
  }

  /** What a remark is about that is no words: a picture, a table and the like. */
  String nameOf(Anchor anchor, Strings strings) {
    return document()
        .flatMap(text -> text.find(anchor.span().block()))
        .map(block -> BlockNames.of(block, strings))
        .orElseGet(() -> strings.get("remark.whole"));
  }

  /** The text that the threads are about; empty while no article is open. */
  public Optional<Document> document() {
    return Optional.ofNullable(article).map(each -> each.state().document());
  }

  boolean writable() {
    return article != null && article.writable();
  }

  /** How many threads wait for somebody. */
  public ReadOnlyIntegerProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Which threads are shown. */
  public ObjectProperty<Filter> filterProperty() {
    return filter;
  }

  /** How many threads wait for an answer of the one who sits here. */
  int asked() {
    return people.hereId().map(review()::asked).orElse(0);
  }

  /** The thread that one is at; null for none. */
  public ObjectProperty<@Nullable ThreadId> currentProperty() {
    return current;
  }

  /** Whether there is none, whichever are shown. */
  boolean isEmpty() {
    return review().threads().isEmpty();
  }

  /** The threads to be shown, in the order of the text. */
  public List<ReviewThread> shown() {
    Document document = document().orElse(null);
    if (document == null) {
      return List.of();
    }
    Comparator<ReviewThread> byPlace =
        (a, b) -> Selection.compare(document, place(document, a), place(document, b));
    return review().threads().stream()
        .filter(this::isShown)
        .sorted(byPlace.thenComparing(ReviewThread::opened))
        .toList();
  }

  private boolean isShown(ReviewThread thread) {
    return switch (filter.get()) {
      case OPEN -> !thread.isResolved();
      case TO_ME -> people.hereId().filter(thread::asks).isPresent();
      case ALL -> true;
    };
  }

  static Position place(Document document, ReviewThread thread) {
    Position at = thread.anchor().start();
    return document.contains(at) ? at : Selection.startOf(document.blocks().getFirst());
  }

  /** Goes to a thread: its words come into view. */
  public void goTo(ThreadId id) {
    current.set(id);
    review()
        .thread(id)
        .filter(each -> document().filter(d -> d.contains(each.anchor().start())).isPresent())
        .ifPresent(each -> reveal.accept(each.anchor().start()));
  }

  /** Goes to the next thread that waits, or to the one before; false if there is none. */
  public boolean walk(boolean on) {
    List<ThreadId> ids = shown().stream().map(ReviewThread::id).toList();
    if (ids.isEmpty()) {
      return false;
    }
    int at = ids.indexOf(current.get());
    int next = at < 0 ? (on ? 0 : ids.size() - 1) : Math.floorMod(at + (on ? 1 : -1), ids.size());
    goTo(ids.get(next));
    return true;
  }

  /** The thread whose words hold a place; the one with the fewest words. */
  public Optional<ReviewThread> at(Position position) {
    return review().threads().stream()
        .filter(each -> !each.isResolved())
        .filter(each -> {
          Anchor anchor = each.anchor();
          return anchor.block().equals(position.block())
              && (anchor.field().equals(Field.WHOLE)
                  || (anchor.field().equals(position.field())
                      && anchor.from() <= position.offset()
                      && position.offset() <= anchor.to()));
        })
        .min(Comparator.comparingInt(each -> each.anchor().to() - each.anchor().from()));
  }

  /** What a remark made now would be about; empty where there is nothing to speak of. */
  public Optional<Anchor> here() {
    return Optional.ofNullable(article).flatMap(now -> Target.of(now.state()));
  }

  private ThreadId freshId() {
    return new ThreadId("t" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36));
  }

  private Optional<Comment> comment(String text) {
    return !Comment.accepts(text)
        ? Optional.empty()
        : people
            .here()
            .map(person ->
                new Comment(
                    person.id(),
                    clock.instant(),
                    Inline.clean(text).strip(),
                    Mentions.in(text, people.people())));
  }

  /**
   * Opens a thread.
   *
   * @param remark may be empty for a suggestion
   * @param words to stand in the place of the anchored ones; used for a suggestion only
   */
  void open(ReviewThread.Kind kind, Anchor anchor, String remark, String words) {
    Optional<Comment> said = comment(remark);
    Optional<ReviewThread> thread =
        kind == ReviewThread.Kind.SUGGESTED_WORDS
            ? people
                .here()
                .map(person -> {
                  ReviewThread suggested =
                      ReviewThread.suggest(
                          freshId(),
                          anchor,
                          Inline.of(Inline.clean(words.replace('\n', ' '))),
                          person.id(),
                          clock.instant());
                  return said.map(suggested::reply).orElse(suggested);
                })
            : said.map(each -> ReviewThread.open(freshId(), anchor, kind, each));
    thread.ifPresent(each -> {
      work(each);
      current.set(each.id());
    });
  }

  private void work(ReviewThread thread) {
    OpenArticle now = article;
    if (now != null && now.writable()) {
      now.work(new ReviewChange.Talked(thread));
    }
  }

  private void turn(ThreadId id, Turning turning) {
    people
        .here()
        .ifPresent(person ->
            review().thread(id).ifPresent(thread -> work(turning.of(thread, person.id()))));
  }

  @FunctionalInterface
  private interface Turning {
    ReviewThread of(ReviewThread thread, PersonId by);
  }

  void reply(ThreadId id, String text) {
    comment(text)
        .ifPresent(said ->
            review()
                .thread(id)
                .ifPresent(each -> {
                  begun.put(new Draft.Answer(id), "");
                  work(each.reply(said));
                }));
  }

  /** What whoever sits here has begun to write, and not sent. */
  Begun begun() {
    return begun;
  }

  void resolve(ThreadId id) {
    turn(id, (thread, by) -> thread.resolve(by, clock.instant()));
  }

  void reopen(ThreadId id) {
    turn(id, (thread, by) -> thread.reopen(by, clock.instant()));
  }

  /** Whether whoever sits here may take a thread back as if it had never been: nobody answered. */
  boolean mayWithdraw(ReviewThread thread) {
    return writable()
        && thread.turns().isEmpty()
        && people.here().filter(person -> person.id().equals(thread.author())).isPresent()
        && thread.comments().stream().allMatch(each -> each.author().equals(thread.author()));
  }

  void withdraw(ThreadId id) {
    OpenArticle now = article;
    if (now != null) {
      now.work(new ReviewChange.Withdrawn(id));
    }
  }

  /** The words of a thread as they stand now; empty where they are gone. */
  String wordsNow(ReviewThread thread) {
    Anchor anchor = thread.anchor();
    return anchor.isDetached() || anchor.field().equals(Field.WHOLE)
        ? ""
        : document().filter(anchor.span()::fits).map(anchor.span()::text).orElse("");
  }

  /** Whether the words of a suggestion are no longer those that it was made for. */
  boolean isStale(ReviewThread thread) {
    return !wordsNow(thread).equals(thread.anchor().quotation());
  }

  private boolean isAcceptable(ReviewThread thread) {
    return thread.words().isPresent() && !thread.isResolved() && !isStale(thread);
  }

  /** Puts the suggested words in the place of the others, as one undo, and resolves the thread. */
  void accept(ThreadId id) {
    accept(review().thread(id).filter(this::isAcceptable).stream().toList());
  }

  /** Takes over every suggestion whose words still stand, as one undo; how many there were. */
  public int acceptAll() {
    return accept(review().threads().stream().filter(this::isAcceptable).toList());
  }

  private int accept(List<ReviewThread> threads) {
    OpenArticle now = article;
    if (now == null || !now.writable() || people.here().isEmpty()) {
      return 0;
    }
    List<ReviewThread> taken = Suggestions.accept(now, threads);
    taken.forEach(each -> resolve(each.id()));
    return taken.size();
  }

  /** Takes over the suggestion that one is at; false if one is at none that can be. */
  public boolean acceptCurrent() {
    ThreadId id = current.get();
    int before = review().open();
    if (id != null) {
      accept(id);
    }
    return review().open() < before;
  }

  /** Resolves the thread that one is at, which rejects a suggestion; false if one is at none. */
  public boolean resolveCurrent() {
    ThreadId id = current.get();
    int before = review().open();
    if (id != null && writable()) {
      resolve(id);
    }
    return review().open() < before;
  }
}
