package muharrir.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a delivery will do.
 *
 * @param upload the files that go, in their order
 * @param changed the paths of those that stand there already, and are other ones
 * @param delete what is deleted; of a file that an earlier delivery was about to change nothing is
 *     known but its path, and its length is 0
 * @param same how many files are there as they are here
 * @param begun whether an earlier delivery was cut off, which this one finishes
 */
public record Plan(
    List<SiteFile> upload, Set<String> changed, List<SiteFile> delete, int same, boolean begun) {
  private static final String PAGE = "index.html";

  public Plan {
    upload = List.copyOf(upload);
    changed = Set.copyOf(changed);
    delete = List.copyOf(delete);
  }

  static Plan of(Listing here, Listing there, boolean begun) {
    List<SiteFile> upload = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    for (SiteFile file : here.files()) {
      SiteFile other = there.byPath().get(file.path());
      if (other == null || !other.same(file)) {
        upload.add(file);
        if (other != null) {
          changed.add(file.path());
        }
      }
    }
    int same = here.files().size() - upload.size();
    upload.sort(Comparator.comparingInt(SiteFile::turn).thenComparing(SiteFile::path));
    List<SiteFile> delete =
        there.files().stream().filter(file -> !here.byPath().containsKey(file.path())).toList();
    return new Plan(upload, changed, delete, same, begun);
  }

  /** Whether all is there already, and an earlier delivery has come to its end. */
  public boolean isEmpty() {
    return upload.isEmpty() && delete.isEmpty() && !begun;
  }

  /** How much goes. */
  public long bytes() {
    return upload.stream().mapToLong(SiteFile::bytes).sum();
  }

  /** How many of the files that go are pages for readers. */
  public int pages() {
    return (int)
        upload.stream()
            .filter(file -> file.path().equals(PAGE) || file.path().endsWith("/" + PAGE))
            .count();
  }
}
