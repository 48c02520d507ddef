package muharrir.media;

import java.awt.Rectangle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the frames of a GIF file. */
final class GifHeader {
  private final Bytes file;
  private @Nullable Rectangle first;

  private GifHeader(Bytes file) {
    this.file = file;
  }

  static Header read(Bytes file) throws BadPictureException {
    GifHeader gif = new GifHeader(file);
    int width = file.u16le(6);
    int height = file.u16le(8);
    gif.walk();
    Rectangle frame = gif.first;
    if (frame == null) {
      throw new BadPictureException(Problem.BROKEN, "no frame");
    }
    // Browsers make room for a first frame that is larger than the picture says it is.
    int w = Math.max(width, frame.x + frame.width);
    int h = Math.max(height, frame.y + frame.height);
    Header.checkSize(w, h, Picture.MAX_WHOLE_PIXELS);
    return new Header("gif", w, h, frame, Turn.UPRIGHT, Optional.empty(), true, file);
  }

  private void walk() throws BadPictureException {
    long at = 13L + colours(file.u8(10));
    while (at < file.length()) {
      switch (file.u8(at)) {
        case 0x3b -> {
          return;
        }
        case 0x21 -> at = afterBlocks(at + 2);
        case 0x2c -> {
          frame(at + 1);
          at = afterBlocks(at + 11 + colours(file.u8(at + 9)));
        }
        default -> {
          if (first == null) {
            throw new BadPictureException(Problem.BROKEN, "unknown part at " + at);
          }
          // Rubbish behind the last frame does no harm.
          return;
        }
      }
    }
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private void frame(long at) throws BadPictureException {
    Rectangle frame =
        new Rectangle(file.u16le(at), file.u16le(at + 2), file.u16le(at + 4), file.u16le(at + 6));
    Header.checkSize(frame.width, frame.height, Picture.MAX_WHOLE_PIXELS);
    if (first == null) {
      first = frame;
    }
  }

  private long afterBlocks(long from) throws BadPictureException {
    long at = from;
    while (file.u8(at) != 0) {
      at += 1L + file.u8(at);
    }
    return at + 1;
  }
}
