package muharrir.media;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a WebP file: lossy (VP8), lossless (VP8L), extended (VP8X). */
final class WebpHeader {
  private final Bytes file;
  private int width;
  private int height;
  private @Nullable Rectangle first;
  private Turn turn = Turn.UPRIGHT;

  private WebpHeader(Bytes file) {
    this.file = file;
  }

  static Header read(Bytes file) throws BadPictureException {
    WebpHeader webp = new WebpHeader(file);
    long end = 8 + file.u32le(4);
    file.check(0, end);
    webp.walk(12, end, null);
    Rectangle frame = webp.first;
    if (frame == null) {
      throw new BadPictureException(Problem.BROKEN, "no pixels");
    }
    int w = webp.width == 0 ? frame.width : webp.width;
    int h = webp.height == 0 ? frame.height : webp.height;
    return new Header("webp", w, h, frame, webp.turn, Optional.empty(), false, file);
  }

  private void walk(long from, long end, @Nullable Point within) throws BadPictureException {
    for (long at = from; at + 8 <= end; at += 8 + file.u32le(at + 4) + (file.u32le(at + 4) & 1)) {
      String name = file.name(at);
      long length = file.u32le(at + 4);
      if (at + 8 + length > end) {
        throw new BadPictureException(Problem.BROKEN, "cut off in " + name);
      }
      part(name, at + 8, length, within);
    }
  }

  private void part(String name, long at, long length, @Nullable Point within)
      throws BadPictureException {
    switch (name) {
      case "VP8X" -> {
        width = 1 + file.u24le(at + 4);
        height = 1 + file.u24le(at + 7);
        Header.checkSize(width, height, Picture.MAX_WEBP_PIXELS);
      }
      case "VP8 " -> {
        if (file.u8(at + 3) != 0x9d || file.u8(at + 4) != 1 || file.u8(at + 5) != 0x2a) {
          throw new BadPictureException(Problem.BROKEN, "no key frame");
        }
        frame(within, file.u16le(at + 6) & 0x3fff, file.u16le(at + 8) & 0x3fff);
      }
      case "VP8L" -> {
        if (file.u8(at) != 0x2f) {
          throw new BadPictureException(Problem.BROKEN, "no lossless picture");
        }
        long sizes = file.u32le(at + 1);
        frame(within, 1 + (int) (sizes & 0x3fff), 1 + (int) (sizes >> 14 & 0x3fff));
      }
      case "ANMF" -> {
        if (within != null) {
          throw new BadPictureException(Problem.BROKEN, "a frame in a frame");
        }
        walk(at + 16, at + length, new Point(2 * file.u24le(at), 2 * file.u24le(at + 3)));
      }
      case "EXIF" -> turn = Exif.turn(file.part(at, length));
      default -> {}
    }
  }

  private void frame(@Nullable Point at, int w, int h) throws BadPictureException {
    int x = at == null ? 0 : at.x;
    int y = at == null ? 0 : at.y;
    Header.checkSize(w, h, Picture.MAX_WEBP_PIXELS);
    boolean outside = width > 0 && (x + w > width || y + h > height);
    if (outside) {
      throw new BadPictureException(Problem.BROKEN, "a frame outside of its picture");
    }
    if (first == null) {
      first = new Rectangle(x, y, w, h);
    }
  }
}
