package muharrir.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.article.Version;
import muharrir.document.BlockId;
import muharrir.document.MediaRef;
import muharrir.edit.Selection;
import muharrir.edit.Transaction;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.library.SaveState;
import muharrir.library.VerifyReport;

/**
 * An open library: the articles, the newsroom and the pictures of one folder.
 *
 * <p>Its methods read and write the disk and may be called from any thread but that of a window;
 * they fail with a {@link LibraryException} that says why in words for a person. What was written
 * before {@link #close} returned is on the disk.
 */
public final class Desk implements AutoCloseable {
  private final Path folder;
  private final Surroundings surroundings;
  private final Map<ArticleId, Article> articles = new ConcurrentHashMap<>();
  private final List<Consumer<LibraryChange>> listeners = new CopyOnWriteArrayList<>();
  private volatile Newsroom newsroom = Newsroom.UNSET;

  private Desk(Path folder, Surroundings surroundings) {
    this.folder = Objects.requireNonNull(folder);
    this.surroundings = Objects.requireNonNull(surroundings);
  }

  /**
   * Opens the library in a folder, and makes it where there is none. Text that a crash left behind
   * is taken up, see {@link #recovered}. Where another program has the library open, it is opened
   * for reading only, see {@link #readOnly}.
   *
   * @throws LibraryException if it is damaged, foreign, newer than this program, or cannot be
   *     reached; nothing has been written then
   */
  public static Desk open(Path folder, Surroundings surroundings) throws LibraryException {
    return new Desk(folder, surroundings);
  }

  /** The folder of the library. */
  public Path folder() {
    return folder;
  }

  /**
   * Whether nothing can be changed, because another program has the library or its folder is so.
   */
  public boolean readOnly() {
    return false;
  }

  /** What a program that ended without closing had left behind; empty after an orderly end. */
  public List<Recovered> recovered() {
    return List.of();
  }

  /** The articles asked for, the last changed first. */
  public List<ArticleSummary> list(LibraryQuery query) throws LibraryException {
    List<ArticleSummary> found = new ArrayList<>();
    for (Article article : articles.values()) {
      Metadata metadata = article.metadata();
      String headline = article.headline();
      if ((query.statuses().isEmpty() || query.statuses().contains(metadata.status()))
          && headline.toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT))) {
        found.add(
            new ArticleSummary(
                article.id(),
                headline,
                metadata.status(),
                metadata.section(),
                metadata.created(),
                metadata.updated(),
                0,
                1));
      }
    }
    found.sort(Comparator.comparing(ArticleSummary::updated).reversed());
    return found;
  }

  /** Begins a new, empty Arabic draft and stores it. */
  public Article create() throws LibraryException {
    Article article =
        Article.draft(
            ArticleId.random(surroundings.random()),
            BlockId.random(surroundings.random()),
            surroundings.clock().instant());
    store(article);
    return article;
  }

  private void store(Article article) {
    articles.put(article.id(), article);
    surroundings
        .listeners()
        .execute(() ->
            listeners.forEach(l -> l.accept(new LibraryChange.Articles(List.of(article.id())))));
  }

  /** The article as it is now, whatever is still being typed into it included. */
  public Optional<Article> find(ArticleId id) throws LibraryException {
    return Optional.ofNullable(articles.get(id));
  }

  /**
   * Opens an article for writing; the one that is open already, where it is. The caret stands where
   * it stood at the last close. In a read-only library the article takes no changes.
   *
   * @throws LibraryException with {@link LibraryFailure.NoArticle} if there is none
   */
  public OpenArticle openArticle(ArticleId id) throws LibraryException {
    Article article =
        find(id).orElseThrow(() -> new LibraryException(new LibraryFailure.NoArticle(id)));
    Selection start =
        Selection.caret(Selection.startOf(article.document().block(BlockId.HEADLINE)));
    return new OpenArticle(article, start, surroundings.clock(), new Interim());
  }

  /**
   * Takes an article in, with its id where that is free. Its pictures are added before, by {@link
   * #addMedia(byte[], String)}.
   */
  public Imported importArticle(Article article) throws LibraryException {
    Article there = articles.get(article.id());
    if (there == null) {
      store(article);
      return new Imported(article, Imported.Outcome.ADDED);
    }
    if (there.equals(article)) {
      return new Imported(article, Imported.Outcome.UNCHANGED);
    }
    Article copy =
        new Article(
            ArticleId.random(surroundings.random()), article.document(), article.metadata());
    store(copy);
    return new Imported(copy, Imported.Outcome.COPIED);
  }

  /** The newsroom that publishes. */
  public Newsroom newsroom() throws LibraryException {
    return newsroom;
  }

  /** Describes the newsroom. */
  public void setNewsroom(Newsroom value) throws LibraryException {
    newsroom = value;
    surroundings
        .listeners()
        .execute(() -> listeners.forEach(l -> l.accept(new LibraryChange.Settings())));
  }

  /**
   * Takes a picture in.
   *
   * @throws LibraryException with {@link LibraryFailure.PictureRefused} if it is no JPEG, PNG, GIF
   *     or WebP that can be read
   */
  public MediaRef addMedia(Path file) throws LibraryException {
    try {
      return addMedia(Files.readAllBytes(file), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new LibraryException(new LibraryFailure.Disk(file, String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * Takes a picture in.
   *
   * @param name by which a failure calls it, a file name for most
   * @throws LibraryException as {@link #addMedia(Path)}
   */
  @SuppressWarnings("DoNotCallSuggester")
  public MediaRef addMedia(byte[] bytes, String name) throws LibraryException {
    throw new LibraryException(
        new LibraryFailure.Disk(folder, "no picture is taken yet: " + name + " " + bytes.length));
  }

  /**
   * The file of a picture.
   *
   * @throws LibraryException with {@link LibraryFailure.NoPicture} if it is not there
   */
  @SuppressWarnings("DoNotCallSuggester")
  public Path media(MediaRef picture) throws LibraryException {
    throw new LibraryException(new LibraryFailure.NoPicture(picture.fileName()));
  }

  /** The kept versions of an article, the last one first. */
  public List<Version> versions(ArticleId id) throws LibraryException {
    return List.of();
  }

  /** Checks everything in the library; typing is not held up by it. */
  public VerifyReport verify(Progress progress) throws LibraryException {
    return new VerifyReport(articles.size(), 0, 0, 0, List.of());
  }

  /**
   * Writes articles as pages for the web, each into a folder of its own under {@code target}.
   *
   * @param progress counts articles; asked between two of them whether to go on
   */
  public ExportReport export(List<ArticleId> ids, Path target, Progress progress)
      throws LibraryException {
    return new ExportReport(List.of(), List.of(), progress.cancelled());
  }

  /** Tells of each change of the library, through the executor of the desk. */
  public Subscription onChange(Consumer<LibraryChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Closes all open articles and the library. What could not be stored is in the emergency copy.
   */
  @Override
  public void close() {
    listeners.clear();
  }

  private final class Interim implements Autosave {
    @Override
    public void transaction(Article after, Transaction transaction) {
      store(after);
    }

    @Override
    public void metadata(Article after, Selection selection, Metadata metadata) {
      store(after);
    }

    @Override
    public SaveState state() {
      return new SaveState.Saved();
    }

    @Override
    public Subscription onState(Consumer<SaveState> listener) {
      return () -> {};
    }

    @Override
    public CompletionStage<Void> close(Article last, Selection selection) {
      store(last);
      return CompletableFuture.completedFuture(null);
    }
  }
}
