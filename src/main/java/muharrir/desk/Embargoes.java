package muharrir.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.review.Embargo;

/**
 * Holds articles back until their time. Asked by whatever makes something for readers: pages,
 * papers, messages, HTML and Markdown for other programs. A hand-off to another desk and a page for
 * review are no publication, and neither is what stays in the program.
 */
public final class Embargoes {
  private Embargoes() {}

  /**
   * Why an article may not go out yet; empty where it may.
   *
   * @param zone of the newsroom
   */
  public static Optional<LibraryFailure.Embargoed> refusal(
      Article article, Instant now, ZoneId zone) {
    return article
        .metadata()
        .embargo()
        .flatMap(at -> new Embargo(at).refusal(now, zone))
        .map(until -> new LibraryFailure.Embargoed(article.id(), until));
  }

  /**
   * Lets an article pass that may go out.
   *
   * @throws LibraryException with {@link LibraryFailure.Embargoed} before its time
   */
  public static void check(Article article, Instant now, ZoneId zone) throws LibraryException {
    Optional<LibraryFailure.Embargoed> refusal = refusal(article, now, zone);
    if (refusal.isPresent()) {
      throw new LibraryException(refusal.get());
    }
  }
}
