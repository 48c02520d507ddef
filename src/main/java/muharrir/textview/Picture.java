package muharrir.textview;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A JavaFX picture that Java2D paints, at the resolution of the screen.
 *
 * <p>It is cut into strips that lie below each other: JavaFX draws a whole image anew when one of
 * its pixels changes, so a letter draws one or two strips and not the paragraph. FX thread only.
 */
final class Picture {
  /** Rows of pixels in a strip: about one line of text. */
  private static final int ROWS = 40;

  private final Scratch scratch;
  private final Group view = new Group();
  private final List<Strip> strips = new ArrayList<>();
  private int width;
  private double scale;

  Picture(Scratch scratch) {
    this.scratch = scratch;
    view.setAutoSizeChildren(false);
    view.setMouseTransparent(true);
  }

  Node view() {
    return view;
  }

  /**
   * What lies between two heights, in logical pixels from the top.
   *
   * @param fromY may lie above the picture, as {@code toY} below it
   */
  record Part(double fromY, double toY) {
    static final Part ALL = new Part(0, Double.POSITIVE_INFINITY);

    Part moved(double down) {
      return new Part(fromY + down, toY + down);
    }
  }

  /** Paints at least what is to be seen in a part of the picture. */
  interface PartPainter {
    /** Gets graphics that are scaled already and paint nothing outside of the part. */
    void paint(Graphics2D g, Part part);
  }

  /** Paints the whole picture anew. */
  void paint(
      double logicalWidth, double logicalHeight, double newScale, Consumer<Graphics2D> painter) {
    paint(logicalWidth, logicalHeight, newScale, Part.ALL, (g, _) -> painter.accept(g));
  }

  /**
   * Paints the picture anew where it has changed, and all of it after a change of width or scale.
   *
   * @param logicalWidth in logical pixels, as is the height
   * @param newScale device pixels for each logical pixel
   */
  void paint(
      double logicalWidth,
      double logicalHeight,
      double newScale,
      Part changed,
      PartPainter painter) {
    int newWidth = Math.max(1, (int) Math.ceil(logicalWidth * newScale));
    int height = Math.max(1, (int) Math.ceil(logicalHeight * newScale));
    int count = Math.ceilDiv(height, ROWS);
    Part part = changed;
    if (newWidth != width || newScale != scale) {
      strips.clear();
      view.getChildren().clear();
      width = newWidth;
      scale = newScale;
      part = Part.ALL;
    }
    while (strips.size() > count) {
      view.getChildren().remove(strips.removeLast().view);
    }
    int first = (int) Math.max(0, Math.floor(part.fromY * scale / ROWS));
    int end = (int) Math.min(count, Math.ceil(part.toY * scale / ROWS));
    // A picture that has grown has strips on which nothing has been painted.
    first = Math.min(first, strips.size());
    end = strips.size() < count ? count : end;
    if (first >= end) {
      return;
    }
    Part painting = new Part(first * ROWS / scale, end * ROWS / scale);
    int[] painted =
        scratch.paint(width, first * ROWS, (end - first) * ROWS, scale, painting, painter);
    for (int i = first; i < end; i++) {
      if (i == strips.size()) {
        Strip fresh = new Strip(width, scale, i);
        strips.add(fresh);
        view.getChildren().add(fresh.view);
      }
      strips.get(i).copyChangedRows(painted, (i - first) * ROWS * width);
    }
  }

  /** Some rows of the picture. */
  private static final class Strip {
    private final ImageView view;
    private final int width;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;

    Strip(int width, double scale, int index) {
      this.width = width;
      this.pixels = new int[width * ROWS];
      this.buffer =
          new PixelBuffer<>(
              width, ROWS, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      this.view = new ImageView(new WritableImage(buffer));
      view.setSmooth(false);
      view.setFitWidth(width / scale);
      view.setFitHeight(ROWS / scale);
      view.setY(index * ROWS / scale);
    }

    void copyChangedRows(int[] painted, int from) {
      int size = pixels.length;
      int first = Arrays.mismatch(pixels, 0, size, painted, from, from + size);
      if (first < 0) {
        return;
      }
      int top = first / width;
      int bottom = ROWS;
      while (bottom > top + 1 && rowsEqual(painted, from, bottom - 1)) {
        bottom--;
      }
      System.arraycopy(painted, from + top * width, pixels, top * width, (bottom - top) * width);
      // Narrower rectangles displace pixels in the software pipeline: whole rows only.
      Rectangle2D rows = new Rectangle2D(0, top, width, bottom - top);
      buffer.updateBuffer(_ -> rows);
    }

    private boolean rowsEqual(int[] painted, int from, int row) {
      int start = row * width;
      return Arrays.equals(
          pixels, start, start + width, painted, from + start, from + start + width);
    }
  }

  /** The picture that all pictures of one control are painted on first. */
  static final class Scratch {
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
    private int[] data = data(image);
    private int width = 1;

    private static int[] data(BufferedImage image) {
      return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Paints some rows and returns their pixels, from the first element on. */
    int[] paint(int newWidth, int top, int height, double scale, Part part, PartPainter painter) {
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
      g.translate(0, -top);
      g.scale(scale, scale);
      painter.paint(g, part);
      g.dispose();
      return data;
    }
  }
}
