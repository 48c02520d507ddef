package muharrir.media;

import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Brings decoded pixels to what a screen shows: sRGB, 8 bits, premultiplied where see-through. */
final class Srgb {
  private static final System.Logger LOG = System.getLogger(Srgb.class.getName());

  private static final int TAGS = 128;
  private static final int MOST_TAGS = 200;

  private Srgb() {}

  /** Whether a profile calls itself sRGB: its colours need no change. */
  static boolean named(byte[] profile) {
    try {
      Bytes icc = new Bytes(profile);
      long tags = Math.min(MOST_TAGS, icc.u32(TAGS));
      for (int i = 0; i < tags; i++) {
        long entry = TAGS + 4 + 12L * i;
        if (icc.name(entry).equals("desc")) {
          return description(icc, icc.u32(entry + 4)).startsWith("sRGB");
        }
      }
    } catch (BadPictureException _) {
      // A profile that is not sound is not known to be sRGB.
      return false;
    }
    return false;
  }

  private static String description(Bytes icc, long at) throws BadPictureException {
    boolean texts = icc.name(at).equals("mluc");
    return texts
        ? new String(icc.part(at + icc.u32(at + 24), 8), StandardCharsets.UTF_16BE)
        : new String(icc.part(at + 12, 4), StandardCharsets.US_ASCII);
  }

  /** The same picture as TYPE_INT_RGB, or as TYPE_INT_ARGB_PRE if its format has an alpha. */
  static BufferedImage of(BufferedImage raw, Optional<byte[]> profile) {
    BufferedImage plain = plain(raw);
    if (profile.isPresent()) {
      try {
        ICC_Profile colours = ICC_Profile.getInstance(profile.get());
        return convert(plain, colours, grey(raw.getColorModel()));
      } catch (IllegalArgumentException | CMMException e) {
        LOG.log(System.Logger.Level.DEBUG, "the colours of a picture are not understood", e);
      }
    }
    return plain;
  }

  private static boolean grey(ColorModel model) {
    return !(model instanceof IndexColorModel) && model.getNumColorComponents() == 1;
  }

  private static BufferedImage plain(BufferedImage raw) {
    ColorModel model = raw.getColorModel();
    int type = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
    BufferedImage plain = new BufferedImage(raw.getWidth(), raw.getHeight(), type);
    if (grey(model) && model.getColorSpace().equals(ColorSpace.getInstance(ColorSpace.CS_GRAY))) {
      paintGrey(raw, plain);
    } else if (!model.getColorSpace().isCS_sRGB() && converted(raw, plain)) {
      return plain;
    } else {
      draw(raw, plain);
    }
    return plain;
  }

  private static boolean converted(BufferedImage raw, BufferedImage plain) {
    try {
      new ColorConvertOp(null).filter(raw, plain);
      return true;
    } catch (CMMException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.DEBUG, "the colours of a picture are not understood", e);
      return false;
    }
  }

  static void draw(BufferedImage from, BufferedImage to) {
    Graphics2D g = to.createGraphics();
    g.drawImage(from, 0, 0, null);
    g.dispose();
  }

  /** Java takes grey for linear light; files mean the grey of the screen. */
  private static void paintGrey(BufferedImage raw, BufferedImage plain) {
    Raster raster = raw.getRaster();
    int bands = raster.getNumBands();
    int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    int[] row = new int[raw.getWidth() * bands];
    int[] argb = new int[raw.getWidth()];
    for (int y = 0; y < raw.getHeight(); y++) {
      raster.getPixels(0, y, raw.getWidth(), 1, row);
      for (int x = 0; x < argb.length; x++) {
        int grey = Math.round(row[x * bands] * 255f / most);
        int alpha = bands > 1 ? Math.round(row[x * bands + 1] * 255f / most) : 255;
        argb[x] = alpha << 24 | grey << 16 | grey << 8 | grey;
      }
      plain.setRGB(0, y, argb.length, 1, argb, 0, argb.length);
    }
  }

  private static BufferedImage convert(BufferedImage plain, ICC_Profile from, boolean grey) {
    boolean fits = from.getNumComponents() == (grey ? 1 : 3);
    if (!fits) {
      return plain;
    }
    int width = plain.getWidth();
    int bands = from.getNumComponents();
    ColorConvertOp op =
        new ColorConvertOp(
            new ICC_Profile[] {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
    WritableRaster in = Raster.createInterleavedRaster(0, width, 1, bands, null);
    WritableRaster out = Raster.createInterleavedRaster(0, width, 1, 3, null);
    int[] argb = new int[width];
    int[] values = new int[width * bands];
    int[] colours = new int[width * 3];
    for (int y = 0; y < plain.getHeight(); y++) {
      plain.getRGB(0, y, width, 1, argb, 0, width);
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < bands; band++) {
          values[x * bands + band] = argb[x] >> (16 - 8 * band) & 0xff;
        }
      }
      in.setPixels(0, 0, width, 1, values);
      op.filter(in, out);
      out.getPixels(0, 0, width, 1, colours);
      for (int x = 0; x < width; x++) {
        int rgb = colours[3 * x] << 16 | colours[3 * x + 1] << 8 | colours[3 * x + 2];
        argb[x] = (argb[x] & 0xff000000) | rgb;
      }
      plain.setRGB(0, y, width, 1, argb, 0, width);
    }
    return plain;
  }
}
