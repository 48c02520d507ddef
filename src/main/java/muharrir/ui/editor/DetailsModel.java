package muharrir.ui.editor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import muharrir.article.Byline;
import muharrir.article.Metadata;
import muharrir.desk.OpenArticle;
import muharrir.document.Direction;

/** What is said about the open article, as texts of a form. FX thread only. */
final class DetailsModel {
  /** The fields of the form that hold one line. */
  enum Line {
    BYLINES,
    DATELINE,
    SECTION,
    TAGS,
    SLUG,
    EMBARGO
  }

  private static final Pattern BETWEEN = Pattern.compile("\\s*[،,;؛]\\s*");
  private static final Pattern NOT_SLUG = Pattern.compile("[\\s_–—-]+");
  private static final Pattern ROLE = Pattern.compile("^(.*?)\\s*[(（]([^()]*)[)）]$");
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy/MM/dd  HH:mm", Locale.ROOT);

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu/M/d H:mm", Locale.ROOT);

  private final OpenArticle article;
  private final ZoneId zone;

  DetailsModel(OpenArticle article, ZoneId zone) {
    this.article = Objects.requireNonNull(article);
    this.zone = Objects.requireNonNull(zone);
  }

  Metadata metadata() {
    return article.article().metadata();
  }

  boolean writable() {
    return article.writable();
  }

  /** The text of a line as it stands. */
  String text(Line line) {
    Metadata now = metadata();
    return switch (line) {
      case BYLINES ->
          String.join(
              "، ",
              now.bylines().stream()
                  .map(b -> b.role().isEmpty() ? b.name() : b.name() + " (" + b.role() + ")")
                  .toList());
      case DATELINE -> now.dateline();
      case SECTION -> now.section();
      case TAGS -> String.join("، ", now.tags());
      case SLUG -> now.slug();
      case EMBARGO -> now.embargo().map(at -> WHEN.format(at.atZone(zone))).orElse("");
    };
  }

  /**
   * Takes a line over.
   *
   * @return false if it cannot be said so; nothing has changed then
   */
  boolean set(Line line, String typed) {
    String text = typed.strip();
    return change(now ->
        switch (line) {
          case BYLINES -> now.withBylines(parts(text).stream().map(DetailsModel::byline).toList());
          case DATELINE -> now.withDateline(text);
          case SECTION -> now.withSection(text);
          case TAGS -> now.withTags(parts(text));
          case SLUG -> now.withSlug(slug(text));
          case EMBARGO -> now.withEmbargo(moment(text));
        });
  }

  boolean language(String tag, Direction direction) {
    return change(now -> now.withLanguage(tag, direction));
  }

  String created() {
    return at(metadata().created());
  }

  String updated() {
    return at(metadata().updated());
  }

  Optional<String> published() {
    return metadata().firstPublished().map(this::at);
  }

  private String at(Instant instant) {
    return AT.format(instant.atZone(zone));
  }

  /** A day and an hour on the clock of the newsroom, in digits of either kind; none if empty. */
  private Optional<Instant> moment(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    String plain = latin.toString().replace('-', '/').replace('،', ' ').replaceAll("\\s+", " ");
    try {
      return Optional.of(LocalDateTime.parse(plain.strip(), WHEN).atZone(zone).toInstant());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no moment: " + text, e);
    }
  }

  private boolean change(UnaryOperator<Metadata> change) {
    if (!article.writable()) {
      return false;
    }
    try {
      article.setMetadata(change.apply(metadata()));
      return true;
    } catch (IllegalArgumentException _) {
      // The record says no: the form shows it beside the field.
      return false;
    }
  }

  private static List<String> parts(String text) {
    return Arrays.stream(BETWEEN.split(text, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private static Byline byline(String text) {
    var role = ROLE.matcher(text);
    return role.matches() && !role.group(1).isBlank()
        ? new Byline(role.group(1), role.group(2).strip())
        : new Byline(text);
  }

  /** Words with spaces between are a slug in the making. */
  private static String slug(String text) {
    String joined = NOT_SLUG.matcher(text).replaceAll("-");
    int from = joined.startsWith("-") ? 1 : 0;
    int to = joined.endsWith("-") && joined.length() > from ? joined.length() - 1 : joined.length();
    return joined.substring(from, to);
  }
}
