package muharrir.ui.backups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.library.LibraryException;
import muharrir.library.Progress;

/** Takes articles back, off the FX thread; ends early where somebody has had enough. */
final class TakingBack {
  /** Where the older articles come from. */
  @FunctionalInterface
  interface Source {
    Optional<Article> article(ArticleId id) throws LibraryException;
  }

  /**
   * What was done.
   *
   * @param count of the articles that came back
   * @param replaced what they were before; nothing for those that were gone
   * @param forWindow the one that is still to be put into the window, on its thread
   */
  record Done(int count, List<Article> replaced, Optional<Article> forWindow) {}

  private final Desk desk;
  private final Optional<Article> live;
  private final AtomicBoolean enough = new AtomicBoolean();

  /**
   * Some taking back.
   *
   * @param live the article in the window, as it is there
   */
  TakingBack(Desk desk, Optional<Article> live) {
    this.desk = desk;
    this.live = live;
  }

  /** Leaves the rest as it is; any thread. */
  void stop() {
    enough.set(true);
  }

  Done run(List<ArticleId> ids, Source source, Progress progress) throws LibraryException {
    List<Article> replaced = new ArrayList<>();
    Optional<Article> forWindow = Optional.empty();
    int count = 0;
    for (ArticleId id : ids) {
      if (enough.get() || progress.cancelled()) {
        break;
      }
      Optional<Article> old = source.article(id);
      if (old.isPresent()) {
        boolean shown = live.isPresent() && live.get().id().equals(id);
        (shown ? live : desk.find(id)).ifPresent(replaced::add);
        if (shown) {
          desk.history().keepBeforeTakingBack(old.get());
          forWindow = old;
        } else {
          desk.history().takeBack(old.get());
        }
        count++;
      }
      progress.report(count, ids.size());
    }
    return new Done(count, List.copyOf(replaced), forWindow);
  }
}
