package muharrir.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures for the web: JPEG, or PNG where a picture is see-through or a drawing. */
final class Encoder {
  private static final float QUALITY = 0.82f;

  /** What takes at most so many times the bytes of a JPEG without any loss is a drawing. */
  private static final int DRAWING = 2;

  private Encoder() {}

  /**
   * Writes a picture.
   *
   * @param drawing whether it may be a drawing or a screenshot, for which PNG is better if small
   */
  static WebPicture encode(BufferedImage image, boolean drawing) throws IOException {
    boolean clear = seeThrough(image);
    if (clear) {
      return web("png", png(image), image);
    }
    byte[] jpeg = jpeg(image);
    if (drawing) {
      byte[] png = png(image);
      if (png.length < DRAWING * jpeg.length) {
        return web("png", png, image);
      }
    }
    return web("jpg", jpeg, image);
  }

  /** Whether what goes out as PNG is a drawing, and no photograph that was cut out. */
  static boolean isDrawing(WebPicture png, BufferedImage image) throws IOException {
    return png.bytes().length < DRAWING * jpeg(image).length;
  }

  /** Writes a picture as jpg or png, without a choice. */
  static WebPicture as(String type, BufferedImage image) throws IOException {
    return web(type, type.equals("png") ? png(image) : jpeg(image), image);
  }

  private static WebPicture web(String type, byte[] bytes, BufferedImage image) {
    return new WebPicture(type, bytes, image.getWidth(), image.getHeight());
  }

  private static boolean seeThrough(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (pixel >>> 24 != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean clear = image.getColorModel().hasAlpha();
    int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    if (!ImageIO.write(as(type, image), "png", out)) {
      throw new IOException("no writer for PNG");
    }
    return out.toByteArray();
  }

  /** A PNG of the image's own kind, such as one of 256 shades. */
  static byte[] drawing(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("no writer for PNG");
    }
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = writer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(as(BufferedImage.TYPE_INT_RGB, image), null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriter writer() throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersBySuffix("jpg");
    if (!writers.hasNext()) {
      throw new IOException("no writer for JPEG");
    }
    return writers.next();
  }

  /** The same pixels in an image of this type; on white where it cannot be seen through. */
  static BufferedImage as(int type, BufferedImage image) {
    if (image.getType() == type) {
      return image;
    }
    BufferedImage other = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D g = other.createGraphics();
    if (type == BufferedImage.TYPE_INT_RGB) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return other;
  }
}
