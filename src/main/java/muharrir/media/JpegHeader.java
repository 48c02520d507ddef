package muharrir.media;

import java.nio.charset.StandardCharsets;

/** Walks through the parts of a JPEG file, from its start to its end. */
final class JpegHeader {
  private static final int MOST_SCANS = 200;

  private final Bytes file;
  private int width;
  private int height;
  private int components;
  private boolean whole;
  private boolean profile;
  private Turn turn = Turn.UPRIGHT;

  private JpegHeader(Bytes file) {
    this.file = file;
  }

  static Header read(Bytes file) throws BadPictureException {
    JpegHeader jpeg = new JpegHeader(file);
    jpeg.walk();
    Header.checkSize(
        jpeg.width, jpeg.height, jpeg.whole ? Picture.MAX_WHOLE_PIXELS : Picture.MAX_PIXELS);
    boolean plain = jpeg.turn == Turn.UPRIGHT && !jpeg.profile && jpeg.components != 4;
    return Header.of("jpg", jpeg.width, jpeg.height, jpeg.turn, plain, file);
  }

  private void walk() throws BadPictureException {
    int scans = 0;
    long at = 2;
    while (true) {
      if (file.u8(at) != 0xff) {
        throw new BadPictureException(Problem.BROKEN, "no marker at " + at);
      }
      int marker = file.u8(at + 1);
      if (marker == 0xd9) {
        break;
      }
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += 2;
        continue;
      }
      int length = file.u16(at + 2);
      if (length < 2) {
        throw new BadPictureException(Problem.BROKEN, "a part of no length");
      }
      file.check(at + 2, length);
      part(marker, at + 4, length - 2);
      at += 2L + length;
      if (marker == 0xda) {
        if (++scans > MOST_SCANS) {
          throw new BadPictureException(Problem.BROKEN, "too many scans");
        }
        at = afterScan(at);
      }
    }
    if (scans == 0) {
      throw new BadPictureException(Problem.BROKEN, "no pixels");
    }
  }

  /** The first marker after compressed data, in which 0xff is followed by 0 or a restart. */
  private long afterScan(long from) throws BadPictureException {
    byte[] all = file.all();
    for (int i = (int) from; i < all.length - 1; i++) {
      if (all[i] == (byte) 0xff) {
        int next = all[i + 1] & 0xff;
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return i;
        }
      }
    }
    throw new BadPictureException(Problem.BROKEN, "no end");
  }

  private void part(int marker, long at, int length) throws BadPictureException {
    if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
      frame(marker, at);
    } else if (marker == 0xe1 && starts(at, length, "Exif\0\0")) {
      turn = Exif.turn(file.part(at, length));
    } else if (marker == 0xe2 && starts(at, length, "ICC_PROFILE\0")) {
      profile |= !Srgb.named(file.part(at + 14, Math.max(0, length - 14)));
    }
  }

  private boolean starts(long at, int length, String name) {
    return length > name.getBytes(StandardCharsets.ISO_8859_1).length && file.has((int) at, name);
  }

  private void frame(int marker, long at) throws BadPictureException {
    if (components > 0) {
      throw new BadPictureException(Problem.BROKEN, "two pictures in one");
    }
    height = file.u16(at + 1);
    width = file.u16(at + 3);
    components = file.u8(at + 5);
    whole = marker != 0xc0 && marker != 0xc1;
    if (components < 1 || components > 4) {
      throw new BadPictureException(Problem.BROKEN, components + " colours");
    }
  }
}
