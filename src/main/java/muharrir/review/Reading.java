package muharrir.review;

import muharrir.document.Document;

/** One of the texts that an article has while changes of it are only suggested. */
public enum Reading {
  /**
   * With every suggestion taken, but for stale ones: nobody has suggested their words as they
   * stand, so that there the original stays.
   */
  ACCEPTED,
  /** With no suggestion taken. */
  ORIGINAL;

  /**
   * The text in this reading.
   *
   * @param text of the article, with what is suggested for it
   */
  public Document of(Review review, Document text) {
    return review
        .proposals()
        .map(proposals ->
            switch (this) {
              case ORIGINAL -> proposals.original();
              case ACCEPTED -> Suggestions.of(proposals, text).with(each -> !each.isStale());
            })
        .orElse(text);
  }
}
