package muharrir.typeset;

import org.jspecify.annotations.Nullable;

/**
 * How a run of characters differs from its paragraph. There is no slant: Arabic has none.
 *
 * @param weight 100 to 900, or 0 for the paragraph's own
 * @param color ARGB, or 0 for the paragraph's own
 * @param background ARGB, or 0 for none
 * @param underline kind of line under the text
 * @param underlineColor ARGB, or 0 for the colour of the text
 * @param strike whether a line goes through the text, in the colour of the text
 * @param superscript whether the text is small and raised
 * @param direction how the text runs inside of its line; null for as its letters do
 */
public record TextStyle(
    int weight,
    int color,
    int background,
    Underline underline,
    int underlineColor,
    boolean strike,
    boolean superscript,
    @Nullable Direction direction) {
  public static final TextStyle PLAIN =
      new TextStyle(0, 0, 0, Underline.NONE, 0, false, false, null);

  public TextStyle {
    if (weight < 0 || weight > 900) {
      throw new IllegalArgumentException("weight: " + weight);
    }
  }

  /** The line under a run. */
  public enum Underline {
    NONE,
    SOLID,
    DOTTED,
    WAVE
  }

  public TextStyle withWeight(int newWeight) {
    return new TextStyle(
        newWeight, color, background, underline, underlineColor, strike, superscript, direction);
  }

  public TextStyle withColor(int argb) {
    return new TextStyle(
        weight, argb, background, underline, underlineColor, strike, superscript, direction);
  }

  public TextStyle withBackground(int argb) {
    return new TextStyle(
        weight, color, argb, underline, underlineColor, strike, superscript, direction);
  }

  public TextStyle withUnderline(Underline kind, int argb) {
    return new TextStyle(weight, color, background, kind, argb, strike, superscript, direction);
  }

  public TextStyle withStrike(boolean on) {
    return new TextStyle(
        weight, color, background, underline, underlineColor, on, superscript, direction);
  }

  public TextStyle withSuperscript(boolean on) {
    return new TextStyle(
        weight, color, background, underline, underlineColor, strike, on, direction);
  }

  /** The same with its text set as one piece that runs in a direction. */
  public TextStyle withDirection(Direction newDirection) {
    return new TextStyle(
        weight, color, background, underline, underlineColor, strike, superscript, newDirection);
  }

  /** Says whether the letters have another shape or size than those of their paragraph. */
  boolean changesLetters() {
    return weight != 0 || superscript;
  }
}
