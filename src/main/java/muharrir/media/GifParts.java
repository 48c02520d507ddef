package muharrir.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The parts of a GIF file, of which a moving one is the only kind of picture that goes out as it
 * came: what shows pixels and says how often they run is kept, comments and what programs noted are
 * left out, and our own notes are put in.
 */
final class GifParts {
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2c;
  private static final int COMMENT = 0xfe;
  private static final int OF_A_PROGRAM = 0xff;
  private static final int END = 0x3b;

  /** What programs add that decides how the picture looks: how often it runs, its colours. */
  private static final Set<String> NEEDED = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

  private final Bytes file;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int frames;

  private GifParts(Bytes file) {
    this.file = file;
  }

  /** Whether it holds more than one frame. */
  static boolean moves(Bytes file) throws BadPictureException {
    GifParts parts = new GifParts(file);
    parts.walk();
    return parts.frames > 1;
  }

  /** The same frames with our notes in the place of all others. */
  static byte[] with(Bytes file, PictureNotes notes) throws BadPictureException {
    GifParts parts = new GifParts(file);
    // Extensions came with the second version of the format.
    parts.out.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
    int start = 13 + colours(file.u8(10));
    parts.copy(6, start);
    if (!notes.isEmpty()) {
      parts.note(notes.xmp());
    }
    parts.walk();
    parts.out.write(END);
    return parts.out.toByteArray();
  }

  /** Adobe's way: the text lies bare, and a slide behind it leads those who count it to its end. */
  private void note(byte[] xmp) {
    out.write(EXTENSION);
    out.write(OF_A_PROGRAM);
    out.write(11);
    out.writeBytes("XMP DataXMP".getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(xmp);
    out.write(1);
    for (int slide = 0xff; slide >= 0; slide--) {
      out.write(slide);
    }
    out.write(0);
  }

  private void walk() throws BadPictureException {
    long at = 13L + colours(file.u8(10));
    while (at < file.length() && file.u8(at) != END) {
      long end;
      switch (file.u8(at)) {
        case EXTENSION -> {
          end = afterBlocks(at + 2);
          if (isNeeded(at)) {
            copy(at, end);
          }
        }
        case FRAME -> {
          frames++;
          end = afterBlocks(at + 11 + colours(file.u8(at + 9)));
          copy(at, end);
        }
        default -> {
          // Rubbish behind the last frame.
          return;
        }
      }
      at = end;
    }
  }

  private boolean isNeeded(long at) throws BadPictureException {
    return switch (file.u8(at + 1)) {
      case COMMENT -> false;
      case OF_A_PROGRAM ->
          file.u8(at + 2) == 11
              && NEEDED.contains(new String(file.part(at + 3, 11), StandardCharsets.ISO_8859_1));
      default -> true;
    };
  }

  private void copy(long from, long to) throws BadPictureException {
    out.writeBytes(file.part(from, to - from));
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private long afterBlocks(long from) throws BadPictureException {
    long at = from;
    while (file.u8(at) != 0) {
      at += 1L + file.u8(at);
    }
    return at + 1;
  }
}
