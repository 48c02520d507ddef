package muharrir.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.library.LibraryException;
import muharrir.store.Rows;
import muharrir.store.Store;

/** Brings an article back as it once was, and keeps what it is now. */
final class TakingBack {
  private final Desk desk;
  private final Store store;
  private final Clock clock;

  TakingBack(Desk desk, Store store, Clock clock) {
    this.desk = desk;
    this.store = store;
    this.clock = clock;
  }

  /** Keeps what the article is now as a version; stores it again where it is no longer there. */
  void keep(Article then) throws LibraryException {
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

  void run(Article then) throws LibraryException {
    keep(then);
    boolean wasOpen = desk.isOpen(then.id());
    OpenArticle article = desk.openArticle(then.id());
    article.takeBack(then);
    if (!wasOpen) {
      Desk.waitFor(article.close());
    }
    desk.tell(new LibraryChange.Articles(List.of(then.id())));
  }
}
