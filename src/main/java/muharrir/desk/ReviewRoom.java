package muharrir.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.review.Draft;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.Review;
import muharrir.review.Rules;
import muharrir.store.JournalRow.Place;
import muharrir.store.ReviewRows.Seen;
import muharrir.store.Rows;
import muharrir.store.Store;
import muharrir.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * The desk's people, their rules, and what they do with articles.
 *
 * <p>Its methods read and write the disk, as those of {@link Desk}.
 */
public final class ReviewRoom {
  /** As soon as the text itself is stored. */
  private static final Duration SOON = Duration.ofMillis(250);

  private final Store store;
  private final Surroundings surroundings;
  private final Function<ArticleId, Optional<Place>> live;
  private final Runnable settings;
  private final Consumer<ArticleId> saw;

  /** What is to be stored; null for nothing. */
  private final AtomicReference<@Nullable List<Draft>> begun = new AtomicReference<>();

  /**
   * The room of a library.
   *
   * @param live finds an article that is open, or not stored yet, as it stands on the screen
   * @param settings runs when people or rules have changed
   * @param saw hears which article somebody has seen
   */
  ReviewRoom(
      Store store,
      Surroundings surroundings,
      Function<ArticleId, Optional<Place>> live,
      Runnable settings,
      Consumer<ArticleId> saw) {
    this.store = store;
    this.surroundings = surroundings;
    this.live = live;
    this.settings = settings;
    this.saw = saw;
  }

  /** The people of the newsroom, in the order in which they came. */
  public List<Person> people() throws LibraryException {
    return store.read(rows -> rows.desk().people());
  }

  /** Adds somebody, or says anew who one of them is. */
  public List<Person> put(Person person) throws LibraryException {
    List<Person> now =
        store.write(rows -> {
          List<Person> all = new ArrayList<>(rows.desk().people());
          int at = all.stream().map(Person::id).toList().indexOf(person.id());
          if (at >= 0) {
            all.set(at, person);
          } else {
            all.add(person);
          }
          rows.desk().setPeople(all);
          return List.copyOf(all);
        });
    settings.run();
    return now;
  }

  /** The rules of the newsroom. */
  public Rules rules() throws LibraryException {
    return store.read(rows -> rows.desk().rules());
  }

  /** Says which rules hold. */
  public void setRules(Rules rules) throws LibraryException {
    store.write(rows -> {
      rows.desk().setRules(rules);
      return true;
    });
    settings.run();
  }

  /** What was begun and not sent. */
  public List<Draft> drafts() throws LibraryException {
    return store.read(rows -> rows.desk().drafts());
  }

  /**
   * Keeps what is begun, in place of those before, in a moment: does not wait for the disk, and
   * what comes with the next letters is stored with them. On any thread.
   */
  public void keepDrafts(List<Draft> drafts) {
    if (!store.readOnly() && begun.getAndSet(List.copyOf(drafts)) == null) {
      store.later(SOON, this::storeDrafts);
    }
  }

  private void storeDrafts() {
    List<Draft> now = begun.getAndSet(null);
    if (now == null) {
      return;
    }
    try {
      store.write(rows -> {
        rows.desk().setDrafts(now);
        return true;
      });
    } catch (LibraryException e) {
      // They are still in the window, and the next letter tries it again.
      System.getLogger(ReviewRoom.class.getName())
          .log(System.Logger.Level.WARNING, "what is begun could not be kept", e);
    }
  }

  /** The desk's work on an article as it is now; none for an article that is not there. */
  public Review review(ArticleId id) throws LibraryException {
    Optional<Review> open = live.apply(id).map(Place::review);
    return open.isPresent()
        ? open.get()
        : store.read(rows ->
            rows.desk().isWorkedOn(id)
                ? rows.read(id).map(StoredArticle::review).orElse(Review.NONE)
                : Review.NONE);
  }

  /** How many threads wait for somebody, by article; those without any are left out. */
  public Map<ArticleId, Integer> waiting() throws LibraryException {
    return store.read(rows -> {
      Map<ArticleId, Integer> all = new HashMap<>(rows.desk().open());
      rows.ids()
          .forEach(id ->
              live.apply(id)
                  .ifPresent(place -> {
                    int open = place.review().open();
                    if (open > 0) {
                      all.put(id, open);
                    } else {
                      all.remove(id);
                    }
                  }));
      return all;
    });
  }

  /**
   * What is where.
   *
   * @param asks whose unread marks are told
   * @param lines the lines of all articles
   */
  Overview overview(Optional<PersonId> asks, List<ArticleSummary> lines) throws LibraryException {
    return store.read(rows -> {
      Map<ArticleId, Review> stored = rows.desk().all();
      Set<ArticleId> unread = asks.map(who -> unread(rows, who, lines)).orElse(Set.of());
      Set<ArticleId> merges = rows.waiting().articles();
      List<Overview.Card> cards = new ArrayList<>();
      for (ArticleSummary line : lines) {
        Review review =
            live.apply(line.id())
                .map(Place::review)
                .orElseGet(() -> stored.getOrDefault(line.id(), Review.NONE));
        cards.add(
            new Overview.Card(
                line,
                review.open(),
                asks.map(review::asked).orElse(0),
                merges.contains(line.id()),
                unread.contains(line.id()),
                review.people()));
      }
      return new Overview(cards);
    });
  }

  /**
   * Which articles changed, or got remarks, since a person saw them last, if ever. Remarks from
   * outside count from when they came, however long before they were made.
   */
  public Set<ArticleId> unread(PersonId person, List<ArticleSummary> lines)
      throws LibraryException {
    return store.read(rows -> unread(rows, person, lines));
  }

  private static Set<ArticleId> unread(Rows rows, PersonId person, List<ArticleSummary> lines) {
    Map<ArticleId, Seen> seen = rows.desk().seen(person);
    Map<ArticleId, Instant> worked = rows.desk().worked();
    Map<ArticleId, Instant> arrivals = rows.desk().arrivals();
    return lines.stream()
        .filter(line -> {
          Seen last = seen.get(line.id());
          return last == null
              || last.at().isBefore(line.updated())
              || last.at().isBefore(worked.getOrDefault(line.id(), Instant.MIN))
              || last.at().isBefore(arrivals.getOrDefault(line.id(), Instant.MIN));
        })
        .map(ArticleSummary::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a person has seen of which articles. */
  public Map<ArticleId, Seen> seen(PersonId person) throws LibraryException {
    return store.read(rows -> rows.desk().seen(person));
  }

  /** The version that a person saw last; empty for one who has not seen it before. */
  public Optional<Version.Entry> lastSeen(PersonId person, ArticleId id) throws LibraryException {
    return store.read(rows -> rows.desk().lastSeen(person, id));
  }

  /** Notes that a person has seen an article as it is now; does nothing where nothing is stored. */
  public void see(PersonId person, ArticleId id) throws LibraryException {
    if (store.readOnly()) {
      return;
    }
    // Whoever leaves an article, or closes the window, leaves the last letters here, too.
    storeDrafts();
    store.write(rows -> {
      Optional<Article> now = current(rows, id);
      if (now.isPresent()) {
        // Another may sit in the chair by now: it is the work of the one who looked.
        rows.versions()
            .keep(
                Rows.Written.of(now.get()),
                Version.Reason.CLOSED,
                surroundings.now(),
                person.value(),
                "");
        rows.desk().see(person, id, surroundings.now());
      }
      return true;
    });
    saw.accept(id);
  }

  private Optional<Article> current(Rows rows, ArticleId id) {
    Optional<Article> open = live.apply(id).map(Place::article);
    return open.isPresent() ? open : rows.read(id).map(StoredArticle::article);
  }
}
