package muharrir.ui.shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import muharrir.article.ArticleId;
import muharrir.ui.kit.Remembered;

/**
 * Which article of a library was open last on this machine, so that the next start goes on there.
 * FX thread only.
 *
 * <p>A person's own choice and no part of the library: two desks may share one and write in
 * different articles.
 */
final class LastArticle {
  private final Remembered remembered;
  private final String key;

  /**
   * @param library folder of the library: each has a last article of its own
   */
  LastArticle(Remembered remembered, Path library) {
    this.remembered = Objects.requireNonNull(remembered);
    this.key = "last.article:" + library.toAbsolutePath().normalize();
  }

  /** The article to go on with; empty at the first start, or if what was kept names none. */
  Optional<ArticleId> get() {
    return remembered.get(key).filter(ArticleId::accepts).map(ArticleId::new);
  }

  /** Keeps the article that is open now. */
  void put(ArticleId article) {
    remembered.put(key, article.value());
  }
}
