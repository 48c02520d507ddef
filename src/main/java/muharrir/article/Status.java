package muharrir.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

  /**
   * The shortest way to a status, without this one and with that.
   *
   * @return empty if it is this one, or there is no way
   */
  public List<Status> way(Status to) {
    Map<Status, List<Status>> ways = new EnumMap<>(Status.class);
    ways.put(this, List.of());
    Deque<Status> left = new ArrayDeque<>(List.of(this));
    while (!left.isEmpty() && !ways.containsKey(to)) {
      Status at = left.removeFirst();
      for (Status next : EnumSet.copyOf(at.next())) {
        if (!ways.containsKey(next)) {
          List<Status> way = new ArrayList<>(ways.get(at));
          way.add(next);
          ways.put(next, List.copyOf(way));
          left.addLast(next);
        }
      }
    }
    return ways.getOrDefault(to, List.of());
  }

  /** Says whether the article has been before readers. */
  public boolean isPublic() {
    return this == PUBLISHED || this == CORRECTED;
  }
}
