package muharrir.media;

import java.util.Objects;

/** A picture for pages: upright, in sRGB, JPEG, PNG, WebP or a GIF that moves. */
public final class WebPicture {
  private final String type;
  private final byte[] bytes;
  private final int width;
  private final int height;

  WebPicture(String type, byte[] bytes, int width, int height) {
    this.type = Objects.requireNonNull(type);
    this.bytes = Objects.requireNonNull(bytes);
    this.width = width;
    this.height = height;
  }

  /** The ending of its file: jpg, png, webp or gif. */
  public String type() {
    return type;
  }

  /** The media type: image/jpeg, image/png, image/webp or image/gif. */
  public String mediaType() {
    return type.equals("jpg") ? "image/jpeg" : "image/" + type;
  }

  /** The file; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }
}
