package muharrir.document;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a picture by its content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param type the file name ending without a dot: jpg, png, gif or webp
 * @param width in pixels, 1 to 100,000
 * @param height in pixels, 1 to 100,000
 */
public record MediaRef(String sha256, String type, int width, int height) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern TYPE = Pattern.compile("jpg|png|gif|webp");

  public MediaRef {
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(type);
    if (!HEX.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("not a picture type: " + type);
    }
    if (width < 1 || height < 1 || width > 100_000 || height > 100_000) {
      throw new IllegalArgumentException("not a picture size: " + width + "x" + height);
    }
  }

  /** The name under which the picture is kept and exported. */
  public String fileName() {
    return sha256 + "." + type;
  }
}
