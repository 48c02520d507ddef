package muharrir.ui.kit;

import muharrir.arabic.Strings;
import muharrir.article.Status;

/** How each status of an article is called and drawn. */
public final class Statuses {
  private Statuses() {}

  /** The sign of a status. */
  public static StatusGlyph.Kind glyph(Status status) {
    return switch (status) {
      case IDEA, DRAFT, WITHDRAWN, ARCHIVED -> StatusGlyph.Kind.DRAFT;
      case IN_REVIEW -> StatusGlyph.Kind.REVIEW;
      case CHANGES_REQUESTED -> StatusGlyph.Kind.CHANGES;
      case APPROVED -> StatusGlyph.Kind.APPROVED;
      case PUBLISHED, CORRECTED -> StatusGlyph.Kind.PUBLISHED;
    };
  }

  /** The name of a status. */
  public static String name(Strings strings, Status status) {
    return strings.get(
        switch (status) {
          case IDEA -> "status.idea";
          case DRAFT -> "status.draft";
          case IN_REVIEW -> "status.review";
          case CHANGES_REQUESTED -> "status.changes";
          case APPROVED -> "status.approved";
          case PUBLISHED -> "status.published";
          case CORRECTED -> "status.corrected";
          case WITHDRAWN -> "status.withdrawn";
          case ARCHIVED -> "status.archived";
        });
  }
}
