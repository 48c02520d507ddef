package muharrir.typeset;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;

/** Looks at painted pixels. */
final class Ink {
  private static final int DARK = 80;

  private Ink() {}

  static BufferedImage paint(ParagraphLayout layout) {
    int width = (int) Math.ceil(layout.width());
    int height = (int) Math.ceil(layout.height());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    layout.paint(g);
    g.dispose();
    return image;
  }

  /** Counts the connected islands of ink. */
  static int islands(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean[] seen = new boolean[width * height];
    int count = 0;
    for (int start = 0; start < seen.length; start++) {
      if (seen[start] || !inked(image, start % width, start / width)) {
        continue;
      }
      count++;
      ArrayDeque<Integer> open = new ArrayDeque<>();
      open.add(start);
      seen[start] = true;
      while (!open.isEmpty()) {
        int at = open.remove();
        for (int k = 0; k < 9; k++) {
          int x = at % width + k % 3 - 1;
          int y = at / width + k / 3 - 1;
          if (x >= 0 && y >= 0 && x < width && y < height && !seen[y * width + x]) {
            seen[y * width + x] = inked(image, x, y);
            if (seen[y * width + x]) {
              open.add(y * width + x);
            }
          }
        }
      }
    }
    return count;
  }

  /** The highest row with ink, the height of the image where there is none. */
  static int top(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (inked(image, x, y)) {
          return y;
        }
      }
    }
    return image.getHeight();
  }

  /** The row below the lowest ink, 0 where there is none. */
  static int bottom(BufferedImage image) {
    for (int y = image.getHeight() - 1; y >= 0; y--) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (inked(image, x, y)) {
          return y + 1;
        }
      }
    }
    return 0;
  }

  /** From where to where there is red, across; both 0 where there is none. */
  static double[] redFromTo(BufferedImage image) {
    double from = image.getWidth();
    double to = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        if (argb >>> 24 > DARK && (argb >> 16 & 0xFF) > 2 * (argb & 0xFF)) {
          from = Math.min(from, x);
          to = Math.max(to, x + 1);
        }
      }
    }
    return from < to ? new double[] {from, to} : new double[] {0, 0};
  }

  private static boolean inked(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >>> 24 > DARK;
  }
}
