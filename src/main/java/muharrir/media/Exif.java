package muharrir.media;

/** Finds out from EXIF data how the camera was held. Data that makes no sense is upright. */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST_ENTRIES = 512;

  private Exif() {}

  /** The orientation in EXIF data, with or without its six bytes of name. */
  static Turn turn(byte[] data) {
    try {
      Bytes exif = new Bytes(data);
      return find(exif, exif.has(0, "Exif\0\0") ? 6 : 0);
    } catch (BadPictureException _) {
      // The pixels may be sound all the same.
      return Turn.UPRIGHT;
    }
  }

  private static Turn find(Bytes exif, int start) throws BadPictureException {
    boolean little = exif.has(start, "II*\0");
    if (!little && !exif.has(start, "MM\0*")) {
      return Turn.UPRIGHT;
    }
    long table = start + (little ? exif.u32le(start + 4) : exif.u32(start + 4));
    int entries = Math.min(MOST_ENTRIES, little ? exif.u16le(table) : exif.u16(table));
    for (int i = 0; i < entries; i++) {
      long entry = table + 2 + 12L * i;
      int tag = little ? exif.u16le(entry) : exif.u16(entry);
      int type = little ? exif.u16le(entry + 2) : exif.u16(entry + 2);
      if (tag == ORIENTATION && type == SHORT) {
        return Turn.of(little ? exif.u16le(entry + 8) : exif.u16(entry + 8));
      }
    }
    return Turn.UPRIGHT;
  }
}
