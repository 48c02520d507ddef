package muharrir.ui.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import muharrir.desk.Change;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.review.Hunks;
import muharrir.review.PersonId;
import muharrir.review.Proposals;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.review.Suggestion;
import muharrir.review.Suggestion.Words;
import muharrir.review.Suggestions;
import muharrir.ui.kit.Later;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for the article that is open: whether whoever sits here writes suggestions, and
 * the suggestions that wait, accepted, rejected, walked through.
 */
public final class SuggestionsModel {
  /** The marks on the text follow at each key; the list at the side when the typing pauses. */
  private static final Duration AFTER_TYPING = Duration.ofMillis(400);

  private final PeopleModel people;
  private final List<Runnable> listeners = new ArrayList<>();
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<@Nullable String> current = new SimpleObjectProperty<>();
  private final Later later = new Later(this::tell);
  private @Nullable OpenArticle article;
  private Hunks hunks = new Hunks();
  private @Nullable Document knownText;
  private @Nullable Proposals knownProposals;
  private List<Suggestion> known = List.of();
  private Consumer<Position> reveal = _ -> {};

  /** Suggestions of whoever sits here. */
  public SuggestionsModel(PeopleModel people) {
    this.people = people;
    current.addListener((_, _, _) -> tell());
    people.hereProperty().addListener((_, _, _) -> seat());
  }

  /** Sets what brings the words of a suggestion into view. */
  public void onReveal(Consumer<Position> handler) {
    reveal = Objects.requireNonNull(handler);
  }

  /** Adds a listener for suggestions that are to be shown anew. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    open.set(all().size());
    listeners.forEach(Runnable::run);
  }

  /** Shows the suggestions of an article. */
  public void show(OpenArticle now) {
    article = now;
    hunks = new Hunks();
    knownText = null;
    seat();
    if (current.get() == null) {
      tell();
    } else {
      current.set(null);
    }
  }

  /** Nobody writes suggestions under the name of another. */
  private void seat() {
    OpenArticle now = article;
    Optional<PersonId> who = review().suggesting();
    if (now != null && who.isPresent() && !who.equals(people.hereId()) && now.writable()) {
      now.work(new ReviewChange.Suggests(Optional.empty()));
    }
    on.set(isOn());
  }

  private boolean isOn() {
    return review().suggesting().isPresent() && review().suggesting().equals(people.hereId());
  }

  /** Follows a change of the article. */
  public void changed(Change change) {
    if (!change.reviewChanged()) {
      return;
    }
    on.set(isOn());
    if (change.textChanged()) {
      later.start(AFTER_TYPING);
    } else {
      tell();
    }
  }

  PeopleModel people() {
    return people;
  }

  private Review review() {
    return article == null ? Review.NONE : article.review();
  }

  boolean writable() {
    return article != null && article.writable();
  }

  /** Whether each change of whoever sits here is only a suggestion. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** How many suggestions wait. */
  public ReadOnlyIntegerProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Begins to write suggestions, or ends it; nothing while nobody is known to sit here. */
  public void toggle() {
    OpenArticle now = article;
    if (now != null && now.writable() && people.hereId().isPresent()) {
      now.endUnit();
      now.work(new ReviewChange.Suggests(isOn() ? Optional.empty() : people.hereId()));
    }
  }

  /** The suggestion that one is at, by its key; null for none. */
  public ObjectProperty<@Nullable String> currentProperty() {
    return current;
  }

  /** The text that something is suggested for; empty while no article is open. */
  public Optional<Document> document() {
    return Optional.ofNullable(article).map(now -> now.state().document());
  }

  /** What is suggested, in reading order. */
  @SuppressWarnings("ReferenceEquality") // both are immutable: identity says all
  public List<Suggestion> all() {
    OpenArticle now = article;
    Proposals proposals = review().proposals().orElse(null);
    if (now == null || proposals == null) {
      return List.of();
    }
    Document text = now.state().document();
    if (text != knownText || proposals != knownProposals) {
      known = Suggestions.of(proposals, text, hunks).all();
      knownText = text;
      knownProposals = proposals;
    }
    return known;
  }

  private Optional<Suggestion> find(@Nullable String key) {
    return all().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** The suggestion that one is at, or the one around the caret. */
  private Optional<Suggestion> here() {
    return find(current.get())
        .or(() -> Optional.ofNullable(article).flatMap(now -> at(now.state().selection().head())));
  }

  /** The suggestion that holds a place. */
  public Optional<Suggestion> at(Position place) {
    return all().stream()
        .filter(each -> each.block().equals(place.block()) && holds(each, place))
        .findFirst();
  }

  private static boolean holds(Suggestion each, Position place) {
    return !(each.what() instanceof Words words)
        || (words.field().equals(place.field())
            && words.from() <= place.offset()
            && place.offset() <= words.to());
  }

  /** Goes to a suggestion: its words come into view. */
  public void goTo(String key) {
    current.set(key);
    find(key).map(this::place).ifPresent(reveal);
  }

  /** Where a suggestion is to be looked for in the text. */
  Position place(Suggestion suggestion) {
    return suggestion
        .start()
        .orElseGet(() -> {
          Document text = Objects.requireNonNull(article).state().document();
          Block block = text.block(suggestion.standing());
          return suggestion.what() instanceof Suggestion.Removed
              ? Selection.endOf(block)
              : Selection.startOf(block);
        });
  }

  Optional<Block> block(BlockId id) {
    return Optional.ofNullable(article).flatMap(now -> now.state().document().find(id));
  }

  /** Accepts the suggestion that one is at, stale or not; false if one is at none. */
  public boolean acceptCurrent() {
    return settle(here().stream().toList(), OpenArticle::accept) > 0;
  }

  /** Rejects the suggestion that one is at; false if one is at none. */
  public boolean rejectCurrent() {
    return settle(here().stream().toList(), OpenArticle::reject) > 0;
  }

  /** Accepts all that are not stale; how many there were. */
  public int acceptAll() {
    return settle(fresh(_ -> true), OpenArticle::accept);
  }

  /** Rejects all that are not stale; how many there were. */
  public int rejectAll() {
    return settle(fresh(_ -> true), OpenArticle::reject);
  }

  /** Accepts those of the paragraph with the caret; how many there were. */
  public int acceptParagraph() {
    return settle(fresh(this::isInParagraph), OpenArticle::accept);
  }

  /** Rejects those of the paragraph with the caret; how many there were. */
  public int rejectParagraph() {
    return settle(fresh(this::isInParagraph), OpenArticle::reject);
  }

  /** A stale one is decided by itself: somebody has to look at both texts. */
  private List<Suggestion> fresh(Predicate<Suggestion> wanted) {
    return all().stream().filter(each -> !each.isStale()).filter(wanted).toList();
  }

  private boolean isInParagraph(Suggestion suggestion) {
    BlockId here = Objects.requireNonNull(article).state().selection().head().block();
    return suggestion.block().equals(here) || suggestion.standing().equals(here);
  }

  void accept(Suggestion one) {
    settle(List.of(one), OpenArticle::accept);
  }

  void reject(Suggestion one) {
    settle(List.of(one), OpenArticle::reject);
  }

  private interface Settling {
    void of(OpenArticle article, Collection<Suggestion> some);
  }

  private int settle(List<Suggestion> some, Settling way) {
    OpenArticle now = article;
    if (now == null || !now.writable() || some.isEmpty() || people.hereId().isEmpty()) {
      return 0;
    }
    way.of(now, some);
    return some.size();
  }
}
