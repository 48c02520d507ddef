package muharrir.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.article.Version;
import muharrir.document.Document;
import muharrir.edit.Replacing;
import muharrir.export.HandoffFile;
import muharrir.export.PagePath;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Refusal;
import muharrir.library.Refusal.HandoffRefused.Problem;
import muharrir.review.Handoff;
import muharrir.review.Reunion;
import muharrir.review.Review;
import muharrir.review.ReviewChange;
import muharrir.store.JournalRow.Place;
import muharrir.store.Rows;
import muharrir.store.Store;
import muharrir.store.WaitingRows.Waiting;

/**
 * Carries articles to another desk and back, each as one file. What comes back is merged with what
 * was done here meanwhile; nothing of either is overwritten unseen.
 */
public final class Handoffs {
  /** So many versions go with an article: enough to find the last state that both have had. */
  private static final int VERSIONS = 30;

  /** What a file that came is to this library. */
  public sealed interface Arrival {
    /** It was not here, and is now. */
    record Added(Article article) implements Arrival {}

    /** Everything in it is here already. */
    record Known(Article article) implements Arrival {}

    /**
     * It is to be brought together with the one here: see {@link Handoffs#join}. Until then it
     * waits in the library.
     *
     * @param waiting the number under which it waits
     */
    record Met(Reunion reunion, long waiting) implements Arrival {}
  }

  private final Desk desk;
  private final Store store;
  private final Surroundings surroundings;

  Handoffs(Desk desk, Store store, Surroundings surroundings) {
    this.desk = desk;
    this.store = store;
    this.surroundings = surroundings;
  }

  /** Whether a file is called like a hand-off. */
  public static boolean isOne(Path file) {
    return String.valueOf(file.getFileName()).endsWith(HandoffFile.EXTENSION);
  }

  /**
   * Writes an article with its work, versions and pictures into one file, and keeps what went out
   * as a version: both desks have that state in common from now on.
   *
   * @return the file
   */
  public Path write(ArticleId id, Path folder) throws LibraryException {
    Article article =
        desk.find(id).orElseThrow(() -> new LibraryException(new LibraryFailure.NoArticle(id)));
    Review review = desk.reviews().review(id);
    if (!store.readOnly()) {
      store.write(
          rows -> rows.keepVersion(article, Version.Reason.HANDED_OVER, surroundings.now()));
    }
    List<Version> versions = desk.history().of(id);
    Handoff handoff =
        new Handoff(
            article,
            review,
            desk.reviews().people(),
            versions.subList(0, Math.min(VERSIONS, versions.size())));
    Path file = folder.resolve(PagePath.folder(article) + HandoffFile.EXTENSION);
    try {
      Files.createDirectories(folder);
      HandoffFile.write(handoff, store.media()::bytes, file);
    } catch (IOException e) {
      throw disk(file, e);
    }
    return file;
  }

  private static LibraryException disk(Path file, IOException e) {
    return new LibraryException(new LibraryFailure.Disk(file, String.valueOf(e.getMessage())), e);
  }

  /**
   * Reads a file that came. An article that was not here is taken in; of one that is here nothing
   * has changed yet, but its pictures and people have come, and the rest waits.
   *
   * @throws LibraryException with {@link Refusal.HandoffRefused} if it cannot be taken
   */
  public Arrival read(Path file) throws LibraryException {
    if (store.readOnly()) {
      throw new LibraryException(new LibraryFailure.ReadOnly(store.folder()));
    }
    HandoffFile.Read read;
    try {
      read = HandoffFile.read(file);
    } catch (IOException e) {
      throw disk(file, e);
    }
    for (Map.Entry<String, byte[]> picture : read.pictures().entrySet()) {
      desk.pictures().add(picture.getValue(), picture.getKey());
    }
    Handoff theirs = read.handoff();
    store.write(rows -> {
      rows.desk().setPeople(Reunion.people(rows.desk().people(), theirs.people()));
      return true;
    });
    desk.tell(new LibraryChange.Settings());
    Optional<Article> mine = desk.find(theirs.article().id());
    if (mine.isEmpty()) {
      add(theirs);
      return new Arrival.Added(theirs.article());
    }
    String name = String.valueOf(file.getFileName());
    Optional<Reunion> reunion = met(name, mine.get(), theirs);
    if (reunion.isEmpty()) {
      return new Arrival.Known(mine.get());
    }
    ArticleId id = mine.get().id();
    long number = store.write(rows -> rows.waiting().add(id, surroundings.now(), theirs));
    desk.tell(new LibraryChange.Articles(List.of(id)));
    return new Arrival.Met(reunion.get(), number);
  }

  /**
   * What waits longest for an article, brought together with it as it is now. What has nothing new
   * any more waits no longer.
   */
  public Optional<Arrival.Met> waiting(ArticleId id) throws LibraryException {
    Optional<Article> mine = desk.find(id);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    for (Waiting each : store.read(rows -> rows.waiting().of(id))) {
      Optional<Reunion> reunion = met(mine.get().headline(), mine.get(), each.handoff());
      if (reunion.isPresent()) {
        return Optional.of(new Arrival.Met(reunion.get(), each.number()));
      }
      settle(id, each.number());
    }
    return Optional.empty();
  }

  /** The articles for which something waits. */
  public Set<ArticleId> waiting() throws LibraryException {
    return store.read(rows -> rows.waiting().articles());
  }

  /** It waits no longer: what came of it is stored. */
  public void settle(ArticleId id, long number) throws LibraryException {
    if (!store.readOnly()) {
      store.write(rows -> {
        rows.waiting().remove(number);
        return true;
      });
      desk.tell(new LibraryChange.Articles(List.of(id)));
    }
  }

  private void add(Handoff theirs) throws LibraryException {
    Article article = theirs.article();
    store.write(rows -> {
      rows.insert(new Place(article, theirs.review(), Rows.start(article)));
      theirs
          .versions()
          .reversed()
          .forEach(version ->
              rows.versions()
                  .keep(
                      Rows.Written.of(version.article()),
                      version.reason(),
                      version.at(),
                      version.author(),
                      version.name()));
      return rows.keepVersion(article, Version.Reason.HANDED_OVER, surroundings.now());
    });
    desk.tell(new LibraryChange.Articles(List.of(article.id())));
  }

  private Optional<Reunion> met(String name, Article mine, Handoff theirs) throws LibraryException {
    Review work = desk.reviews().review(mine.id());
    Article base =
        Reunion.base(mine, desk.history().of(mine.id()), theirs)
            .orElseThrow(() ->
                new LibraryException(
                    new Refusal.HandoffRefused(name, Problem.STRANGE, mine.id().value())));
    Reunion reunion = Reunion.of(base, mine, work, theirs);
    return reunion.changesNothing(work) ? Optional.empty() : Optional.of(reunion);
  }

  /**
   * Keeps both sides of a reunion as versions, so that nothing is lost whatever is decided, and
   * notes for the unread marks that work of another desk came. Off the thread of a window.
   */
  public void keepBoth(Reunion reunion) throws LibraryException {
    store.write(rows -> {
      rows.keepVersion(reunion.mine(), Version.Reason.RESTORED, surroundings.now());
      rows.desk().arrive(reunion.mine().id(), surroundings.now());
      return rows.keepVersion(reunion.theirs(), Version.Reason.HANDED_OVER, surroundings.now());
    });
  }

  /** Keeps both sides and brings them together in an article that nobody has open. */
  public void join(Arrival.Met met) throws LibraryException {
    Reunion reunion = met.reunion();
    keepBoth(reunion);
    OpenArticle article = desk.openArticle(reunion.mine().id());
    join(reunion, article);
    ArticleShelf.waitFor(article.close());
    settle(reunion.mine().id(), met.waiting());
  }

  /**
   * Brings the two together in an open article, as one change of the text that can be undone. On
   * the thread that edits, after {@link #keepBoth}.
   *
   * @return false if the article has changed since the file was read: then it is to be read again
   */
  public static boolean join(Reunion reunion, OpenArticle article) {
    if (!article.article().equals(reunion.mine())) {
      return false;
    }
    Document merged = reunion.text().document();
    article.endUnit();
    if (!merged.equals(article.state().document())) {
      article.apply(Replacing.with(article.state(), merged));
    }
    Metadata now = article.article().metadata();
    for (Status step : now.status().way(reunion.metadata().status())) {
      article.setMetadata(
          article.article().metadata().moved(step, article.article().metadata().updated()));
    }
    article.setMetadata(reunion.metadata().withStatus(article.article().metadata().status()));
    article.work(new ReviewChange.Joined(reunion.work()));
    return true;
  }
}
