package muharrir.textview;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;
import muharrir.typeset.Caret;
import muharrir.typeset.CaretShape;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;

/**
 * A field of several lines for Arabic and mixed text: notes, reasons, descriptions. Lines wrap,
 * Enter begins a new one. It grows with its text up to a number of lines, and scrolls beyond.
 */
public final class TextBox extends TextInput {
  private final int fewest;
  private final int most;
  private double scroll;
  private boolean follow = true;

  /**
   * An empty field.
   *
   * @param style the colour in it gives way to that of the palette
   * @param prompt shown while the field is empty
   * @param fewest lines that there is always room for, at least 1
   * @param most lines to which it grows, at least {@code fewest}
   */
  public TextBox(
      FontSet fonts, Palette palette, ParagraphStyle style, String prompt, int fewest, int most) {
    super(fonts, palette, style, prompt, true);
    if (fewest < 1 || most < fewest) {
      throw new IllegalArgumentException("lines: " + fewest + " to " + most);
    }
    this.fewest = fewest;
    this.most = most;
    getStyleClass().add("text-box");
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    textProperty().subscribe(() -> follow = true);
  }

  private void wheel(ScrollEvent event) {
    double before = scroll;
    scroll = clamped(scroll - event.getDeltaY());
    if (scroll != before) {
      follow = false;
      requestLayout();
      event.consume();
    }
  }

  private double clamped(double y) {
    Insets insets = getInsets();
    double space = getHeight() - insets.getTop() - insets.getBottom();
    return Math.rint(Math.max(0, Math.min(y, lines().height() - space)));
  }

  /** The place of the caret in the text. */
  public int caretPlace() {
    return model().head();
  }

  /** Writes in the place of a part of the text, to be undone by itself; the caret stands behind. */
  public void write(int from, int to, String words) {
    model().select(from, to);
    model().insert(words, false);
    changed(Caret.Side.BEFORE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  double measure(StyledText words, ParagraphStyle set) {
    return inner();
  }

  @Override
  double measure(ParagraphLayout known) {
    return inner();
  }

  @Override
  Point2D scroll() {
    return new Point2D(0, scroll);
  }

  @Override
  void reveal(ParagraphLayout lines, CaretShape caret, double height) {
    if (follow && isFocused()) {
      scroll = Math.min(scroll, caret.top());
      scroll = Math.max(scroll, caret.bottom() - height);
    }
    follow = true;
    scroll = clamped(scroll);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double room = (width < 0 ? prefWidth(-1) : width) - insets.getLeft() - insets.getRight();
    ParagraphLayout known = lines();
    double wide = Math.max(1, room);
    int count =
        known.width() == wide
            ? known.lineCount()
            : laidOut(known.text(), known.style(), wide).lineCount();
    double shown = Math.max(fewest, Math.min(most, count));
    return insets.getTop() + shown * style().lineHeight() + insets.getBottom();
  }
}
