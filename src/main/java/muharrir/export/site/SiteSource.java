package muharrir.export.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.library.LibraryException;

/** Where the articles of a site come from. */
public interface SiteSource {
  /**
   * An article that readers may see or have seen.
   *
   * @param stamp another number for each state of the article
   */
  record Stamped(ArticleId id, long stamp) {}

  /** An article that has been fetched and not been read yet: any thread may do that. */
  @FunctionalInterface
  interface Unread {
    Article read() throws LibraryException;
  }

  /** All articles that are published, corrected or withdrawn, in any order. */
  List<Stamped> articles() throws LibraryException;

  /** Fetches some articles, in the order asked for. */
  List<Unread> fetch(List<ArticleId> ids) throws LibraryException;

  /** The folders under which articles have ever gone out, whatever has become of them. */
  Map<ArticleId, Set<String>> addresses() throws LibraryException;

  /**
   * Keeps what goes out: called when all of it is written, and before any of it is in place.
   *
   * @param addresses the folder of each article whose folder is new
   * @param sent the articles whose pages are new
   */
  void keep(Map<ArticleId, String> addresses, List<ArticleId> sent) throws LibraryException;
}
