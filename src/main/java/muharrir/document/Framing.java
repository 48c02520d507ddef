package muharrir.document;

import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a picture is shown, and what of it matters most. All figures are in thousandths of
 * the upright picture's width and height, from its top left corner.
 *
 * @param focus the point that stays in sight when a shape of the page cuts the picture
 * @param crop the part that is shown; all of it where empty
 */
public record Framing(Optional<Focus> focus, Optional<Crop> crop) {
  /** The whole picture, its middle in the middle. */
  public static final Framing WHOLE = new Framing(Optional.empty(), Optional.empty());

  public Framing {
    Objects.requireNonNull(focus);
    Objects.requireNonNull(crop);
  }

  /** The focus in thousandths of the part that is shown; empty where none was chosen. */
  public Optional<Focus> focusInCrop() {
    if (focus.isEmpty() || crop.isEmpty()) {
      return focus;
    }
    Crop part = crop.get();
    int x = (focus.get().x() - part.left()) * 1000 / part.width();
    int y = (focus.get().y() - part.top()) * 1000 / part.height();
    return Optional.of(new Focus(Math.clamp(x, 0, 1000), Math.clamp(y, 0, 1000)));
  }

  /**
   * The largest part of what is shown that has a shape, around the focus.
   *
   * @param pictureWidth of the upright picture, in its pixels
   * @param shape width by height, such as 16.0 / 9
   */
  public Part cut(int pictureWidth, int pictureHeight, double shape) {
    Crop all = crop.orElse(Crop.ALL);
    double partWidth = all.width() / 1000.0 * pictureWidth;
    double partHeight = all.height() / 1000.0 * pictureHeight;
    double cutWidth = Math.min(partWidth, partHeight * shape);
    double cutHeight = Math.min(partHeight, partWidth / shape);
    Optional<Focus> inCrop = focusInCrop();
    double x = start(inCrop.map(Focus::x).orElse(500), partWidth, cutWidth);
    double y = start(inCrop.map(Focus::y).orElse(500), partHeight, cutHeight);
    return new Part(
        all.left() / 1000.0 + x / pictureWidth,
        all.top() / 1000.0 + y / pictureHeight,
        cutWidth / pictureWidth,
        cutHeight / pictureHeight);
  }

  private static double start(int focus, double part, double cut) {
    return Math.clamp(focus / 1000.0 * part - cut / 2, 0, Math.max(0, part - cut));
  }

  /** A rectangle of the picture; all figures from 0 to 1 of its width and height. */
  public record Part(double left, double top, double width, double height) {}

  /** A point of the picture, 0 to 1000 each way. */
  public record Focus(int x, int y) {
    public Focus {
      if (x < 0 || x > 1000 || y < 0 || y > 1000) {
        throw new IllegalArgumentException("not in the picture: " + x + " " + y);
      }
    }
  }

  /** A rectangle of the picture; 10 to 1000 wide and high, inside the picture. */
  public record Crop(int left, int top, int width, int height) {
    /** The smallest width and height. */
    public static final int LEAST = 10;

    /** All of a picture. */
    public static final Crop ALL = new Crop(0, 0, 1000, 1000);

    public Crop {
      if (left < 0
          || top < 0
          || width < LEAST
          || height < LEAST
          || left + width > 1000
          || top + height > 1000) {
        throw new IllegalArgumentException(
            "not in the picture: " + left + " " + top + " " + width + " " + height);
      }
    }
  }
}
