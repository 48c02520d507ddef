package muharrir.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.library.LibraryException;
import muharrir.review.PersonId;
import muharrir.store.Rows;
import muharrir.store.Store;

/**
 * What was kept of the articles: whole versions, of which none is ever taken away.
 *
 * <p>Its methods read and write the disk, as those of {@link Desk}.
 */
public final class VersionRoom {
  private final Desk desk;
  private final Store store;
  private final Clock clock;

  VersionRoom(Desk desk, Store store, Clock clock) {
    this.desk = desk;
    this.store = store;
    this.clock = clock;
  }

  /** Says who sits at the desk: the versions that are kept from now on are theirs. Any thread. */
  public void signAs(Optional<PersonId> person) {
    store.signAs(person.map(PersonId::value).orElse(""));
  }

  /** The versions of an article, the last one first. */
  public List<Version> of(ArticleId id) throws LibraryException {
    return store.read(rows -> rows.versions().of(id));
  }

  /** What is said of the versions of an article, the last one first: much faster to read. */
  public List<Version.Entry> entries(ArticleId id) throws LibraryException {
    return store.read(rows -> rows.versions().entries(id));
  }

  /**
   * An article as it was in one of its versions.
   *
   * @throws IllegalArgumentException if it has no such version
   */
  public Article article(ArticleId id, long sequence) throws LibraryException {
    return store
        .read(rows -> rows.versions().article(id, sequence))
        .orElseThrow(() -> new IllegalArgumentException("no version " + sequence + " of " + id));
  }

  /**
   * Keeps an article as it is now under a name. Where its last version is the same and has no name
   * yet, that one is called so.
   *
   * @param name as {@link Version#name} has it, not empty
   */
  public void keep(Article now, String name) throws LibraryException {
    store.write(rows -> {
      rows.versions().keepNamed(Rows.Written.of(now), clock.instant(), name);
      return true;
    });
  }

  /**
   * Calls a version something else; an empty text takes its name away, and leaves the version.
   *
   * @param name as {@link Version#name} has it
   */
  public void rename(ArticleId id, long sequence, String name) throws LibraryException {
    store.write(rows -> {
      rows.versions().rename(id, sequence, name);
      return true;
    });
  }

  /**
   * The first half of taking back an article that is open: keeps its present state as a version, or
   * stores it again where it is gone. {@link OpenArticle#takeBack} is the other half, on the thread
   * that edits.
   */
  public void keepBeforeTakingBack(Article then) throws LibraryException {
    Optional<Article> now = desk.find(then.id());
    store.write(rows -> {
      if (now.isEmpty()) {
        rows.insert(then, Rows.start(then));
      }
      rows.keepVersion(now.orElse(then), Version.Reason.RESTORED, clock.instant());
      return true;
    });
    desk.tell(new LibraryChange.Articles(List.of(then.id())));
  }

  /**
   * Takes an article back as it once was. One that is no longer in the library is stored again; of
   * one that is there the present state is kept as a version, and the text comes back as a change
   * that can be undone where the article is open. Its status, address and times stay the present
   * ones. To be called on the thread that edits.
   */
  public void takeBack(Article then) throws LibraryException {
    keepBeforeTakingBack(then);
    boolean wasOpen = desk.isOpen(then.id());
    OpenArticle article = desk.openArticle(then.id());
    article.takeBack(then);
    if (!wasOpen) {
      ArticleShelf.waitFor(article.close());
    }
    desk.tell(new LibraryChange.Articles(List.of(then.id())));
  }

  /**
   * Takes an article as it once was in as a draft of its own; the one that is there stays as it is.
   * It was never published, so it has neither the address nor the times of the other.
   *
   * @param name of its first version, as {@link Version#name} has it; says where it came from
   */
  public Article takeBackAsCopy(Article then, String name) throws LibraryException {
    Metadata said = then.metadata();
    Metadata draft =
        new Metadata(
            said.bylines(),
            said.dateline(),
            said.section(),
            said.tags(),
            "",
            Status.DRAFT,
            said.language(),
            said.direction(),
            clock.instant(),
            Optional.empty(),
            clock.instant(),
            said.embargo());
    Article copy = desk.importArticle(then.withMetadata(draft)).article();
    keep(copy, name);
    return copy;
  }
}
