package muharrir.textview;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * A JavaFX picture that Java2D paints, at the resolution of the screen.
 *
 * <p>FX thread only.
 */
final class Picture {
  private final Scratch scratch;
  private final ImageView view = new ImageView();
  private int[] pixels = new int[0];
  private int width;
  private int height;
  private @Nullable PixelBuffer<IntBuffer> buffer;

  Picture(Scratch scratch) {
    this.scratch = scratch;
    view.setSmooth(false);
    view.setMouseTransparent(true);
  }

  ImageView view() {
    return view;
  }

  /**
   * Paints the picture anew.
   *
   * @param logicalWidth in logical pixels, as is the height
   * @param scale device pixels for each logical pixel
   * @param painter gets graphics that are scaled already
   */
  void paint(
      double logicalWidth, double logicalHeight, double scale, Consumer<Graphics2D> painter) {
    int newWidth = Math.max(1, (int) Math.ceil(logicalWidth * scale));
    int newHeight = Math.max(1, (int) Math.ceil(logicalHeight * scale));
    int[] painted = scratch.paint(newWidth, newHeight, scale, painter);
    if (buffer == null || newWidth != width || newHeight != height) {
      fresh(newWidth, newHeight, scale);
      System.arraycopy(painted, 0, pixels, 0, width * height);
    } else {
      copyChangedRows(painted, buffer);
    }
  }

  private void fresh(int newWidth, int newHeight, double scale) {
    width = newWidth;
    height = newHeight;
    pixels = new int[width * height];
    PixelBuffer<IntBuffer> made =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    buffer = made;
    view.setImage(new WritableImage(made));
    view.setFitWidth(width / scale);
    view.setFitHeight(height / scale);
  }

  private void copyChangedRows(int[] painted, PixelBuffer<IntBuffer> target) {
    int size = width * height;
    int first = Arrays.mismatch(pixels, 0, size, painted, 0, size);
    if (first < 0) {
      return;
    }
    int top = first / width;
    int bottom = height;
    while (bottom > top + 1 && rowsEqual(painted, bottom - 1)) {
      bottom--;
    }
    int from = top * width;
    System.arraycopy(painted, from, pixels, from, (bottom - top) * width);
    // Narrower rectangles displace pixels in the software pipeline: whole rows only.
    Rectangle2D rows = new Rectangle2D(0, top, width, bottom - top);
    target.updateBuffer(_ -> rows);
  }

  private boolean rowsEqual(int[] painted, int row) {
    int from = row * width;
    return Arrays.equals(pixels, from, from + width, painted, from, from + width);
  }

  /** The picture that all pictures of one control are painted on first. */
  static final class Scratch {
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    private int[] data = data(image);
    private int width = 1;

    private static int[] data(BufferedImage image) {
      return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Paints and returns the pixels: rows of the given width, from the first element on. */
    int[] paint(int newWidth, int height, double scale, Consumer<Graphics2D> painter) {
      if (newWidth != width || height > image.getHeight()) {
        int room = newWidth == width ? Math.max(height, image.getHeight() * 2) : height;
        image = new BufferedImage(newWidth, room, BufferedImage.TYPE_INT_ARGB_PRE);
        data = data(image);
        width = newWidth;
      } else {
        Arrays.fill(data, 0, width * height, 0);
      }
      Graphics2D g = image.createGraphics();
      g.setClip(0, 0, width, height);
      g.scale(scale, scale);
      painter.accept(g);
      g.dispose();
      return data;
    }
  }
}
