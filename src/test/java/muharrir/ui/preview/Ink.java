package muharrir.ui.preview;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Counts the separate strokes of dark ink in a picture. */
final class Ink {
  private Ink() {}

  /** How many connected pieces of dark pixels there are, of at least so many pixels each. */
  static int pieces(Image image, int smallest) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    boolean[] ink = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        ink[y * width + x] = pixels.getColor(x, y).getBrightness() < 0.6;
      }
    }
    int pieces = 0;
    for (int start = 0; start < ink.length; start++) {
      if (ink[start] && swallow(ink, start, width, height) >= smallest) {
        pieces++;
      }
    }
    return pieces;
  }

  private static int swallow(boolean[] ink, int start, int width, int height) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    ink[start] = false;
    int size = 0;
    while (!open.isEmpty()) {
      int at = open.remove();
      size++;
      int x = at % width;
      int y = at / width;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int nx = x + dx;
          int ny = y + dy;
          if (nx >= 0 && ny >= 0 && nx < width && ny < height && ink[ny * width + nx]) {
            ink[ny * width + nx] = false;
            open.add(ny * width + nx);
          }
        }
      }
    }
    return size;
  }
}
