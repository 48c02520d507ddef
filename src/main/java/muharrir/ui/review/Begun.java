package muharrir.ui.review;

import java.util.Optional;
import java.util.function.Supplier;
import muharrir.article.ArticleId;
import muharrir.review.Draft;
import muharrir.review.PersonId;

/**
 * What whoever sits here has begun to write about the article that is open, and not sent. FX thread
 * only.
 */
public final class Begun {
  private final Drafts drafts;
  private final Supplier<Optional<PersonId>> here;
  private final Supplier<Optional<ArticleId>> article;

  /**
   * What is begun.
   *
   * @param here who sits here
   * @param article which is open
   */
  public Begun(
      Drafts drafts, Supplier<Optional<PersonId>> here, Supplier<Optional<ArticleId>> article) {
    this.drafts = drafts;
    this.here = here;
    this.article = article;
  }

  /** What was begun there; empty for nothing. */
  String get(Draft.Place place) {
    return drafts.key(here.get(), article.get(), place).map(drafts::get).orElse("");
  }

  /** Keeps what is begun; an empty text is begun no more. */
  void put(Draft.Place place, String text) {
    drafts.key(here.get(), article.get(), place).ifPresent(key -> drafts.put(key, text));
  }

  /** A remark that was begun on other words than these, the last of them. */
  Optional<Draft.Remark> elsewhere(Draft.Remark than) {
    return here.get().flatMap(by -> article.get().flatMap(id -> drafts.elsewhere(by, id, than)));
  }
}
