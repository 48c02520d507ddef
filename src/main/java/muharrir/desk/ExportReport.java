package muharrir.desk;

import java.nio.file.Path;
import java.util.List;
import muharrir.article.ArticleId;
import muharrir.library.LibraryFailure;

/**
 * How many articles went out.
 *
 * @param pages the page of each article that was written, in the order asked for
 * @param failures what could not be written, and why
 * @param cancelled whether the person stopped it; what is in {@code pages} is whole
 */
public record ExportReport(List<Page> pages, List<Failure> failures, boolean cancelled) {
  /** A written article. */
  public record Page(ArticleId article, Path folder) {}

  /** An article that could not be written. */
  public record Failure(ArticleId article, LibraryFailure reason) {}

  public ExportReport {
    pages = List.copyOf(pages);
    failures = List.copyOf(failures);
  }
}
