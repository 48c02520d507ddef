package muharrir.media;

/**
 * What a file of a picture really is.
 *
 * @param type jpg, png, gif or webp, by its content
 * @param width in pixels as it is shown, upright
 * @param height in pixels as it is shown, upright
 */
public record Picture(String type, int width, int height) {
  /** More pixels than this are refused: decoding them would take too long. */
  public static final long MAX_PIXELS = 250_000_000L;

  /**
   * More pixels than this are refused in a progressive JPEG, an interlaced PNG or a GIF, of which
   * the decoder keeps the whole picture in memory.
   */
  public static final long MAX_WHOLE_PIXELS = 64_000_000L;

  /** More pixels than this are refused in WebP, which takes some 24 bytes for each. */
  public static final long MAX_WEBP_PIXELS = 25_000_000L;

  /** Files with more bytes than this are refused. */
  public static final long MAX_BYTES = 60L << 20;

  /** Longer sides than this are refused. */
  public static final int MAX_SIDE = 100_000;
}
