package muharrir.export;

import java.nio.file.Path;
import java.util.List;
import muharrir.article.ArticleId;
import muharrir.library.LibraryFailure;

/**
 * What became of many articles that were to go out.
 *
 * @param written in the order asked for
 * @param failed in the order asked for; an older export of such an article is still whole
 * @param cancelled whether it was stopped before the last one
 */
public record ExportResult(List<Written> written, List<Failed> failed, boolean cancelled) {
  /** An article and the folder that holds its page. */
  public record Written(ArticleId article, Path folder) {}

  /** An article that could not be written, and why. */
  public record Failed(ArticleId article, LibraryFailure reason) {}

  public ExportResult {
    written = List.copyOf(written);
    failed = List.copyOf(failed);
  }
}
