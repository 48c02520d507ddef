package muharrir.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import muharrir.document.Direction;

/**
 * What is said about an article's text.
 *
 * @param bylines in the order of print
 * @param dateline the place of the report, one line, may be empty
 * @param section one line, may be empty
 * @param tags not blank, no two alike
 * @param slug the words of the web address: letters, digits and single hyphens, at most 80; empty
 *     for one that is made from the headline
 * @param language a BCP 47 tag, {@code ar} for most
 * @param direction the base direction of the page, not {@link Direction#AUTO}
 * @param created to the millisecond
 * @param firstPublished to the millisecond
 * @param updated to the millisecond
 * @param embargo the first moment at which it may go out, to the millisecond; empty for at once
 * @param releases what readers have been given, in its order; empty before the first publication,
 *     and for an article of an older library until it is changed
 */
public record Metadata(
    List<Byline> bylines,
    String dateline,
    String section,
    List<String> tags,
    String slug,
    Status status,
    String language,
    Direction direction,
    Instant created,
    Optional<Instant> firstPublished,
    Instant updated,
    Optional<Instant> embargo,
    List<Release> releases) {
  private static final Pattern SLUG =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(-[\\p{L}\\p{M}\\p{Nd}]+)*");

  public Metadata {
    bylines = List.copyOf(bylines);
    Texts.line(dateline, "dateline");
    Texts.line(section, "section");
    tags = List.copyOf(tags);
    tags.forEach(tag -> Texts.named(tag, "tag"));
    if (new HashSet<>(tags).size() != tags.size()) {
      throw new IllegalArgumentException("two tags are alike");
    }
    if (!acceptsSlug(slug)) {
      throw new IllegalArgumentException("not a slug: " + slug);
    }
    Objects.requireNonNull(status);
    if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)
        || language.equals("und")) {
      throw new IllegalArgumentException("not a language tag: " + language);
    }
    if (direction == Direction.AUTO) {
      throw new IllegalArgumentException("a page has a direction");
    }
    created = created.truncatedTo(ChronoUnit.MILLIS);
    firstPublished = firstPublished.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    updated = updated.truncatedTo(ChronoUnit.MILLIS);
    embargo = embargo.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    releases = List.copyOf(releases);
  }

  /** Metadata of what no reader has been given. */
  public Metadata(
      List<Byline> bylines,
      String dateline,
      String section,
      List<String> tags,
      String slug,
      Status status,
      String language,
      Direction direction,
      Instant created,
      Optional<Instant> firstPublished,
      Instant updated,
      Optional<Instant> embargo) {
    this(
        bylines,
        dateline,
        section,
        tags,
        slug,
        status,
        language,
        direction,
        created,
        firstPublished,
        updated,
        embargo,
        List.of());
  }

  /** Metadata without an embargo. */
  public Metadata(
      List<Byline> bylines,
      String dateline,
      String section,
      List<String> tags,
      String slug,
      Status status,
      String language,
      Direction direction,
      Instant created,
      Optional<Instant> firstPublished,
      Instant updated) {
    this(
        bylines,
        dateline,
        section,
        tags,
        slug,
        status,
        language,
        direction,
        created,
        firstPublished,
        updated,
        Optional.empty());
  }

  /** The metadata of an Arabic draft that is begun now. */
  public static Metadata draft(Instant now) {
    return new Metadata(
        List.of(),
        "",
        "",
        List.of(),
        "",
        Status.DRAFT,
        "ar",
        Direction.RTL,
        now,
        Optional.empty(),
        now);
  }

  /** Says whether {@code slug} is empty or can be the words of a web address. */
  public static boolean acceptsSlug(String slug) {
    return slug.isEmpty() || (slug.length() <= 80 && SLUG.matcher(slug).matches());
  }

  public Metadata withBylines(List<Byline> value) {
    return with(to -> to.bylines = value);
  }

  public Metadata withDateline(String value) {
    return with(to -> to.dateline = value);
  }

  public Metadata withSection(String value) {
    return with(to -> to.section = value);
  }

  public Metadata withTags(List<String> value) {
    return with(to -> to.tags = value);
  }

  public Metadata withSlug(String value) {
    return with(to -> to.slug = value);
  }

  /** The same in another status, whatever ways there are to it; see {@link #moved}. */
  public Metadata withStatus(Status value) {
    return with(to -> to.status = value);
  }

  public Metadata withLanguage(String value, Direction page) {
    return with(to -> {
      to.language = value;
      to.direction = page;
    });
  }

  public Metadata withUpdated(Instant value) {
    return with(to -> to.updated = value);
  }

  public Metadata withEmbargo(Optional<Instant> value) {
    return with(to -> to.embargo = value);
  }

  public Metadata withReleases(List<Release> value) {
    return with(to -> to.releases = value);
  }

  /**
   * Moves the article on in its life; what readers are given by it is noted.
   *
   * @throws IllegalArgumentException if {@link Status#next()} does not allow it
   */
  public Metadata moved(Status to, Instant now) {
    if (!status.next().contains(to)) {
      throw new IllegalArgumentException("no way from " + status + " to " + to);
    }
    Metadata there = withStatus(to).withUpdated(now);
    return switch (to) {
      case PUBLISHED -> there.firstPublishedBy(now).released(Release.Kind.PUBLICATION, now);
      case CORRECTED -> there.released(Release.Kind.CORRECTION, now);
      case WITHDRAWN -> there.released(Release.Kind.WITHDRAWAL, now);
      case IDEA, DRAFT, IN_REVIEW, CHANGES_REQUESTED, APPROVED, ARCHIVED -> there;
    };
  }

  private Metadata firstPublishedBy(Instant now) {
    return with(to -> to.firstPublished = firstPublished.or(() -> Optional.of(now)));
  }

  /** The same after it was said what the last changes are to readers: nothing is open any more. */
  public Metadata released(Release.Kind kind, Instant now) {
    Instant shown = kind == Release.Kind.SILENT ? before() : now;
    List<Release> all = new ArrayList<>(releases);
    all.add(new Release(now, kind, shown));
    return withUpdated(now).withReleases(all);
  }

  private Instant before() {
    return releases.isEmpty() ? updated : releases.getLast().shown();
  }

  /**
   * The same with a first release where an older library has noted none, so that what is changed
   * from now on is known to be a change of what readers have.
   */
  public Metadata begun() {
    return status.isPublic() && releases.isEmpty()
        ? withReleases(List.of(new Release(updated, Release.Kind.PUBLICATION, updated)))
        : this;
  }

  /** Whether readers would be given something that nobody has said to be a correction or what. */
  public boolean unsettled() {
    return status.isPublic() && !releases.isEmpty() && updated.isAfter(releases.getLast().at());
  }

  /** When it was changed for readers last; a change of which nothing is said counts. */
  public Instant modified() {
    return releases.isEmpty() || unsettled() ? updated : releases.getLast().shown();
  }

  private Metadata with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** All of it, to be changed before it is metadata again. */
  private static final class Draft {
    private List<Byline> bylines;
    private String dateline;
    private String section;
    private List<String> tags;
    private String slug;
    private Status status;
    private String language;
    private Direction direction;
    private Instant created;
    private Optional<Instant> firstPublished;
    private Instant updated;
    private Optional<Instant> embargo;
    private List<Release> releases;

    private Draft(Metadata now) {
      bylines = now.bylines;
      dateline = now.dateline;
      section = now.section;
      tags = now.tags;
      slug = now.slug;
      status = now.status;
      language = now.language;
      direction = now.direction;
      created = now.created;
      firstPublished = now.firstPublished;
      updated = now.updated;
      embargo = now.embargo;
      releases = now.releases;
    }

    private Metadata done() {
      return new Metadata(
          bylines,
          dateline,
          section,
          tags,
          slug,
          status,
          language,
          direction,
          created,
          firstPublished,
          updated,
          embargo,
          releases);
    }
  }
}
