package muharrir.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.document.BlockId;
import muharrir.document.MediaRef;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.store.Rows;
import muharrir.store.Store;
import muharrir.store.StoredArticle;

/** The articles of a library: what there is, what is open, what is new. */
final class ArticleShelf {
  private static final System.Logger LOG = System.getLogger(ArticleShelf.class.getName());
  private static final Duration CLOSE = Duration.ofSeconds(10);
  private static final Comparator<ArticleSummary> LAST_FIRST =
      Comparator.comparing(ArticleSummary::updated).reversed().thenComparing(ArticleSummary::id);

  private final Store store;
  private final Surroundings surroundings;
  private final Autosaver autosaver;
  private final Consumer<LibraryChange> tell;
  private final Map<ArticleId, OpenArticle> open = new ConcurrentHashMap<>();

  /**
   * @param tell told what is new, after it is stored
   */
  ArticleShelf(
      Store store, Surroundings surroundings, Autosaver autosaver, Consumer<LibraryChange> tell) {
    this.store = store;
    this.surroundings = surroundings;
    this.autosaver = autosaver;
    this.tell = tell;
  }

  /** The articles asked for, the last changed first; what is just being typed included. */
  List<ArticleSummary> list(LibraryQuery query) throws LibraryException {
    return store.read(rows -> {
      Map<ArticleId, ArticleSummary> found = new HashMap<>();
      rows.summaries(query).forEach(line -> found.put(line.id(), line));
      for (Article article : unfolded(rows)) {
        long revision = rows.revision(article.id());
        if (Rows.matches(article, query)) {
          found.put(article.id(), Rows.summarize(article, revision));
        } else {
          found.remove(article.id());
        }
      }
      return found.values().stream().sorted(LAST_FIRST).toList();
    });
  }

  /** The articles of which the list in the library does not know the last state. */
  private List<Article> unfolded(Rows rows) {
    List<Article> all = new ArrayList<>();
    autosaver.all().forEach(saver -> all.add(saver.latest().article()));
    if (store.readOnly()) {
      for (ArticleId id : rows.journaled()) {
        rows.read(id).ifPresent(stored -> all.add(stored.article()));
      }
    }
    return all;
  }

  /** Begins a new, empty Arabic draft and stores it. */
  Article create() throws LibraryException {
    Article article =
        store.write(rows -> {
          Article draft =
              Article.draft(
                  freeId(rows), BlockId.random(surroundings.random()), surroundings.now());
          rows.insert(draft, Rows.start(draft));
          rows.keepVersion(draft, Version.Reason.CREATED, surroundings.now());
          return draft;
        });
    tell.accept(new LibraryChange.Articles(List.of(article.id())));
    return article;
  }

  private ArticleId freeId(Rows rows) {
    ArticleId id = ArticleId.random(surroundings.random());
    while (rows.has(id)) {
      id = ArticleId.random(surroundings.random());
    }
    return id;
  }

  /** The article as it is now, whatever is still being typed into it included. */
  Optional<Article> find(ArticleId id) throws LibraryException {
    return store.read(rows -> current(rows, id));
  }

  private Optional<Article> current(Rows rows, ArticleId id) {
    Optional<Article> live = autosaver.find(id).map(saver -> saver.latest().article());
    return live.isPresent() ? live : rows.read(id).map(StoredArticle::article);
  }

  /**
   * Opens an article for writing; the one that is open already, where it is. The caret stands where
   * it stood at the last close. In a read-only library the article takes no changes.
   *
   * @throws LibraryException with {@link LibraryFailure.NoArticle} if there is none
   */
  OpenArticle open(ArticleId id) throws LibraryException {
    return store.read(rows -> {
      OpenArticle there = open.get(id);
      if (there != null && !there.closed()) {
        return there;
      }
      OpenArticle opened = newlyOpen(rows, id);
      open.put(id, opened);
      return opened;
    });
  }

  private OpenArticle newlyOpen(Rows rows, ArticleId id) throws LibraryException {
    StoredArticle stored =
        rows.read(id).orElseThrow(() -> new LibraryException(new LibraryFailure.NoArticle(id)));
    if (store.readOnly()) {
      return new OpenArticle(stored.place(), surroundings.clock(), new ReadOnlySaver());
    }
    ArticleSaver saver = autosaver.open(stored);
    OpenArticle opened = new OpenArticle(saver.latest(), surroundings.clock(), saver);
    opened.onChange(Snapshots.into(store, surroundings.clock())::changed);
    return opened;
  }

  /** Takes an article in, with its id where that is free; its pictures are there before. */
  Imported take(Article article) throws LibraryException {
    List<MediaRef> missing =
        Pages.pictures(article.document()).stream().filter(p -> !store.media().has(p)).toList();
    Imported imported =
        store.write(rows -> {
          Optional<Article> there = current(rows, article.id());
          if (there.isPresent() && there.get().equals(article)) {
            return new Imported(article, Imported.Outcome.UNCHANGED, missing);
          }
          boolean free = there.isEmpty();
          Article taken =
              free ? article : new Article(freeId(rows), article.document(), article.metadata());
          rows.insert(taken, Rows.start(taken));
          rows.keepVersion(taken, Version.Reason.IMPORTED, surroundings.now());
          return new Imported(
              taken, free ? Imported.Outcome.ADDED : Imported.Outcome.COPIED, missing);
        });
    if (imported.outcome() != Imported.Outcome.UNCHANGED) {
      tell.accept(new LibraryChange.Articles(List.of(imported.article().id())));
    }
    return imported;
  }

  /** Whether an article is open for writing. */
  boolean isOpen(ArticleId id) {
    OpenArticle there = open.get(id);
    return there != null && !there.closed();
  }

  /**
   * Closes all that is open; what cannot be stored is in the emergency copy.
   *
   * @param patience how long is waited for the library, which may not answer any more
   */
  void closeAll(Duration patience) {
    if (waitFor(open.values().stream().map(OpenArticle::close).toList(), patience)) {
      boolean _ = waitFor(autosaver.all().stream().map(autosaver::close).toList(), patience);
    }
  }

  static void waitFor(CompletionStage<Void> closing) {
    boolean _ = waitFor(List.of(closing), CLOSE);
  }

  /** Waits for all of them together; false if the time was not enough. */
  private static boolean waitFor(List<CompletionStage<Void>> closing, Duration patience) {
    try {
      CompletableFuture.allOf(
              closing.stream()
                  .map(CompletionStage::toCompletableFuture)
                  .toArray(CompletableFuture[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.log(System.Logger.Level.ERROR, "the library does not answer", e);
      return false;
    } catch (ExecutionException e) {
      LOG.log(System.Logger.Level.ERROR, "an article could not be closed in order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }
}
