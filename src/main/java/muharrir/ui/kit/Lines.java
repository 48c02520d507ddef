package muharrir.ui.kit;

import javafx.beans.InvalidationListener;
import muharrir.textview.Palette;
import muharrir.textview.TextBox;
import muharrir.textview.TextInput;
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
   * A field of one line.
   *
   * @param prompt shown while it is empty
   */
  public TextLine line(String prompt) {
    return following(new TextLine(fonts, palette(theme.mode()), style(), prompt));
  }

  /**
   * A field of several lines.
   *
   * @param prompt shown while it is empty
   * @param fewest lines that there is always room for
   * @param most lines to which it grows
   */
  public TextBox box(String prompt, int fewest, int most) {
    return following(new TextBox(fonts, palette(theme.mode()), style(), prompt, fewest, most));
  }

  /** Keeps a field in the look of the window while it stands in it. */
  private <T extends TextInput> T following(T field) {
    InvalidationListener look = _ -> dress(field);
    field
        .sceneProperty()
        .subscribe(scene -> {
          theme.modeProperty().removeListener(look);
          theme.scaleProperty().removeListener(look);
          if (scene != null) {
            theme.modeProperty().addListener(look);
            theme.scaleProperty().addListener(look);
            dress(field);
          }
        });
    return field;
  }

  private void dress(TextInput field) {
    field.setParagraphStyle(style());
    field.setPalette(palette(theme.mode()));
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
