package muharrir.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;

/** Files of pictures, sound and hostile, made byte by byte. */
public final class PictureBytes {
  public static final int RED = 0xffc81e28;
  public static final int BLUE = 0xff143cc8;

  private PictureBytes() {}

  /** A picture whose first half is red and whose second half is blue. */
  public static BufferedImage halves(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, x < width / 2 ? RED : BLUE);
      }
    }
    return image;
  }

  /** A picture of soft colours with the grain of a photograph, the same each time. */
  public static BufferedImage photograph(int width, int height) {
    Random grain = new Random(4711);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 60 + 120 * x / width + grain.nextInt(24);
        int green = 90 + 80 * y / height + grain.nextInt(24);
        int blue = 140 - 70 * x / width + grain.nextInt(24);
        image.setRGB(x, y, 0xff000000 | red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** A picture of nothing but noise, the same each time, of which WebP takes more than JPEG. */
  public static BufferedImage noise(int width, int height) {
    Random random = new Random(4711);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt() & 0x3f3f3f);
      }
    }
    return image;
  }

  /** The file of a picture: jpg, png or gif. */
  public static byte[] file(BufferedImage image, String type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, type, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A GIF file whose only frame comes twice. */
  public static byte[] moving(byte[] gif) {
    int start = 13 + (3 << ((gif[10] & 7) + 1));
    int frame = gif.length - start - 1;
    ByteBuffer moving = ByteBuffer.allocate(gif.length + frame);
    return moving.put(gif, 0, start + frame).put(gif, start, frame + 1).array();
  }

  /** A GIF file that is red and blue in turns, for a tenth of a second each, without end. */
  public static byte[] blinking(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersBySuffix("gif").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int colour : new int[] {RED, BLUE}) {
        BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            frame.setRGB(x, y, colour);
          }
        }
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(frame);
        IIOMetadata said = writer.getDefaultImageMetadata(type, null);
        IIOMetadataNode root = new IIOMetadataNode(said.getNativeMetadataFormatName());
        IIOMetadataNode time = new IIOMetadataNode("GraphicControlExtension");
        time.setAttribute("disposalMethod", "none");
        time.setAttribute("userInputFlag", "FALSE");
        time.setAttribute("transparentColorFlag", "FALSE");
        time.setAttribute("delayTime", "10");
        time.setAttribute("transparentColorIndex", "0");
        root.appendChild(time);
        IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        all.appendChild(loop);
        root.appendChild(all);
        said.mergeTree(said.getNativeMetadataFormatName(), root);
        writer.writeToSequence(new IIOImage(frame, null, said), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** One of the files among the test's own, which Java cannot write. */
  public static byte[] resource(String name) {
    try (InputStream in = PictureBytes.class.getResourceAsStream("/pictures/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG file with a part put behind its first marker. */
  public static byte[] jpegWith(byte[] jpeg, int marker, byte[] part) {
    ByteBuffer with = ByteBuffer.allocate(jpeg.length + part.length + 4);
    with.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (part.length + 2));
    return with.put(part).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** EXIF data that says how the camera was held, 1 to 8. */
  public static byte[] exif(int orientation, boolean little) {
    ByteBuffer exif = ByteBuffer.allocate(32);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.order(little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
    exif.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
    return exif.array();
  }

  /** A PNG file of these parts, between its first eight bytes and its end. */
  public static byte[] png(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    out.writeBytes(part("IEND"));
    return out.toByteArray();
  }

  /** The first part of a PNG. */
  public static byte[] size(int width, int height, int depth, int colours, boolean interlaced) {
    return part(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colours)
            .put((byte) 0)
            .put((byte) 0)
            .put((byte) (interlaced ? 1 : 0))
            .array());
  }

  /** A part of a PNG with its length and checksum. */
  public static byte[] part(String name, byte... bytes) {
    byte[] named = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 4 + bytes.length);
    System.arraycopy(bytes, 0, named, 4, bytes.length);
    CRC32 crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(bytes.length)
        .put(named)
        .putInt((int) crc.getValue())
        .array();
  }

  /** So many zeros, deflated. */
  public static byte[] zeros(long count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    byte[] buffer = new byte[1 << 16];
    try (Deflater deflater = new Deflater(9)) {
      for (long left = count; left > 0; left -= some.length) {
        deflater.setInput(some, 0, (int) Math.min(left, some.length));
        while (!deflater.needsInput()) {
          out.write(buffer, 0, deflater.deflate(buffer));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return out.toByteArray();
  }

  /** Deflated bytes. */
  public static byte[] deflated(byte[] bytes) {
    byte[] buffer = new byte[bytes.length + 64];
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      return Arrays.copyOf(buffer, deflater.deflate(buffer));
    }
  }

  /** Several arrays one behind the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** What is in a file, for those who ask for a picture; a missing one is said as by a library. */
  public static byte[] of(Path file) throws LibraryException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LibraryException(new LibraryFailure.NoPicture(file.toString()), e);
    }
  }
}
