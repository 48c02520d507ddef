package muharrir.desk;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.edit.StepException;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.review.Review;
import muharrir.store.EmergencyFile;
import muharrir.store.EmergencyFile.Entry;
import muharrir.store.JournalRow;
import muharrir.store.JournalRow.Place;
import muharrir.store.Rows;
import muharrir.store.Store;
import muharrir.store.StoredArticle;

/** Takes up what a program left behind that ended without closing. */
final class Recovery {
  private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

  private final Store store;
  private final EmergencyFile emergency;
  private final Clock clock;
  private final RandomGenerator random;

  /** The changes that the library had taken, but not into its articles. */
  private final Set<JournalRow> taken = new HashSet<>();

  Recovery(Store store, EmergencyFile emergency, Clock clock, RandomGenerator random) {
    this.store = store;
    this.emergency = emergency;
    this.clock = clock;
    this.random = random;
  }

  /** Takes up everything; what it says is stored by then. */
  List<Recovered> run() throws LibraryException {
    List<Recovered> all = new ArrayList<>(journals());
    all.addAll(emergencies());
    return all;
  }

  private List<Recovered> journals() throws LibraryException {
    List<Recovered> all = new ArrayList<>();
    for (ArticleId id : store.read(Rows::journaled)) {
      try {
        journal(id).ifPresent(all::add);
      } catch (LibraryException e) {
        if (!(e.failure() instanceof LibraryFailure.Damaged)) {
          throw e;
        }
        // One article that cannot be read must not keep the others from being written.
        LOG.log(System.Logger.Level.ERROR, "the journal of " + id + " stays as it is", e);
      }
    }
    return all;
  }

  private Optional<Recovered> journal(ArticleId id) throws LibraryException {
    return store.write(rows -> {
      Optional<StoredArticle> found = rows.read(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      StoredArticle stored = found.get();
      Article article = stored.article();
      rows.fold(stored.place(), stored.seq(), stored.revision());
      if (!stored.refused().isEmpty()) {
        int left = stored.refused().size();
        LOG.log(System.Logger.Level.ERROR, "{0}: {1} rows of the journal do not fit", id, left);
      }
      rows.setJournalAside(id);
      taken.addAll(stored.replayed());
      if (stored.replayed().isEmpty()) {
        return Optional.empty();
      }
      rows.keepVersion(article, Version.Reason.RECOVERED, clock.instant());
      return Optional.of(
          new Recovered(
              id, article.headline(), stored.replayed().size(), Recovered.Source.JOURNAL));
    });
  }

  private List<Recovered> emergencies() throws LibraryException {
    List<Entry> entries;
    try {
      entries = emergency.read();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "the emergency copy cannot be read", e);
      return List.of();
    }
    Map<ArticleId, List<Entry>> byArticle = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byArticle.computeIfAbsent(entry.article(), _ -> new ArrayList<>()).add(entry);
    }
    List<Recovered> all = new ArrayList<>();
    boolean whole = true;
    for (Map.Entry<ArticleId, List<Entry>> one : byArticle.entrySet()) {
      List<Entry> changes = upToTheLastChange(one.getValue());
      if (changes.isEmpty()
          || (changes.getLast() instanceof Entry.Change(JournalRow row) && taken.contains(row))) {
        // A commit that seemed lost came about, and others after it.
        continue;
      }
      List<Place> states = states(changes);
      whole &=
          states.size() == changes.stream().filter(e -> !(e instanceof Entry.Reviewed)).count();
      if (!states.isEmpty()) {
        try {
          store.write(rows -> takeUp(rows, one.getKey(), states)).ifPresent(all::add);
        } catch (LibraryException e) {
          if (!(e.failure() instanceof LibraryFailure.Damaged)) {
            throw e;
          }
          LOG.log(System.Logger.Level.ERROR, "the emergency copy is set aside", e);
          whole = false;
        }
      }
    }
    try {
      if (whole) {
        emergency.clear();
      } else {
        emergency.setAside(clock.instant());
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the emergency copy could not be removed", e);
    }
    return all;
  }

  /**
   * Without a state behind which the copy was cut off: that was the library's before a change, and
   * an old one, if the library took the change after all.
   */
  private static List<Entry> upToTheLastChange(List<Entry> entries) {
    int end = entries.size();
    while (end > 0 && !(entries.get(end - 1) instanceof Entry.Change)) {
      end--;
    }
    return entries.subList(0, end);
  }

  /** The article after each entry; ends before the first that does not fit. */
  private static List<Place> states(List<Entry> entries) {
    List<Place> states = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.Base(Article whole, long _) ->
            states.add(new Place(whole, Review.NONE, Rows.start(whole)));
        case Entry.Reviewed(ArticleId _, Review review) -> {
          if (states.isEmpty()) {
            return states;
          }
          Place last = states.getLast();
          states.set(states.size() - 1, new Place(last.article(), review, last.selection()));
        }
        case Entry.Change change -> {
          if (states.isEmpty()) {
            return states;
          }
          try {
            states.add(change.row().replay(states.getLast()));
          } catch (StepException e) {
            LOG.log(System.Logger.Level.ERROR, "a change of the emergency copy does not fit", e);
            return states;
          }
        }
      }
    }
    return states;
  }

  /** The last of the states that holds what the library holds; -1 if none does. */
  private static int lastLike(List<Place> states, Place present) {
    for (int i = states.size() - 1; i >= 0; i--) {
      if (states.get(i).holdsTheSameAs(present)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Recovered> takeUp(Rows rows, ArticleId id, List<Place> states)
      throws LibraryException {
    Place last = states.getLast();
    Optional<StoredArticle> stored = rows.read(id);
    int known = stored.map(present -> lastLike(states, present.place())).orElse(-1);
    if (stored.isPresent() && known == states.size() - 1) {
      return Optional.empty();
    }
    Article article = last.article();
    Recovered.Source source = Recovered.Source.EMERGENCY;
    if (stored.isEmpty()) {
      rows.insert(last);
    } else if (known >= 0) {
      StoredArticle present = stored.get();
      rows.fold(last, present.seq(), present.revision());
    } else {
      // The library went another way meanwhile: nothing of either is thrown away.
      article = new Article(ArticleId.random(random), article.document(), article.metadata());
      rows.insert(new Place(article, last.review(), last.selection()));
      source = Recovered.Source.EMERGENCY_COPY;
    }
    rows.keepVersion(article, Version.Reason.RECOVERED, clock.instant());
    return Optional.of(
        new Recovered(
            article.id(), article.headline(), states.size() - 1 - Math.max(0, known), source));
  }
}
