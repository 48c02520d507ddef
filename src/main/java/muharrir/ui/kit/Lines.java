package muharrir.ui.kit;

import muharrir.textview.Palette;
import muharrir.textview.TextLine;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.Typeface;

/** Makes one-line fields for Arabic, in the size and the colours of the window. */
public final class Lines {
  private final FontSet fonts;
  private final Theme theme;

  /** Fields in the bundled fonts, which follow the look. */
  public Lines(FontSet fonts, Theme theme) {
    this.fonts = fonts;
    this.theme = theme;
  }

  /**
   * A field.
   *
   * @param prompt shown while it is empty
   */
  public TextLine line(String prompt) {
    TextLine line =
        new TextLine(
            fonts,
            palette(theme.mode()),
            ParagraphStyle.of(Typeface.SANS, 400, 13, 20, 0xFF808080),
            prompt);
    theme.modeProperty().subscribe(mode -> line.setPalette(palette(mode)));
    return line;
  }

  private static Palette palette(Theme.Mode mode) {
    return switch (mode) {
      case LIGHT -> Palette.light();
      case DARK -> Palette.dark();
    };
  }
}
