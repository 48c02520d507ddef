package muharrir.media;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the parts of a PNG file and keeps those that make up the pixels.
 *
 * <p>Texts and other extras never reach the decoder: Java's inflates them whole, and a few
 * kilobytes of text can be made to fill all memory.
 */
final class PngHeader {
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int LARGEST_PROFILE = 8 << 20;
  private static final int START = 8;

  private final Bytes file;
  private final ByteArrayOutputStream needed;
  private long width;
  private long height;
  private int depth;
  private boolean interlaced;
  private boolean pixels;
  private boolean animated;
  private boolean standard;
  private Turn turn = Turn.UPRIGHT;
  private byte @Nullable [] profile;

  private PngHeader(Bytes file) {
    this.file = file;
    this.needed = new ByteArrayOutputStream(file.length());
  }

  static Header read(Bytes file) throws BadPictureException {
    PngHeader png = new PngHeader(file);
    png.walk();
    Optional<byte[]> profile = png.standard ? Optional.empty() : Optional.ofNullable(png.profile);
    boolean plain = png.turn == Turn.UPRIGHT && profile.isEmpty() && png.depth <= 8;
    return new Header(
        "png",
        (int) png.width,
        (int) png.height,
        new Rectangle((int) png.width, (int) png.height),
        png.turn,
        profile,
        plain && !png.animated,
        new Bytes(png.needed.toByteArray()));
  }

  private void walk() throws BadPictureException {
    needed.write(file.all(), 0, START);
    String name = "";
    for (long at = START; !name.equals("IEND"); at += 12 + file.u32(at)) {
      long length = file.u32(at);
      file.check(at, length + 12);
      name = file.name(at + 4);
      if (at == START && !name.equals("IHDR")) {
        throw new BadPictureException(Problem.BROKEN, "begins with " + name);
      }
      if (NEEDED.contains(name)) {
        sound(at, (int) length);
        needed.write(file.all(), (int) at, (int) length + 12);
      } else if (Character.isUpperCase(name.charAt(0))) {
        throw new BadPictureException(Problem.BROKEN, "unknown part " + name);
      }
      part(name, at + 8, (int) length);
    }
    if (!pixels) {
      throw new BadPictureException(Problem.BROKEN, "no pixels");
    }
  }

  private void sound(long at, int length) throws BadPictureException {
    CRC32 crc = new CRC32();
    crc.update(file.all(), (int) at + 4, length + 4);
    if (crc.getValue() != file.u32(at + 8 + length)) {
      throw new BadPictureException(Problem.BROKEN, "a wrong checksum at " + at);
    }
  }

  private void part(String name, long at, int length) throws BadPictureException {
    switch (name) {
      case "IHDR" -> {
        width = file.u32(at);
        height = file.u32(at + 4);
        depth = file.u8(at + 8);
        interlaced = file.u8(at + 12) != 0;
        Header.checkSize(width, height, interlaced ? Picture.MAX_WHOLE_PIXELS : Picture.MAX_PIXELS);
      }
      case "IDAT" -> pixels = true;
      case "acTL" -> animated = true;
      case "sRGB" -> standard = true;
      case "eXIf" -> turn = Exif.turn(file.part(at, length));
      case "iCCP" -> profile = profile(file.part(at, length));
      default -> {}
    }
  }

  /** The profile stands deflated after a name; one that is not sound or too large is no profile. */
  private static byte @Nullable [] profile(byte[] part) {
    int start = 0;
    while (start < part.length && part[start] != 0) {
      start++;
    }
    start += 2;
    if (start >= part.length) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(part, start, part.length - start);
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 || out.size() + n > LARGEST_PROFILE) {
          return null;
        }
        out.write(buffer, 0, n);
      }
    } catch (DataFormatException _) {
      return null;
    }
    byte[] profile = out.toByteArray();
    return Srgb.named(profile) ? null : profile;
  }
}
