package muharrir.typeset;

/** A rectangle in logical pixels. */
public record Box(double x, double y, double width, double height) {
  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }
}
