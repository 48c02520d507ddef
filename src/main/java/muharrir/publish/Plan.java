package muharrir.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a delivery will do.
 *
 * @param upload the files that go, in their order
 * @param delete the paths that are deleted
 * @param same how many files are there as they are here
 * @param begun whether an earlier delivery was cut off, which this one finishes
 */
public record Plan(List<SiteFile> upload, List<String> delete, int same, boolean begun) {
  public Plan {
    upload = List.copyOf(upload);
    delete = List.copyOf(delete);
  }

  static Plan of(Listing here, Listing there, boolean begun) {
    List<SiteFile> upload = new ArrayList<>();
    for (SiteFile file : here.files()) {
      SiteFile other = there.byPath().get(file.path());
      if (other == null || !other.same(file)) {
        upload.add(file);
      }
    }
    int same = here.files().size() - upload.size();
    upload.sort(Comparator.comparingInt(SiteFile::turn).thenComparing(SiteFile::path));
    List<String> delete =
        there.byPath().keySet().stream().filter(path -> !here.byPath().containsKey(path)).toList();
    return new Plan(upload, delete, same, begun);
  }

  /** Whether all is there already, and an earlier delivery has come to its end. */
  public boolean isEmpty() {
    return upload.isEmpty() && delete.isEmpty() && !begun;
  }

  /** How much goes. */
  public long bytes() {
    return upload.stream().mapToLong(SiteFile::bytes).sum();
  }
}
