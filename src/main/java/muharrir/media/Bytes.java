package muharrir.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a file, read with care: whatever lies behind their end is a broken picture. */
final class Bytes {
  private final byte[] all;

  Bytes(byte[] all) {
    this.all = all;
  }

  /** The array itself, not to be changed. */
  byte[] all() {
    return all;
  }

  int length() {
    return all.length;
  }

  int u8(long at) throws BadPictureException {
    return all[check(at, 1)] & 0xff;
  }

  int u16(long at) throws BadPictureException {
    return u8(at) << 8 | u8(at + 1);
  }

  int u16le(long at) throws BadPictureException {
    return u8(at + 1) << 8 | u8(at);
  }

  int u24le(long at) throws BadPictureException {
    return u16le(at) | u8(at + 2) << 16;
  }

  long u32(long at) throws BadPictureException {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32le(long at) throws BadPictureException {
    return (long) u16le(at + 2) << 16 | u16le(at);
  }

  byte[] part(long from, long length) throws BadPictureException {
    int start = check(from, length);
    return Arrays.copyOfRange(all, start, start + (int) length);
  }

  String name(long at) throws BadPictureException {
    return new String(part(at, 4), StandardCharsets.ISO_8859_1);
  }

  boolean has(int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return at + wanted.length <= all.length
        && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length);
  }

  /** The place as an index, if so many bytes are there. */
  int check(long at, long length) throws BadPictureException {
    if (at < 0 || length < 0 || at + length > all.length) {
      throw new BadPictureException(Problem.BROKEN, "cut off at " + at);
    }
    return (int) at;
  }
}
