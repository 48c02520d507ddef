package muharrir.library;

/** Why a file is refused as a picture; nothing of it is kept then. */
public enum PictureProblem {
  /** Nothing in it. */
  EMPTY("library.picture.empty"),
  /** More bytes than we take, 60 MB. */
  TOO_LARGE("library.picture.tooLarge"),
  /** Not a picture at all, whatever its name says. */
  NOT_A_PICTURE("library.picture.notAPicture"),
  /** A drawing in SVG. */
  SVG("library.picture.svg"),
  /** A picture in AVIF. */
  AVIF("library.picture.avif"),
  /** A picture in HEIC, as iPhones take them. */
  HEIC("library.picture.heic"),
  /** A picture that no browser shows: TIFF, BMP, Photoshop and the like. */
  OTHER_FORMAT("library.picture.otherFormat"),
  /** More pixels than we take. */
  TOO_MANY_PIXELS("library.picture.tooManyPixels"),
  /** Begins as a picture but cannot be read to its end. */
  BROKEN("library.picture.broken"),
  /** There is no such file. */
  MISSING("library.picture.missing"),
  /** A folder, a device or the like. */
  NO_FILE("library.picture.noFile"),
  /** The file may not be read. */
  UNREADABLE("library.picture.unreadable"),
  /** Another program wrote to the file while it was read. */
  CHANGED("library.picture.changed");

  private final String key;

  PictureProblem(String key) {
    this.key = key;
  }

  /** The key of the sentence for the person; {@code {0}} is the name of the file. */
  public String key() {
    return key;
  }
}
