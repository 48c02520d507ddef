package muharrir.export.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.article.Status;
import muharrir.document.Block;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Framing;
import muharrir.export.MediaLinks;
import muharrir.export.PagePath;
import muharrir.export.PagePictures;

/**
 * What the lists, feeds and maps of a site know of an article.
 *
 * @param folder the name of its folder below {@code n/}, with the id first
 * @param published the first time; when it was begun, for one that came in published
 * @param status published, corrected or withdrawn
 * @param print the fingerprint of all of it
 */
record Teaser(
    ArticleId id,
    String folder,
    String language,
    boolean rtl,
    String kicker,
    String headline,
    String standfirst,
    String section,
    List<String> tags,
    List<String> authors,
    Instant published,
    Instant updated,
    Status status,
    int minutes,
    Optional<Thumb> thumb,
    long print) {
  /** The last published first. */
  static final Comparator<Teaser> NEWEST_FIRST =
      Comparator.comparing(Teaser::published).reversed().thenComparing(Teaser::id);

  /**
   * A picture for lists.
   *
   * @param small in 3:2, relative to the article's folder
   * @param large in 16:9, likewise
   * @param focusX what must stay in sight, in tenths of the width; likewise the next
   */
  record Thumb(MediaLinks.Shown small, MediaLinks.Shown large, int focusX, int focusY) {}

  Teaser {
    Objects.requireNonNull(id);
    tags = List.copyOf(tags);
    authors = List.copyOf(authors);
  }

  static Teaser of(Article article) {
    return of(article, Words.count(article.document().plainText()));
  }

  /**
   * What lists know of an article.
   *
   * @param words how many its text has
   */
  static Teaser of(Article article, int words) {
    Metadata metadata = article.metadata();
    Document document = article.document();
    Teaser plain =
        new Teaser(
            article.id(),
            PagePath.folder(article),
            metadata.language(),
            metadata.direction() == Direction.RTL,
            line(document.kicker().text()),
            line(document.headline().text()),
            line(document.standfirst().text()),
            metadata.section().strip(),
            metadata.tags(),
            metadata.bylines().stream().map(Byline::name).distinct().toList(),
            metadata.firstPublished().orElse(metadata.created()),
            metadata.modified(),
            metadata.status(),
            Words.minutes(words),
            document.hero().filter(hero -> hero.media().isPresent()).map(Teaser::thumb),
            0);
    return plain.printed();
  }

  private static Thumb thumb(Block.Figure hero) {
    Framing.Focus focus = hero.framing().focusInCrop().orElse(new Framing.Focus(500, 500));
    return new Thumb(
        PagePictures.teaser(hero),
        PagePictures.wide(hero),
        (focus.x() + 50) / 100,
        (focus.y() + 50) / 100);
  }

  private Teaser printed() {
    Print print = new Print();
    print.add(folder).add(language).add(rtl ? 1 : 0).add(kicker).add(headline).add(standfirst);
    print.add(section).add(tags.size());
    tags.forEach(print::add);
    authors.forEach(print::add);
    print.add(published.toEpochMilli()).add(updated.toEpochMilli()).add(status.name()).add(minutes);
    thumb.ifPresent(picture -> print.add(picture.toString()));
    return new Teaser(
        id,
        folder,
        language,
        rtl,
        kicker,
        headline,
        standfirst,
        section,
        tags,
        authors,
        published,
        updated,
        status,
        minutes,
        thumb,
        print.done());
  }

  /** Where the page stands in the site: {@code n/ID-slug/}. */
  String path() {
    return PagePath.FOLDER + folder + "/";
  }

  boolean isWithdrawn() {
    return status == Status.WITHDRAWN;
  }

  /** The headline, or what stands for it. */
  String title() {
    return headline.isEmpty() ? standfirst.isEmpty() ? id.value() : standfirst : headline;
  }

  static String line(String text) {
    return text.replace('\n', ' ').strip();
  }
}
