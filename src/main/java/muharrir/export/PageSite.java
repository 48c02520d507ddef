package muharrir.export;

import muharrir.article.Article;

/**
 * The site that an article's page is part of: where names lead to, and what stands around the
 * article. Addresses are relative to the page; an empty one is no link. A page without a site
 * stands on its own.
 */
public interface PageSite {
  /** No site. */
  PageSite NONE = new PageSite() {};

  /** The front page. */
  default String home() {
    return "";
  }

  /** The page of an author. */
  default String author(String name) {
    return "";
  }

  /** The page of a tag. */
  default String tag(String name) {
    return "";
  }

  /** Appends to the head element: feeds, an icon. */
  default void head(Html html, Article article) {}

  /** Appends the ways through the site, below the masthead. */
  default void ways(Html html, Article article) {}

  /** Appends the way from the front page to the article, above its head. */
  default void crumbs(Html html, Article article) {}

  /** Appends what to read next, behind the article. */
  default void next(Html html, Article article) {}

  /** Appends to the foot of the page. */
  default void foot(Html html, Article article) {}
}
