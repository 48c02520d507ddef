package muharrir.export.site;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
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
  private final MemorySegment page;

  /** The places of the gaps, and what is to stand there, in turns. */
  private final int[] gaps;

  /**
   * A page that was drawn. A theme may have some of its gaps often or never.
   *
   * @param words in the language of the page
   * @param page without what all pages end with
   */
  Draft(Strings words, Html page) {
    this(words, page.segment(), page.gaps());
  }

  private Draft(Strings words, MemorySegment page, int[] gaps) {
    this.words = words;
    this.page = page;
    this.gaps = gaps;
  }

  /**
   * The same, kept elsewhere.
   *
   * @param place of its {@link #size}
   */
  Draft in(MemorySegment place) {
    return new Draft(words, place.copyFrom(page), gaps);
  }

  Strings words() {
    return words;
  }

  /** How many bytes are kept. */
  int size() {
    return (int) page.byteSize();
  }

  /**
   * The page.
   *
   * @param end what all pages have behind their last piece
   */
  byte[] filled(byte[] ways, byte[] next, byte[] foot, byte[] end) {
    byte[][] pieces = {ways, next, foot};
    int length = size() + end.length;
    for (int i = 1; i < gaps.length; i += 2) {
      length += pieces[gaps[i]].length;
    }
    byte[] out = new byte[length];
    int from = 0;
    int at = 0;
    for (int i = 0; i < gaps.length; i += 2) {
      byte[] piece = pieces[gaps[i + 1]];
      MemorySegment.copy(page, JAVA_BYTE, from, out, at, gaps[i] - from);
      at += gaps[i] - from;
      System.arraycopy(piece, 0, out, at, piece.length);
      at += piece.length;
      from = gaps[i];
    }
    MemorySegment.copy(page, JAVA_BYTE, from, out, at, size() - from);
    System.arraycopy(end, 0, out, length - end.length, end.length);
    return out;
  }
}
