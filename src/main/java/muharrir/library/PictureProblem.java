package muharrir.library;

/** Why a file is refused as a picture. */
public enum PictureProblem {
  /** Nothing in it. */
  EMPTY("library.picture.empty"),
  /** More bytes than we take. */
  TOO_LARGE("library.picture.tooLarge"),
  /** Neither JPEG nor PNG, GIF or WebP, whatever its name says. */
  NOT_A_PICTURE("library.picture.notAPicture"),
  /** More pixels than we take. */
  TOO_MANY_PIXELS("library.picture.tooManyPixels"),
  /** Begins as a picture but cannot be read. */
  BROKEN("library.picture.broken");

  private final String key;

  PictureProblem(String key) {
    this.key = key;
  }

  /** The key of the sentence for the person; {@code {0}} is the name of the file. */
  public String key() {
    return key;
  }
}
