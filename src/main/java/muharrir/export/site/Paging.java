package muharrir.export.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A long list on several pages, counted from the oldest: page 1 holds the oldest articles for ever.
 * The first page that a reader sees has no number and holds the newest, one and a half pages of
 * them on average; so a new article changes that page alone.
 *
 * @param number 0 for the page of the newest
 * @param older the number of the next older page; 0 for none
 * @param newer the number of the next newer page, 0 for that of the newest; -1 for none
 */
record Paging(int number, int older, int newer, List<Teaser> articles) {
  Paging {
    articles = List.copyOf(articles);
  }

  /**
   * Cuts a list into pages.
   *
   * @param newestFirst at least one article
   * @param size articles of a page
   * @return the page of the newest first
   */
  static List<Paging> of(List<Teaser> newestFirst, int size) {
    int full = newestFirst.size() / size;
    int numbered = Math.max(0, full - 1);
    List<Paging> pages = new ArrayList<>();
    int top = newestFirst.size() - numbered * size;
    pages.add(new Paging(0, numbered, -1, newestFirst.subList(0, top)));
    for (int number = numbered; number > 0; number--) {
      int from = top + (numbered - number) * size;
      pages.add(
          new Paging(
              number,
              number - 1,
              number == numbered ? 0 : number + 1,
              newestFirst.subList(from, from + size)));
    }
    return pages;
  }

  /** The ending of its address. */
  String path() {
    return number == 0 ? "" : number + "/";
  }
}
