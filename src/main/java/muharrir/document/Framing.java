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
    public Crop {
      if (left < 0
          || top < 0
          || width < 10
          || height < 10
          || left + width > 1000
          || top + height > 1000) {
        throw new IllegalArgumentException(
            "not in the picture: " + left + " " + top + " " + width + " " + height);
      }
    }
  }
}
