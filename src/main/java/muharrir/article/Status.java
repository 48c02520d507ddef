package muharrir.article;

import java.util.Set;

/** Where an article stands in its life, and where it may go from there. */
public enum Status {
  IDEA,
  DRAFT,
  IN_REVIEW,
  CHANGES_REQUESTED,
  APPROVED,
  PUBLISHED,
  CORRECTED,
  WITHDRAWN,
  ARCHIVED;

  /** The statuses that an article of this status may be moved to. The one place that says so. */
  public Set<Status> next() {
    return switch (this) {
      case IDEA -> Set.of(DRAFT, ARCHIVED);
      case DRAFT -> Set.of(IDEA, IN_REVIEW, ARCHIVED);
      case IN_REVIEW -> Set.of(DRAFT, CHANGES_REQUESTED, APPROVED);
      case CHANGES_REQUESTED -> Set.of(DRAFT, IN_REVIEW);
      case APPROVED -> Set.of(IN_REVIEW, CHANGES_REQUESTED, PUBLISHED);
      case PUBLISHED -> Set.of(CORRECTED, WITHDRAWN, ARCHIVED);
      case CORRECTED -> Set.of(WITHDRAWN, ARCHIVED);
      case WITHDRAWN -> Set.of(CORRECTED, ARCHIVED);
      case ARCHIVED -> Set.of(DRAFT);
    };
  }

  /** Says whether the article has been before readers. */
  public boolean isPublic() {
    return this == PUBLISHED || this == CORRECTED;
  }
}
