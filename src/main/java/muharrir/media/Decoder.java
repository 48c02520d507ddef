package muharrir.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** Decodes pictures, never larger than needed. */
final class Decoder {
  private final Header header;
  private final BooleanSupplier cancelled;

  Decoder(Header header, BooleanSupplier cancelled) {
    this.header = header;
    this.cancelled = cancelled;
  }

  /**
   * Decodes a part of the picture at the size that is wanted.
   *
   * @throws CancellationException once it is cancelled
   */
  BufferedImage decode(Wanted wanted) throws IOException {
    double scale = wanted.scale(header.picture());
    // Twice as many pixels as needed, so that making it smaller smooths.
    int step = Math.max(1, (int) Math.floor(1 / scale / 2));
    BufferedImage upright = header.turn().apply(Srgb.of(read(step), header.profile()));
    Picture size = wanted.of(header.picture());
    return scaled(cut(upright, wanted), size.width(), size.height());
  }

  /** The stored pixels, of which every so many-th is taken in each direction. */
  BufferedImage read(int step) throws IOException {
    ImageReader reader = reader();
    try (ImageInputStream in = new ByteArrayImageInputStream(header.data().all())) {
      reader.setInput(in, true, true);
      reader.addIIOReadProgressListener(new Stopper());
      ImageReadParam param = reader.getDefaultReadParam();
      // A short side must keep a pixel.
      int across = Math.min(step, header.first().width);
      int down = Math.min(step, header.first().height);
      param.setSourceSubsampling(across, down, 0, 0);
      BufferedImage frame = reader.read(0, param);
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      return placed(frame, step);
    } catch (RuntimeException e) {
      if (e instanceof CancellationException stopped) {
        throw stopped;
      }
      // Decoders meet broken files with all kinds of exceptions.
      throw new IOException("the decoder fails", e);
    } finally {
      reader.dispose();
    }
  }

  private ImageReader reader() throws IOException {
    switch (header.type()) {
      case "webp" -> {
        return new WebPImageReaderSpi().createReaderInstance(null);
      }
      case "jpg" -> {
        // Reads what Java's own does not: CMYK, YCCK, odd colour profiles.
        ImageReaderSpi jpeg =
            IIORegistry.getDefaultInstance().getServiceProviderByClass(JPEGImageReaderSpi.class);
        if (jpeg != null) {
          return jpeg.createReaderInstance(null);
        }
      }
      default -> {}
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersBySuffix(header.type());
    if (!readers.hasNext()) {
      throw new IOException("no decoder for " + header.type());
    }
    return readers.next();
  }

  /** Puts the first frame of an animation where it belongs. */
  private BufferedImage placed(BufferedImage frame, int step) {
    Rectangle first = header.first();
    boolean whole = first.width == header.width() && first.height == header.height();
    int width = (header.width() + step - 1) / step;
    int height = (header.height() + step - 1) / step;
    boolean placed = frame.getWidth() == width && frame.getHeight() == height;
    if (whole || placed) {
      return frame;
    }
    BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = all.createGraphics();
    g.drawImage(frame, first.x / step, first.y / step, null);
    g.dispose();
    return all;
  }

  private static BufferedImage cut(BufferedImage image, Wanted wanted) {
    int x = (int) Math.round(wanted.x() * image.getWidth());
    int y = (int) Math.round(wanted.y() * image.getHeight());
    int right = (int) Math.round((wanted.x() + wanted.width()) * image.getWidth());
    int bottom = (int) Math.round((wanted.y() + wanted.height()) * image.getHeight());
    int left = Math.min(x, image.getWidth() - 1);
    int top = Math.min(y, image.getHeight() - 1);
    int width = Math.clamp(right - (long) left, 1, image.getWidth() - left);
    int height = Math.clamp(bottom - (long) top, 1, image.getHeight() - top);
    boolean all = width == image.getWidth() && height == image.getHeight();
    return all ? image : image.getSubimage(left, top, width, height);
  }

  /** Halves while it can, which averages, then goes the rest of the way. */
  static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage now = image;
    while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
      now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
    }
    return now.getWidth() == width
            && now.getHeight() == height
            && now.getRaster().getParent() == null
        ? now
        : drawn(now, width, height);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, image.getType());
    Graphics2D g = drawn.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return drawn;
  }

  /** Stops the decoder when nobody waits for it any more. */
  private final class Stopper implements IIOReadProgressListener {
    private void look(ImageReader reader) {
      if (cancelled.getAsBoolean()) {
        reader.abort();
      }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
      look(source);
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      look(source);
    }

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
  }
}
