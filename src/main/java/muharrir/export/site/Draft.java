package muharrir.export.site;

import java.nio.ByteBuffer;
import muharrir.arabic.Strings;
import muharrir.export.Html;

/**
 * The page of an article with gaps where stands what depends on the other articles of the site: the
 * ways through it, what to read next, and the links at its foot. So an article is read only once,
 * though the others are not known yet by then.
 */
final class Draft {
  /** What is to stand in a gap. */
  static final int WAYS = 0;

  static final int NEXT = 1;
  static final int FOOT = 2;

  private final Strings words;
  private final byte[] page;

  /** The places of the gaps, and what is to stand there, in turns. */
  private final int[] gaps;

  /**
   * A page that was drawn. A theme may have some of its gaps often or never.
   *
   * @param words in the language of the page
   * @param page without what all pages end with
   */
  Draft(Strings words, Html page) {
    this.words = words;
    this.page = page.bytes();
    this.gaps = page.gaps();
  }

  Strings words() {
    return words;
  }

  /** How many bytes are kept. */
  int size() {
    return page.length;
  }

  /**
   * The page.
   *
   * @param end what all pages have behind their last piece
   */
  byte[] filled(byte[] ways, byte[] next, byte[] foot, byte[] end) {
    byte[][] pieces = {ways, next, foot};
    int length = page.length + end.length;
    for (int i = 1; i < gaps.length; i += 2) {
      length += pieces[gaps[i]].length;
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    int from = 0;
    for (int i = 0; i < gaps.length; i += 2) {
      out.put(page, from, gaps[i] - from).put(pieces[gaps[i + 1]]);
      from = gaps[i];
    }
    return out.put(page, from, page.length - from).put(end).array();
  }
}
