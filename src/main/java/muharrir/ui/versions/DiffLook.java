package muharrir.ui.versions;

import muharrir.typeset.TextStyle;
import muharrir.typeset.TextStyle.Underline;
import muharrir.ui.kit.Theme;

/**
 * How what came, went and was changed lightly is drawn. The colours are those of the tokens {@code
 * ok}, {@code changes} and {@code review}.
 */
record DiffLook(TextStyle added, TextStyle removed, TextStyle light) {
  /** A text as it is, with nothing marked. */
  static final DiffLook NONE = new DiffLook(TextStyle.PLAIN, TextStyle.PLAIN, TextStyle.PLAIN);

  static DiffLook of(Theme.Mode mode) {
    return switch (mode) {
      case LIGHT -> look(0xFF2A6F43, 0xFFE2F1E7, 0xFFAE3420, 0xFFFBE9E4, 0xFF8A5600);
      case DARK -> look(0xFF74C48D, 0xFF1B3024, 0xFFF28C76, 0xFF3A221D, 0xFFE5AE55);
    };
  }

  private static DiffLook look(int came, int cameGround, int went, int wentGround, int light) {
    return new DiffLook(
        TextStyle.PLAIN
            .withColor(came)
            .withBackground(cameGround)
            .withUnderline(Underline.SOLID, came),
        TextStyle.PLAIN.withColor(went).withBackground(wentGround).withStrike(true),
        TextStyle.PLAIN.withUnderline(Underline.DOTTED, light));
  }
}
