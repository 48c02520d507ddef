package muharrir.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.edit.typing.Correction;
import muharrir.export.site.SiteMemories;
import muharrir.export.site.SiteResult;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.library.VerifyReport;
import muharrir.publish.Target;
import muharrir.review.PersonId;
import muharrir.review.Reading;
import muharrir.review.Review;
import muharrir.store.EmergencyFile;
import muharrir.store.Rows;
import muharrir.store.Scratch;
import muharrir.store.SpareCopy;
import muharrir.store.Store;
import muharrir.store.StoreOpener;

/**
 * An open library: the articles, the newsroom and the pictures of one folder.
 *
 * <p>Its methods read and write the disk and may be called from any thread but that of a window;
 * they fail with a {@link LibraryException} that says why in words for a person. What was written
 * before {@link #close} returned is on the disk.
 */
public final class Desk implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Desk.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** How long closing waits for a library that has answered so far. */
  private static final Duration LONG = Duration.ofSeconds(10);

  /** How long for one whose drive has not answered for a while. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Store store;
  private final Surroundings surroundings;
  private final Autosaver autosaver;
  private final PictureShelf pictures;
  private final ArticleShelf articles;
  private final BackupRoom backups;
  private final ReviewRoom reviews;
  private final List<Recovered> recovered;
  private final List<Consumer<LibraryChange>> listeners = new CopyOnWriteArrayList<>();
  private final SiteMemories siteMemories;
  private int seenElsewhere;

  private Desk(Store store, Surroundings surroundings) throws LibraryException {
    this.store = store;
    this.surroundings = surroundings;
    this.pictures = new PictureShelf(store);
    this.siteMemories = new SiteMemories(surroundings.stateFolder());
    String libraryId = store.read(rows -> rows.setting("id").orElse("unnamed"));
    EmergencyFile emergency = new EmergencyFile(surroundings.stateFolder(), libraryId, store::seal);
    this.recovered =
        store.readOnly()
            ? List.of()
            : new Recovery(store, emergency, surroundings.clock(), surroundings.random()).run();
    this.autosaver =
        new Autosaver(
            store,
            emergency,
            surroundings.clock(),
            surroundings.listeners(),
            id -> tell(new LibraryChange.Articles(List.of(id))));
    this.articles = new ArticleShelf(store, surroundings, autosaver, this::tell);
    this.backups = new BackupRoom(store, surroundings, id -> store.read(rows -> written(rows, id)));
    this.reviews =
        new ReviewRoom(
            store,
            surroundings,
            id -> autosaver.find(id).map(ArticleSaver::latest),
            () -> tell(new LibraryChange.Settings()),
            id -> tell(new LibraryChange.Articles(List.of(id))));
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
    Store store =
        new StoreOpener(surroundings.clock(), surroundings.random())
            .open(folder, surroundings.seal());
    try {
      Desk desk = new Desk(store, surroundings);
      if (store.readOnly()) {
        desk.lookElsewhere();
      } else {
        desk.backups.watch();
      }
      return desk;
    } catch (LibraryException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void lookElsewhere() {
    try {
      int now = store.dataVersion();
      if (now != seenElsewhere && seenElsewhere != 0) {
        tell(new LibraryChange.Elsewhere());
      }
      seenElsewhere = now;
    } catch (LibraryException e) {
      LOG.log(System.Logger.Level.DEBUG, "the library cannot be looked at just now", e);
    }
    store.later(LOOK, this::lookElsewhere);
  }

  /** The folder of the library. */
  public Path folder() {
    return store.folder();
  }

  /**
   * Whether nothing can be changed, because another program has the library or its folder is so.
   */
  public boolean readOnly() {
    return store.readOnly();
  }

  /** Whether that is for the folder; else it is for another program. */
  public boolean frozen() {
    return store.frozen();
  }

  /**
   * Writes an article as it stands on the screen into a folder of its own, without the library.
   *
   * @param place a folder that the person chose
   * @return the folder of the copy, which can be imported
   */
  public Path spareCopy(Article article, Path place) throws LibraryException {
    try {
      return new SpareCopy(store.media()).write(article, place);
    } catch (IOException e) {
      throw new LibraryException(new LibraryFailure.NotWritable(place), e);
    }
  }

  /** The passphrase of the library. */
  public Safe safe() {
    return new Safe(store);
  }

  /** What a program that ended without closing had left behind; empty after an orderly end. */
  public List<Recovered> recovered() {
    return recovered;
  }

  /** The articles asked for, the last changed first; what is just being typed included. */
  public List<ArticleSummary> list(LibraryQuery query) throws LibraryException {
    return articles.list(query);
  }

  /** Begins a new, empty Arabic draft and stores it. */
  public Article create() throws LibraryException {
    return articles.create();
  }

  /** The article as it is now, whatever is still being typed into it included. */
  public Optional<Article> find(ArticleId id) throws LibraryException {
    return articles.find(id);
  }

  /**
   * Opens an article for writing; the one that is open already, where it is. The caret stands where
   * it stood at the last close. In a read-only library the article takes no changes.
   *
   * @throws LibraryException with {@link LibraryFailure.NoArticle} if there is none
   */
  public OpenArticle openArticle(ArticleId id) throws LibraryException {
    return articles.open(id);
  }

  /** Whether an article is open for writing. */
  public boolean isOpen(ArticleId id) {
    return articles.isOpen(id);
  }

  /**
   * Takes an article in, with its id where that is free. Its pictures are added before, by {@link
   * #pictures()}; the answer says which are missing.
   */
  public Imported importArticle(Article article) throws LibraryException {
    return articles.take(article);
  }

  /** The newsroom that publishes. */
  public Newsroom newsroom() throws LibraryException {
    return store.read(Rows::newsroom);
  }

  /** Describes the newsroom. */
  public void setNewsroom(Newsroom value) throws LibraryException {
    store.write(rows -> {
      rows.setNewsroom(value);
      return true;
    });
    tell(new LibraryChange.Settings());
  }

  /** The words that are put right while they are typed; the usual ones until somebody says. */
  public List<Correction> corrections() throws LibraryException {
    return store.read(StoredCorrections::read);
  }

  /** Says which words are put right. */
  public void setCorrections(List<Correction> corrections) throws LibraryException {
    store.write(rows -> StoredCorrections.write(rows, corrections));
    tell(new LibraryChange.Settings());
  }

  /** Where the newsroom's site goes. */
  public Targets targets() {
    return new Targets(this, store);
  }

  /** The articles that have gone to a WordPress as posts. */
  Posts posts(Target.WordPress target) {
    return new Posts(this, store, surroundings.clock(), target);
  }

  /** The backups of the library. */
  public BackupRoom backups() {
    return backups;
  }

  /**
   * What is where on the desk.
   *
   * @param asks whose unread marks are told
   */
  public Overview overview(Optional<PersonId> asks) throws LibraryException {
    return reviews.overview(asks, list(LibraryQuery.ALL));
  }

  /** Articles on their way to another desk and back. */
  public Handoffs handoffs() {
    return new Handoffs(this, store, surroundings);
  }

  /** Articles on their way to people without the program, and what these say. */
  public GuestReviews guests() {
    return new GuestReviews(this, store, surroundings);
  }

  /** The people of the newsroom and their work on articles. */
  public ReviewRoom reviews() {
    return reviews;
  }

  /** What was kept of the articles. */
  public VersionRoom history() {
    return new VersionRoom(this, store, surroundings.clock());
  }

  /** The pictures of the library. */
  public PictureShelf pictures() {
    return pictures;
  }

  /** What comes from the clipboard. */
  public Clips clips() {
    return new Clips(store, pictures, surroundings.clock());
  }

  /**
   * Makes a new folder among the temporary files; it goes when the program ends, or at its next
   * start.
   */
  public Path scratch(String purpose) throws LibraryException {
    try {
      return Scratch.folder(purpose);
    } catch (IOException e) {
      throw new LibraryException(
          new LibraryFailure.Disk(Scratch.place(), String.valueOf(e.getMessage())), e);
    }
  }

  /** Checks everything in the library; typing is not held up by it. */
  public VerifyReport verify(Progress progress) throws LibraryException {
    return store.verifier().run(progress::report, progress::cancelled);
  }

  /**
   * Writes articles as pages for the web, each into a folder of its own under {@code target}, and
   * keeps what went out as a version.
   *
   * @param progress counts articles; asked between two of them whether to go on
   */
  public ExportReport export(List<ArticleId> ids, Path target, Progress progress)
      throws LibraryException {
    return export(ids, target, Optional.empty(), progress);
  }

  /**
   * The same with one of the texts of those articles that changes are only suggested for.
   *
   * @param reading without one they are refused
   */
  public ExportReport export(
      List<ArticleId> ids, Path target, Optional<Reading> reading, Progress progress)
      throws LibraryException {
    return new Pages(store, this::written, reviews::review, reading, surroundings.clock())
        .write(ids, target, progress);
  }

  /**
   * An article as it goes out, with the text of one of its readings.
   *
   * @param reading without one an article that changes are suggested for is refused
   * @throws LibraryException with {@link LibraryFailure.Embargoed} before the article's time
   */
  public Article outgoing(ArticleId id, Optional<Reading> reading) throws LibraryException {
    Article article =
        find(id).orElseThrow(() -> new LibraryException(new LibraryFailure.NoArticle(id)));
    Embargoes.check(article, surroundings.now(), newsroom().zone());
    return Pages.read(article, reviews.review(id), reading);
  }

  /**
   * Writes the newsroom's site with all that is published, or brings the one that stands in {@code
   * target} up to date, and keeps what went out as versions. A site that was stopped or failed is
   * as it was.
   *
   * @param progress counts what is read and made; asked again and again whether to go on
   */
  public SiteResult exportSite(Path target, Progress progress) throws LibraryException {
    return new Sites(store, this::outward, autosaver, surroundings.clock())
        .export(target, siteMemories, progress);
  }

  /** What readers may see of an article: its text without anything that is only suggested. */
  private Optional<Rows.Written> outward(Rows rows, ArticleId id) {
    Optional<ArticleSaver> live = autosaver.find(id);
    if (live.isPresent()) {
      return live.map(saver -> outward(saver.latest().article(), saver.latest().review()));
    }
    return rows.desk().isWorkedOn(id)
        ? rows.read(id).map(stored -> outward(stored.article(), stored.review()))
        : rows.written(id);
  }

  private static Rows.Written outward(Article article, Review work) {
    return Rows.Written.of(article.withDocument(Reading.ORIGINAL.of(work, article.document())));
  }

  private Optional<Rows.Written> written(Rows rows, ArticleId id) {
    Optional<ArticleSaver> live = autosaver.find(id);
    return live.isPresent()
        ? live.map(saver -> Rows.Written.of(saver.latest().article()))
        : rows.written(id);
  }

  /** Tells of each change of the library, through the executor of the desk. */
  public Subscription onChange(Consumer<LibraryChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(LibraryChange change) {
    surroundings.listeners().execute(() -> listeners.forEach(l -> l.accept(change)));
  }

  /**
   * Closes all open articles and the library. What could not be stored is in the emergency copy,
   * and comes back at the next start.
   */
  @Override
  public void close() {
    listeners.clear();
    autosaver.hurry();
    backups.close();
    Duration patience = autosaver.answers() ? LONG : SHORT;
    articles.closeAll(patience);
    autosaver.end();
    store.close(patience);
  }

  /** For tests: the store under this desk. */
  Store store() {
    return store;
  }
}
