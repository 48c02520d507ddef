package muharrir.textview;

import javafx.scene.paint.Color;

/** What a colour beside the text means; the same in the light and in the dark. */
public enum Tone {
  /** Links, suggestions, what the person is at. */
  ACCENT(0x0E5F78, 0xE2EEF1, 0xA9CBD5, 0x6FC0D8, 0x14303A, 0x2A5B6B),
  /** Comments, what is to be checked, what was found. */
  REVIEW(0xB57307, 0xFBF0DA, 0xF5DDAE, 0xE5AE55, 0x33291A, 0x574116),
  /** Errors, misspelt words, what was taken away. */
  CHANGES(0xAE3420, 0xFBE9E4, 0xF3C3B7, 0xF28C76, 0x3A221D, 0x6A372B),
  /** What was added, what is settled. */
  OK(0x2A6F43, 0xE2F1E7, 0xB4DBC1, 0x74C48D, 0x1B3024, 0x2C583D),
  /** What matters little. */
  QUIET(0x6C675D, 0xECEAE4, 0xD6D2C8, 0xA5A198, 0x2A2B2E, 0x46484C);

  private final int lightInk;
  private final int lightSoft;
  private final int lightMid;
  private final int darkInk;
  private final int darkSoft;
  private final int darkMid;

  Tone(int lightInk, int lightSoft, int lightMid, int darkInk, int darkSoft, int darkMid) {
    this.lightInk = lightInk;
    this.lightSoft = lightSoft;
    this.lightMid = lightMid;
    this.darkInk = darkInk;
    this.darkSoft = darkSoft;
    this.darkMid = darkMid;
  }

  /** The colour of lines, signs and letters. */
  Color ink(Palette palette) {
    return color(palette.isDark() ? darkInk : lightInk);
  }

  /** The faint colour behind letters. */
  Color soft(Palette palette) {
    return color(palette.isDark() ? darkSoft : lightSoft);
  }

  /** The clear colour behind letters. */
  Color mid(Palette palette) {
    return color(palette.isDark() ? darkMid : lightMid);
  }

  private static Color color(int rgb) {
    return Color.rgb(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
  }
}
