package muharrir.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.article.Version;
import muharrir.document.Document;
import muharrir.document.MediaRef;
import muharrir.export.ArticleExport;
import muharrir.export.ExportResult;
import muharrir.export.PageRenderer;
import muharrir.export.SiteExport;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.Progress;
import muharrir.review.Reading;
import muharrir.review.Review;
import muharrir.store.Rows;
import muharrir.store.Store;

/** Sends articles out as pages, and keeps what went out as versions. To be used once. */
final class Pages {
  /** So many articles are one transaction: a commit costs a flush. */
  private static final int TOGETHER = 64;

  /** Finds the written form of an article as it is now, what is being typed included. */
  @FunctionalInterface
  interface Finder {
    Optional<Rows.Written> find(Rows rows, ArticleId id);
  }

  /** Finds the desk's work on an article as it is now. */
  @FunctionalInterface
  interface Works {
    Review find(ArticleId id) throws LibraryException;
  }

  private final Store store;
  private final Finder finder;
  private final Works works;
  private final Optional<Reading> reading;
  private final Clock clock;
  private final Deque<ArticleId> ahead = new ArrayDeque<>();
  private final Map<ArticleId, Rows.Written> read = new HashMap<>();
  private final List<Rows.Written> sent = new ArrayList<>();
  private ZoneId zone = ZoneOffset.UTC;

  /**
   * Pages of a library.
   *
   * @param reading which text goes out while changes of it are only suggested; without one such an
   *     article is refused
   */
  Pages(Store store, Finder finder, Works works, Optional<Reading> reading, Clock clock) {
    this.store = store;
    this.finder = finder;
    this.works = works;
    this.reading = reading;
    this.clock = clock;
  }

  /** The pictures that a text shows, in its order. */
  static List<MediaRef> pictures(Document document) {
    return document.blocks().stream()
        .flatMap(block -> block.pictures().stream())
        .distinct()
        .toList();
  }

  ExportReport write(List<ArticleId> ids, Path target, Progress progress) throws LibraryException {
    Newsroom newsroom = store.read(Rows::newsroom);
    zone = newsroom.zone();
    ArticleExport export =
        ArticleExport.open(new PageRenderer(), newsroom, store.media()::bytes, target);
    ahead.addAll(new LinkedHashSet<>(ids));
    ExportResult result = new SiteExport(export).write(ids, this::load, progress);
    keep();
    return new ExportReport(
        result.written().stream()
            .map(page -> new ExportReport.Page(page.article(), page.folder()))
            .toList(),
        result.failed().stream()
            .map(failed -> new ExportReport.Failure(failed.article(), failed.reason()))
            .toList(),
        result.cancelled());
  }

  /** The articles are asked for in their order; the next ones are read with the one asked for. */
  private Article load(ArticleId id) throws LibraryException {
    if (!ahead.isEmpty() && ahead.getFirst().equals(id)) {
      keep();
      readAhead();
    }
    Rows.Written written = read.remove(id);
    if (written == null) {
      throw new LibraryException(new LibraryFailure.NoArticle(id));
    }
    Article article = store.article(written);
    Embargoes.check(article, clock.instant(), zone);
    Article read = read(article, works.find(id), reading);
    sent.add(read.equals(article) ? written : Rows.Written.of(read));
    return read;
  }

  /**
   * An article with the text of one of its readings.
   *
   * @throws LibraryException if changes are suggested and no reading is asked for
   */
  static Article read(Article article, Review work, Optional<Reading> reading)
      throws LibraryException {
    if (work.proposals().isEmpty()) {
      return article;
    }
    if (reading.isEmpty()) {
      int open = work.suggestions(article.document()).size();
      throw new LibraryException(new LibraryFailure.OpenSuggestions(article.id(), open));
    }
    Document text = reading.get().of(work, article.document());
    return new Article(article.id(), text, article.metadata());
  }

  private void readAhead() throws LibraryException {
    List<ArticleId> next = new ArrayList<>();
    while (!ahead.isEmpty() && next.size() < TOGETHER) {
      next.add(ahead.removeFirst());
    }
    store.read(rows -> {
      next.forEach(id -> finder.find(rows, id).ifPresent(found -> read.put(id, found)));
      return true;
    });
  }

  private void keep() throws LibraryException {
    if (!store.readOnly() && !sent.isEmpty()) {
      store.write(rows -> {
        for (Rows.Written article : sent) {
          rows.versions().keep(article, Version.Reason.EXPORTED, clock.instant());
        }
        return true;
      });
    }
    sent.clear();
  }
}
