package muharrir.media;

/** Why bytes are no picture that we take. */
public enum Problem {
  /** Nothing in it. */
  EMPTY,
  /** Not a picture at all, whatever its name says. */
  NOT_A_PICTURE,
  /** A drawing in SVG: it may carry scripts and addresses, and is no photograph. */
  SVG,
  /** AVIF: no decoder in Java that is kept well. */
  AVIF,
  /** HEIC, as iPhones take: no decoder in Java, and its licences are costly. */
  HEIC,
  /** A picture in a format that no browser shows: TIFF, BMP, Photoshop, JPEG 2000, JPEG XL. */
  OTHER_FORMAT,
  /** More pixels than we take. */
  TOO_MANY_PIXELS,
  /** Begins as a picture but ends too early or cannot be read. */
  BROKEN
}
