package muharrir.media;

import java.awt.Rectangle;
import java.util.Optional;

/**
 * What is known of a picture without its pixels.
 *
 * @param type jpg, png, gif or webp
 * @param width of the stored pixels, not turned yet; as is the height
 * @param first where the first frame of an animation lies; the whole picture for most
 * @param turn what makes it upright
 * @param profile colours other than sRGB that the decoder does not see itself
 * @param plain whether every browser shows the file as we do: upright, in sRGB, 8 bits, not CMYK
 * @param data what the decoder gets: the file, or the parts of it that are needed
 */
record Header(
    String type,
    int width,
    int height,
    Rectangle first,
    Turn turn,
    Optional<byte[]> profile,
    boolean plain,
    Bytes data) {

  static Header of(String type, int width, int height, Turn turn, boolean plain, Bytes data) {
    return new Header(
        type, width, height, new Rectangle(width, height), turn, Optional.empty(), plain, data);
  }

  /** Throws if a size is none or more than is decoded. */
  static void checkSize(long width, long height, long most) throws BadPictureException {
    if (width < 1 || height < 1) {
      throw new BadPictureException(Problem.BROKEN, width + "x" + height);
    }
    if (width > Picture.MAX_SIDE || height > Picture.MAX_SIDE || width * height > most) {
      throw new BadPictureException(Problem.TOO_MANY_PIXELS, width + "x" + height);
    }
  }

  Picture picture() {
    return turn.swaps() ? new Picture(type, height, width) : new Picture(type, width, height);
  }
}
