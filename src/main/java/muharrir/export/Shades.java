package muharrir.export;

import muharrir.article.Tint;

/**
 * The shades of a chosen colour that pages are drawn in. Words in the accent can be read on every
 * ground of the page, and the page's own inks on the soft grounds: a contrast of {@link #READABLE}
 * at least, as WCAG 2.2 AA asks. The hue is kept; only how light the colour is, and how strong,
 * gives way.
 *
 * @param accent of words, lines and signs
 * @param soft a ground for words
 * @param line the edge of such a ground, and what is selected
 */
public record Shades(int accent, int soft, int line) {
  /** What letters need on their ground: WCAG 2.2, 1.4.3. */
  public static final double READABLE = 4.5;

  /** In the dark a colour that has to give way gives way further: thin letters glow. */
  private static final double EASY = 6;

  /** The strongest colour that soft grounds are derived from, as chroma in OKLab. */
  private static final double STRONG = 0.12;

  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0x000000;
  private static final int LIGHT_PAGE = 0xffffff;
  private static final int LIGHT_PANEL = 0xf8f7f4;
  private static final int DARK_PAGE = 0x1b1d20;
  private static final int DARK_PANEL = 0x222529;

  /** The shades on a light page, and in print. */
  public static Shades light(Tint chosen) {
    Oklab colour = Oklab.of(chosen.rgb());
    int soft = soft(colour, 0.945, 0.15);
    int line = soft(colour, 0.82, 0.47);
    int[] grounds = {LIGHT_PAGE, LIGHT_PANEL, soft};
    return new Shades(readable(chosen.rgb(), colour, grounds, -1, READABLE), soft, line);
  }

  /** The shades on a dark page. */
  public static Shades dark(Tint chosen) {
    Oklab colour = Oklab.of(chosen.rgb());
    int soft = soft(colour, 0.28, 0.4);
    int line = soft(colour, 0.44, 0.65);
    int[] grounds = {DARK_PAGE, DARK_PANEL, soft};
    return new Shades(readable(chosen.rgb(), colour, grounds, 1, EASY), soft, line);
  }

  /** Black or white, whichever is read better on a colour: {@link #READABLE} on any. */
  public static int ink(Tint ground) {
    return contrast(WHITE, ground.rgb()) >= READABLE ? WHITE : BLACK;
  }

  /** How a colour is read where the page is light: its lowest contrast with a ground there. */
  public static double onLight(Tint chosen) {
    int soft = light(chosen).soft();
    return lowest(chosen.rgb(), new int[] {LIGHT_PAGE, LIGHT_PANEL, soft});
  }

  /** From 1, the same, to 21, black and white: the contrast ratio of WCAG 2.2. */
  public static double contrast(int one, int other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * Oklab.linear(rgb >> 16 & 0xff)
        + 0.7152 * Oklab.linear(rgb >> 8 & 0xff)
        + 0.0722 * Oklab.linear(rgb & 0xff);
  }

  private static int soft(Oklab colour, double lightness, double share) {
    double chroma = colour.chroma();
    double wanted = Math.min(chroma, STRONG) * share;
    return colour.with(lightness, chroma == 0 ? 0 : wanted / chroma).rgb();
  }

  /** The colour itself where it can be read; else as near to it as it can be. */
  private static int readable(int chosen, Oklab colour, int[] grounds, int way, double enough) {
    if (lowest(chosen, grounds) >= READABLE) {
      return chosen;
    }
    for (double light = colour.lightness(); light >= 0 && light <= 1; light += way * 0.004) {
      int shade = colour.with(light, 1).rgb();
      if (lowest(shade, grounds) >= enough) {
        return shade;
      }
    }
    return way < 0 ? BLACK : WHITE;
  }

  private static double lowest(int ink, int[] grounds) {
    double lowest = 21;
    for (int ground : grounds) {
      lowest = Math.min(lowest, contrast(ink, ground));
    }
    return lowest;
  }
}
