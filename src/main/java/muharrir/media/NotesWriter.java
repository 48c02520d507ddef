package muharrir.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts what is said about a picture into a JPEG or PNG file that we wrote ourselves. */
final class NotesWriter {
  private static final String XMP_IN_JPEG = "http://ns.adobe.com/xap/1.0/\0";

  /** Keyword, no compression, no language, no translated keyword. */
  private static final String XMP_IN_PNG = "XML:com.adobe.xmp\0\0\0\0\0";

  /** The signature of a PNG and its first part. */
  private static final int PNG_START = 8 + 25;

  private NotesWriter() {}

  static WebPicture with(WebPicture picture, PictureNotes notes) {
    if (notes.isEmpty()) {
      return picture;
    }
    byte[] xmp = notes.xmp();
    byte[] bytes =
        picture.type().equals("jpg") ? jpeg(picture.bytes(), xmp) : png(picture.bytes(), xmp);
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
}
