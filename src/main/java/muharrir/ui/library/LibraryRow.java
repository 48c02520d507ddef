package muharrir.ui.library;

import muharrir.library.ArticleSummary;

/** A row of the list. */
public sealed interface LibraryRow {
  /** The name of the days whose articles follow. */
  record Day(String name) implements LibraryRow {}

  /**
   * An article.
   *
   * @param summary what the library says of it
   * @param details section, time, length and open threads, one line
   * @param unread whether it changed since whoever sits here last looked
   */
  record Item(ArticleSummary summary, String details, boolean unread) implements LibraryRow {}
}
