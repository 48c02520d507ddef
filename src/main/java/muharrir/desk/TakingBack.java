package muharrir.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.article.Version;
import muharrir.edit.Replacing;
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

  void run(Article then) throws LibraryException {
    Optional<Article> now = desk.find(then.id());
    store.write(rows -> {
      if (now.isEmpty()) {
        rows.insert(then, Rows.start(then));
      }
      rows.keepVersion(now.orElse(then), Version.Reason.RESTORED, clock.instant());
      return true;
    });
    if (now.isPresent()) {
      change(now.get().metadata(), then);
    }
    desk.tell(new LibraryChange.Articles(List.of(then.id())));
  }

  private void change(Metadata present, Article then) throws LibraryException {
    boolean wasOpen = desk.isOpen(then.id());
    OpenArticle article = desk.openArticle(then.id());
    article.endUnit();
    article.apply(Replacing.with(article.state(), then.document()));
    Metadata said = then.metadata();
    article.setMetadata(
        present
            .withBylines(said.bylines())
            .withDateline(said.dateline())
            .withSection(said.section())
            .withTags(said.tags())
            .withLanguage(said.language(), said.direction()));
    if (!wasOpen) {
      Desk.waitFor(article.close());
    }
  }
}
