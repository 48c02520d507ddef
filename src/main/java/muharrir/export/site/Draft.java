package muharrir.export.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import muharrir.arabic.Strings;

/**
 * The page of an article with gaps where stands what depends on the other articles of the site: the
 * ways through it, what to read next, and the links at its foot. So an article is read only once,
 * though the others are not known yet by then.
 */
final class Draft {
  /** What stands in a gap while a page is drawn: no text and no setting may hold these. */
  static final String WAYS = "\u0001";

  static final String NEXT = "\u0002";
  static final String FOOT = "\u0003";

  private static final byte WAYS_MARK = 1;
  private static final byte NEXT_MARK = 2;
  private static final byte LAST_MARK = 3;

  private final Strings words;

  /** In UTF-8, where no byte of a letter is below 128, with the marks of its gaps. */
  private final byte[] page;

  /** Where the marks stand. */
  private final int[] gaps;

  private Draft(Strings words, byte[] page, int[] gaps) {
    this.words = words;
    this.page = page;
    this.gaps = gaps;
  }

  /**
   * Finds the gaps of a page that was drawn. A theme may have some of them often or never.
   *
   * @param words in the language of the page
   * @param end what the page ends with and the draft leaves out: all pages have it
   */
  static Draft of(Strings words, String page, byte[] end) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length - end.length;
    if (length < 0 || !Arrays.equals(bytes, length, bytes.length, end, 0, end.length)) {
      throw new IllegalStateException("another end of a page");
    }
    int[] gaps = new int[4];
    int count = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] > 0 && bytes[i] <= LAST_MARK) {
        gaps = count == gaps.length ? Arrays.copyOf(gaps, 2 * count) : gaps;
        gaps[count++] = i;
      }
    }
    return new Draft(words, Arrays.copyOf(bytes, length), Arrays.copyOf(gaps, count));
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
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(
            page.length + ways.length + next.length + foot.length + end.length);
    int from = 0;
    for (int gap : gaps) {
      out.write(page, from, gap - from);
      out.writeBytes(
          switch (page[gap]) {
            case WAYS_MARK -> ways;
            case NEXT_MARK -> next;
            default -> foot;
          });
      from = gap + 1;
    }
    out.write(page, from, page.length - from);
    out.writeBytes(end);
    return out.toByteArray();
  }
}
