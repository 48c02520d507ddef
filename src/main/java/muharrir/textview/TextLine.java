package muharrir.textview;

import javafx.geometry.Point2D;
import muharrir.typeset.CaretShape;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;

/**
 * A one-line field for Arabic and mixed text: search, names, tags. Takes the place of JavaFX's text
 * field, whose caret is wrong in right-to-left text.
 */
public final class TextLine extends TextInput {
  private double scroll;
  private double natural;

  /**
   * An empty field.
   *
   * @param style the colour in it gives way to that of the palette
   * @param prompt shown while the field is empty
   */
  public TextLine(FontSet fonts, Palette palette, ParagraphStyle style, String prompt) {
    super(fonts, palette, style, prompt, false);
  }

  @Override
  double measure(StyledText words, ParagraphStyle set) {
    String text = words.text();
    // Spaces at the end hang and do not count as natural width.
    double trailing = (text.length() - text.stripTrailing().length()) * set.size() * 0.4;
    natural = Math.ceil(laidOut(words, set, 1_000_000).naturalWidth() + trailing) + 3;
    return Math.max(inner(), natural);
  }

  @Override
  double measure(ParagraphLayout known) {
    return Math.max(inner(), natural);
  }

  @Override
  Point2D scroll() {
    return new Point2D(scroll, 0);
  }

  @Override
  void reveal(ParagraphLayout lines, CaretShape caret, double height) {
    double room = inner();
    double wide = lines.width();
    scroll = Math.min(scroll, wide - room);
    if (!isFocused()) {
      scroll = rtl() ? wide - room : 0;
    }
    scroll = Math.max(0, Math.min(scroll, caret.x() - 2));
    scroll = Math.rint(Math.max(scroll, caret.x() + 2 - room));
  }

  @Override
  protected double computePrefHeight(double width) {
    return getInsets().getTop() + style().lineHeight() + getInsets().getBottom();
  }
}
