package muharrir.export;

import muharrir.document.Direction;
import muharrir.document.Inline;

/** A text of one line in lists, in the order in which the article's own page sets it. */
public final class LineHtml {
  private LineHtml() {}

  /**
   * Appends the text.
   *
   * @param rtl how the element runs that it is appended to
   */
  public static void write(Html html, String text, boolean rtl) {
    new InlineHtml(html, rtl ? Direction.RTL : Direction.LTR).write(Inline.of(text));
  }
}
