package muharrir.export.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import muharrir.arabic.Strings;

/**
 * The page of an article with gaps where stands what depends on the other articles of the site: the
 * ways through it, what to read next, and the links at its foot. So an article is read only once,
 * though the others are not known yet by then.
 *
 * @param words in the language of the page
 * @param pieces what stands before, between and after the gaps, in UTF-8
 * @param gaps what each gap is for
 */
record Draft(Strings words, List<byte[]> pieces, String gaps) {
  /** What stands in a gap while a page is drawn: no text and no setting may hold these. */
  static final String WAYS = "\u0001";

  static final String NEXT = "\u0002";
  static final String FOOT = "\u0003";

  private static final char LAST = '\u0003';

  Draft {
    pieces = List.copyOf(pieces);
    if (pieces.size() != gaps.length() + 1) {
      throw new IllegalArgumentException(pieces.size() + " pieces, " + gaps.length() + " gaps");
    }
  }

  /** Finds the gaps of a page that was drawn. A theme may have some of them often or never. */
  static Draft of(Strings words, String page) {
    List<byte[]> pieces = new ArrayList<>();
    StringBuilder gaps = new StringBuilder();
    int from = 0;
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c <= LAST) {
        pieces.add(page.substring(from, i).getBytes(StandardCharsets.UTF_8));
        gaps.append(c);
        from = i + 1;
      }
    }
    pieces.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
    return new Draft(words, pieces, gaps.toString());
  }

  /** How many bytes are kept. */
  int size() {
    return pieces.stream().mapToInt(piece -> piece.length).sum();
  }

  /**
   * The page.
   *
   * @param end what all pages have behind their last piece
   */
  byte[] filled(byte[] ways, byte[] next, byte[] foot, byte[] end) {
    ByteArrayOutputStream page =
        new ByteArrayOutputStream(size() + ways.length + next.length + foot.length + end.length);
    for (int i = 0; i < gaps.length(); i++) {
      page.writeBytes(pieces.get(i));
      switch (gaps.substring(i, i + 1)) {
        case WAYS -> page.writeBytes(ways);
        case NEXT -> page.writeBytes(next);
        default -> page.writeBytes(foot);
      }
    }
    page.writeBytes(pieces.getLast());
    page.writeBytes(end);
    return page.toByteArray();
  }
}
