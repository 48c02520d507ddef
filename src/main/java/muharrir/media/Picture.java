package muharrir.media;

/**
 * What a file of a picture really is.
 *
 * @param type jpg, png, gif or webp, by its content
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(String type, int width, int height) {
  /** More pixels than this are refused: decoded they would take a gigabyte. */
  public static final long MAX_PIXELS = 250_000_000L;

  /** Longer sides than this are refused. */
  public static final int MAX_SIDE = 100_000;
}
