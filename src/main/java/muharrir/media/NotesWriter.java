package muharrir.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts what is said about a picture into a JPEG, PNG or WebP file that we wrote ourselves. */
final class NotesWriter {
  private static final String XMP_IN_JPEG = "http://ns.adobe.com/xap/1.0/\0";

  /** Keyword, no compression, no language, no translated keyword. */
  private static final String XMP_IN_PNG = "XML:com.adobe.xmp\0\0\0\0\0";

  /** In the first part of a WebP file of the extended form. */
  private static final int XMP_FLAG = 4;

  private static final int ALPHA_FLAG = 0x10;

  /** The signature of a PNG and its first part. */
  private static final int PNG_START = 8 + 25;

  private NotesWriter() {}

  static WebPicture with(WebPicture picture, PictureNotes notes) {
    if (notes.isEmpty()) {
      return picture;
    }
    byte[] xmp = notes.xmp();
    byte[] bytes =
        switch (picture.type()) {
          case "jpg" -> jpeg(picture.bytes(), xmp);
          case "png" -> png(picture.bytes(), xmp);
          case "webp" -> webp(picture, xmp);
          default -> throw new IllegalArgumentException(picture.type());
        };
    return new WebPicture(picture.type(), bytes, picture.width(), picture.height());
  }

  /** Behind the JFIF part, which comes first. */
  private static byte[] jpeg(byte[] jpeg, byte[] xmp) {
    byte[] name = XMP_IN_JPEG.getBytes(StandardCharsets.ISO_8859_1);
    boolean jfif = (jpeg[2] & 0xff) == 0xff && (jpeg[3] & 0xff) == 0xe0;
    int at = jfif ? 4 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff)) : 2;
    int length = 2 + name.length + xmp.length;
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 2 + length);
    out.put(jpeg, 0, at).put((byte) 0xff).put((byte) 0xe1).putShort((short) length);
    return out.put(name).put(xmp).put(jpeg, at, jpeg.length - at).array();
  }

  private static byte[] png(byte[] png, byte[] xmp) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes("iTXt".getBytes(StandardCharsets.ISO_8859_1));
    part.writeBytes(XMP_IN_PNG.getBytes(StandardCharsets.ISO_8859_1));
    part.writeBytes(xmp);
    CRC32 crc = new CRC32();
    crc.update(part.toByteArray());
    ByteBuffer out = ByteBuffer.allocate(png.length + part.size() + 8);
    out.put(png, 0, PNG_START).putInt(part.size() - 4).put(part.toByteArray());
    return out.putInt((int) crc.getValue()).put(png, PNG_START, png.length - PNG_START).array();
  }

  /**
   * Behind the pixels, in a file of the extended form: it begins with a part that says what else
   * there is (developers.google.com/speed/webp/docs/riff_container).
   */
  private static byte[] webp(WebPicture picture, byte[] xmp) {
    byte[] webp = picture.bytes();
    boolean extended = new Bytes(webp).has(12, "VP8X");
    int body = extended ? 12 + 8 + 10 : 12;
    int flags = XMP_FLAG | (extended ? webp[20] : clear(webp) ? ALPHA_FLAG : 0);
    int padded = xmp.length + (xmp.length & 1);
    int size = 12 + 8 + 10 + webp.length - body + 8 + padded;
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(name("RIFF")).putInt(size - 8).put(name("WEBP"));
    out.put(name("VP8X")).putInt(10).putInt(flags);
    out.put(u24le(picture.width() - 1)).put(u24le(picture.height() - 1));
    out.put(webp, body, webp.length - body);
    return out.put(name("XMP ")).putInt(xmp.length).put(xmp).array();
  }

  /** Whether a file without loss says that it can be seen through. */
  private static boolean clear(byte[] webp) {
    return new Bytes(webp).has(12, "VP8L") && (webp[24] & 0x10) != 0;
  }

  private static byte[] name(String part) {
    return part.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] u24le(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
  }
}
