package muharrir.ui.kit;

import muharrir.textview.Palette;
import muharrir.textview.TextBox;
import muharrir.textview.TextLine;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.Typeface;

/** Makes one-line fields for Arabic, in the size and the colours of the window. */
public final class Lines {
  private final FontSet fonts;
  private final Theme theme;

  /** Fields in the bundled fonts and the colours of a look. */
  public Lines(FontSet fonts, Theme theme) {
    this.fonts = fonts;
    this.theme = theme;
  }

  /**
   * A field in the colours of the moment, for a box that is soon closed.
   *
   * @param prompt shown while it is empty
   */
  public TextLine line(String prompt) {
    TextLine line = new TextLine(fonts, palette(theme.mode()), style(), prompt);
    return line;
  }

  /**
   * A field of several lines in the colours of the moment, for a box that is soon closed.
   *
   * @param prompt shown while it is empty
   * @param fewest lines that there is always room for
   * @param most lines to which it grows
   */
  public TextBox box(String prompt, int fewest, int most) {
    return new TextBox(fonts, palette(theme.mode()), style(), prompt, fewest, most);
  }

  /** A field that lives as long as the window, and follows its look. */
  public TextLine lasting(String prompt) {
    TextLine line = line(prompt);
    theme.modeProperty().addListener((_, _, mode) -> line.setPalette(palette(mode)));
    theme.scaleProperty().addListener((_, _, _) -> line.setParagraphStyle(style()));
    return line;
  }

  private ParagraphStyle style() {
    float scale = (float) theme.scaleProperty().get();
    return ParagraphStyle.of(Typeface.SANS, 400, 13 * scale, 20 * scale, 0xFF808080);
  }

  private static Palette palette(Theme.Mode mode) {
    return switch (mode) {
      case LIGHT -> Palette.light();
      case DARK -> Palette.dark();
    };
  }
}
