package muharrir.typeset;

/**
 * How a whole paragraph is set.
 *
 * @param weight 100 to 900
 * @param size em size in logical pixels
 * @param lineHeight distance of two baselines in logical pixels
 * @param color ARGB of the text
 */
public record ParagraphStyle(
    Typeface face,
    int weight,
    float size,
    float lineHeight,
    int color,
    Direction direction,
    Alignment alignment) {
  public ParagraphStyle {
    if (weight < 100 || weight > 900) {
      throw new IllegalArgumentException("weight: " + weight);
    }
    if (!(size > 0) || !(lineHeight > 0)) {
      throw new IllegalArgumentException("size " + size + ", line height " + lineHeight);
    }
  }

  /** A right-to-left paragraph aligned to its start. */
  public static ParagraphStyle of(
      Typeface face, int weight, float size, float lineHeight, int color) {
    return new ParagraphStyle(
        face, weight, size, lineHeight, color, Direction.RTL, Alignment.START);
  }

  public ParagraphStyle withDirection(Direction newDirection) {
    return new ParagraphStyle(face, weight, size, lineHeight, color, newDirection, alignment);
  }

  public ParagraphStyle withAlignment(Alignment newAlignment) {
    return new ParagraphStyle(face, weight, size, lineHeight, color, direction, newAlignment);
  }

  public ParagraphStyle withColor(int argb) {
    return new ParagraphStyle(face, weight, size, lineHeight, argb, direction, alignment);
  }
}
