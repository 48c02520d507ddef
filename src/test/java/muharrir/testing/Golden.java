package muharrir.testing;

import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Compares what is painted with a picture that somebody has looked at and found right.
 *
 * <p>The pictures lie under {@code src/test/resources/golden}. Where one differs, what was painted
 * and a picture of the difference are written to {@code target/golden}. {@code mvn verify
 * -Dgolden=renew} puts what is painted in place of the pictures: look at each before you commit it.
 */
public final class Golden {
  /**
   * How far each of red, green and blue may be off, of 255.
   *
   * <p>Letters are painted by the JDK's own FreeType and HarfBuzz from the bundled fonts, so what
   * stands where is the same on every machine. What may differ is the rounding of soft edges, and
   * the few labels that JavaFX draws with the FreeType of the system: a few steps. A letter that
   * stands a pixel away, or a dot or haraka that is missing, differs by over 100.
   */
  static final int TOLERANCE = 12;

  private static final int DIFFERENT = 0xFFE00000;

  private final Path pictures;
  private final Path failures;
  private final boolean renew;

  Golden(Path pictures, Path failures, boolean renew) {
    this.pictures = pictures;
    this.failures = failures;
    this.renew = renew;
  }

  /** The pictures of the project; renewed where {@code -Dgolden=renew} says so. */
  public static Golden ofProject() {
    return new Golden(
        Path.of("src", "test", "resources", "golden"),
        Path.of("target", "golden"),
        "renew".equals(System.getProperty("golden")));
  }

  /** Fails if the picture is not that of this name. */
  public void check(String name, Image painted) throws IOException {
    int width = (int) painted.getWidth();
    int height = (int) painted.getHeight();
    BufferedImage actual = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      painted
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
      actual.setRGB(0, y, width, 1, row, 0, width);
    }
    check(name, actual);
  }

  void check(String name, BufferedImage actual) throws IOException {
    Path picture = pictures.resolve(name + ".png");
    BufferedImage expected = Files.exists(picture) ? ImageIO.read(picture.toFile()) : null;
    boolean fits =
        expected != null
            && expected.getWidth() == actual.getWidth()
            && expected.getHeight() == actual.getHeight();
    int off = expected != null && fits ? off(expected, actual) : Integer.MAX_VALUE;
    if (off == 0) {
      return;
    }
    if (renew) {
      write(actual, picture);
      return;
    }
    write(actual, failures.resolve(name + ".png"));
    String what;
    if (expected == null) {
      what = "there is no such picture yet";
    } else if (!fits) {
      what =
          "it is %d by %d pixels instead of %d by %d"
              .formatted(
                  actual.getWidth(), actual.getHeight(), expected.getWidth(), expected.getHeight());
    } else {
      write(difference(expected, actual), failures.resolve(name + "-difference.png"));
      what = String.format(Locale.ROOT, "%d pixels differ", off);
    }
    fail(
        "%s: %s; look at %s, and if it is right, renew it by -Dgolden=renew", name, what, failures);
  }

  private static int off(BufferedImage expected, BufferedImage actual) {
    int count = 0;
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        count += isOff(expected.getRGB(x, y), actual.getRGB(x, y)) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isOff(int a, int b) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  /** What was expected, faint, and in red what differs from it. */
  private static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
    BufferedImage shown =
        new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        int before = expected.getRGB(x, y);
        int faint = (before >> 2 & 0x3F3F3F) + 0xC0C0C0;
        shown.setRGB(x, y, isOff(before, actual.getRGB(x, y)) ? DIFFERENT : faint);
      }
    }
    return shown;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam small = writer.getDefaultWriteParam();
      small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      small.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), small);
    } finally {
      writer.dispose();
    }
  }
}
