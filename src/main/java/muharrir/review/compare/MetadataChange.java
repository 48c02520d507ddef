package muharrir.review.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muharrir.article.Metadata;

/**
 * Something that is said about an article was changed.
 *
 * @param before what it was, a value a row; empty for none
 * @param after what it is
 */
public record MetadataChange(Part part, List<String> before, List<String> after) {
  /** What is said about an article, in the order in which it is shown. */
  public enum Part {
    BYLINES,
    DATELINE,
    SECTION,
    TAGS,
    SLUG,
    STATUS,
    /** A value as {@link java.time.Instant#toString} has it. */
    EMBARGO,
    LANGUAGE,
    DIRECTION
  }

  public MetadataChange {
    Objects.requireNonNull(part);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What is different, in the order of {@link Part}; the times of writing are not compared. */
  public static List<MetadataChange> between(Metadata before, Metadata after) {
    List<MetadataChange> changes = new ArrayList<>();
    for (Part part : Part.values()) {
      List<String> old = values(before, part);
      List<String> now = values(after, part);
      if (!old.equals(now)) {
        changes.add(new MetadataChange(part, old, now));
      }
    }
    return changes;
  }

  private static List<String> values(Metadata data, Part part) {
    return switch (part) {
      case BYLINES ->
          data.bylines().stream()
              .map(each -> each.role().isEmpty() ? each.name() : each.name() + "، " + each.role())
              .toList();
      case DATELINE -> line(data.dateline());
      case SECTION -> line(data.section());
      case TAGS -> data.tags();
      case SLUG -> line(data.slug());
      case STATUS -> List.of(data.status().name());
      case EMBARGO -> data.embargo().map(Instant::toString).stream().toList();
      case LANGUAGE -> List.of(data.language());
      case DIRECTION -> List.of(data.direction().name());
    };
  }

  private static List<String> line(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
