package muharrir.export.site;

import java.util.List;
import muharrir.article.ArticleId;
import muharrir.library.LibraryFailure;

/**
 * What an export of a site has changed. All paths are in their order and have {@code /} between
 * folders.
 *
 * @param articles how many articles can be read on it
 * @param files how many files it has
 * @param added files that were not there before
 * @param changed files that were another before
 * @param removed files that are no longer there
 * @param failed articles that could not be drawn, and are left out
 * @param cancelled whether the person stopped it; nothing has been changed then
 * @param addressed whether the newsroom's address is known; there are no feeds and maps without it
 */
public record SiteResult(
    int articles,
    int files,
    List<String> added,
    List<String> changed,
    List<String> removed,
    List<Failed> failed,
    boolean cancelled,
    boolean addressed) {
  /** An article that was left out. */
  public record Failed(ArticleId article, LibraryFailure reason) {}

  public SiteResult {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    failed = List.copyOf(failed);
  }

  static SiteResult stopped(boolean addressed) {
    return new SiteResult(0, 0, List.of(), List.of(), List.of(), List.of(), true, addressed);
  }
}
