package muharrir.export.reader;

import muharrir.typeset.Alignment;
import muharrir.typeset.Direction;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;

/** Cuts texts to the lines of a place, at whole words. For one thread at a time. */
final class Cutter {
  private static final int BLACK = 0xff000000;

  /** Letters are a little wider or narrower in another engine: the last word keeps clear of it. */
  private static final double SLACK = 2;

  private final FontSet fonts = new FontSet();

  /**
   * Cuts a text.
   *
   * @param text of one line
   * @param weight of its letters, 400 or 700
   * @param size of its letters, in CSS pixels
   * @param width of the place, in CSS pixels
   * @param lines how many there are at most, at least 1
   */
  Cut cut(String text, int weight, float size, double width, int lines) {
    ParagraphStyle style =
        new ParagraphStyle(
            Typeface.SANS, weight, size, size * 1.5f, BLACK, direction(text), Alignment.START);
    String fits =
        ParagraphLayout.limited(fonts, StyledText.plain(text), style, width - SLACK, lines)
            .text()
            .text();
    if (fits.equals(text)) {
      return new Cut(text, "");
    }
    int end = fits.length() - 1;
    return new Cut(text.substring(0, end), text.substring(end).strip());
  }

  private static Direction direction(String text) {
    return muharrir.document.Direction.AUTO.resolve(text) == muharrir.document.Direction.LTR
        ? Direction.LTR
        : Direction.RTL;
  }
}
