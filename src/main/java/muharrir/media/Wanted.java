package muharrir.media;

/**
 * Which part of a picture is wanted, and how large at most. A picture is never enlarged.
 *
 * @param x where the part begins, as a fraction of the upright picture's width; as are the others
 * @param maxWidth in pixels, at least 1
 * @param maxHeight in pixels, at least 1
 */
public record Wanted(double x, double y, double width, double height, int maxWidth, int maxHeight) {
  public Wanted {
    boolean inside =
        x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001;
    if (!inside) {
      throw new IllegalArgumentException("not a part of a picture");
    }
    if (maxWidth < 1 || maxHeight < 1) {
      throw new IllegalArgumentException("no size: " + maxWidth + "x" + maxHeight);
    }
  }

  /** The whole picture, as large as fits. */
  public static Wanted whole(int maxWidth, int maxHeight) {
    return new Wanted(0, 0, 1, 1, maxWidth, maxHeight);
  }

  /** The size of what comes out for a picture: type as it is, width and height as wanted. */
  public Picture of(Picture picture) {
    double partWidth = Math.max(1, width * picture.width());
    double partHeight = Math.max(1, height * picture.height());
    double scale = scale(picture);
    return new Picture(
        picture.type(),
        (int) Math.max(1, Math.round(partWidth * scale)),
        (int) Math.max(1, Math.round(partHeight * scale)));
  }

  /** By how much the picture is made smaller, at most 1. */
  double scale(Picture picture) {
    double partWidth = Math.max(1, width * picture.width());
    double partHeight = Math.max(1, height * picture.height());
    return Math.min(1, Math.min(maxWidth / partWidth, maxHeight / partHeight));
  }
}
