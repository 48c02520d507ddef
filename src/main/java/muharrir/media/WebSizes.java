package muharrir.media;

import java.util.List;

/**
 * One picture in the sizes from which a browser takes the one that fits its screen.
 *
 * @param plain what every browser shows, all of one type, the widest first
 * @param lighter the same as WebP, in the same order; empty where that is not worth it
 */
public record WebSizes(List<WebPicture> plain, List<WebPicture> lighter) {
  public WebSizes {
    plain = List.copyOf(plain);
    lighter = List.copyOf(lighter);
    if (plain.isEmpty() || !(lighter.isEmpty() || lighter.size() == plain.size())) {
      throw new IllegalArgumentException(
          plain.size() + " pictures, " + lighter.size() + " as WebP");
    }
  }
}
