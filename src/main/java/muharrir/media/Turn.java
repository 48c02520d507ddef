package muharrir.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** How a camera was held: the eight orientations of EXIF, in their order. */
enum Turn {
  UPRIGHT,
  MIRRORED,
  HALF,
  HALF_MIRRORED,
  QUARTER_MIRRORED,
  QUARTER,
  BACK_MIRRORED,
  BACK;

  /** The turn of an EXIF number, 1 to 8; any other is upright. */
  static Turn of(int exif) {
    return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
  }

  /** Whether width and height change places. */
  boolean swaps() {
    return switch (this) {
      case UPRIGHT, MIRRORED, HALF, HALF_MIRRORED -> false;
      case QUARTER_MIRRORED, QUARTER, BACK_MIRRORED, BACK -> true;
    };
  }

  /** The picture upright; the same one where it is so already. */
  BufferedImage apply(BufferedImage stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int w = stored.getWidth();
    int h = stored.getHeight();
    int width = swaps() ? h : w;
    BufferedImage upright = new BufferedImage(width, swaps() ? w : h, stored.getType());
    int[] from = pixels(stored);
    int[] to = pixels(upright);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        to[place(x, y, w, h, width)] = from[y * w + x];
      }
    }
    return upright;
  }

  private int place(int x, int y, int w, int h, int width) {
    int right = w - 1 - x;
    int below = h - 1 - y;
    return switch (this) {
      case UPRIGHT -> y * width + x;
      case MIRRORED -> y * width + right;
      case HALF -> below * width + right;
      case HALF_MIRRORED -> below * width + x;
      case QUARTER_MIRRORED -> x * width + y;
      case QUARTER -> x * width + below;
      case BACK_MIRRORED -> right * width + below;
      case BACK -> right * width + y;
    };
  }

  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
