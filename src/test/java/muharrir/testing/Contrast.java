package muharrir.testing;

import javafx.scene.paint.Color;

/** How far two colours stand apart, as the Web Content Accessibility Guidelines measure it. */
public final class Contrast {
  /** What letters need on their ground. */
  public static final double TEXT = 4.5;

  /** What the edges and signs of controls need on theirs. */
  public static final double CONTROL = 3;

  private Contrast() {}

  /**
   * From 1, the same, to 21, black and white; a colour that lets light through lies on the ground.
   */
  public static double of(Color ink, Color ground) {
    double one = luminance(over(ink, ground));
    double other = luminance(ground);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static Color over(Color ink, Color ground) {
    return ground.interpolate(
        Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()), ink.getOpacity());
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
