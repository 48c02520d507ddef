package muharrir.ui.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import muharrir.article.Release;
import muharrir.desk.OpenArticle;
import muharrir.document.Inline;
import muharrir.review.Comment;
import muharrir.review.Draft;

/** What the last changes of an article are to its readers: a correction, an update, or nothing. */
public final class ReleaseModel {
  private final OpenArticle article;
  private final PeopleModel people;
  private final Begun begun;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * The releases of an article.
   *
   * @param zone in which a correction is dated
   */
  public ReleaseModel(
      OpenArticle article, PeopleModel people, Begun begun, Clock clock, ZoneId zone) {
    this.article = article;
    this.people = people;
    this.begun = begun;
    this.clock = clock;
    this.zone = zone;
  }

  /** Whether there is a change of which nothing has been said. */
  boolean open() {
    return article.article().metadata().unsettled();
  }

  /** Whether readers have the article, so that a change of it can be said to be something. */
  boolean isPublic() {
    return article.article().metadata().status().isPublic();
  }

  /** What readers were given, the last first. */
  List<Release> history() {
    return article.article().metadata().releases().reversed();
  }

  /** Whether it can be said now; a correction needs its words. */
  boolean may(Release.Kind kind, String words) {
    return article.writable()
        && isPublic()
        && (kind != Release.Kind.CORRECTION || Comment.accepts(words));
  }

  /** The words of a correction that whoever sits here has begun to write; empty for none. */
  String words() {
    return begun.get(new Draft.Correction());
  }

  void keepWords(String text) {
    begun.put(new Draft.Correction(), text);
  }

  /** Says it. */
  void say(Release.Kind kind, String words) {
    if (!may(kind, words)) {
      return;
    }
    if (kind == Release.Kind.CORRECTION) {
      article
          .life()
          .correct(
              Inline.of(Inline.clean(words).strip()),
              LocalDate.now(clock.withZone(zone)),
              people.hereId());
      keepWords("");
    } else {
      article.life().release(kind);
    }
  }
}
