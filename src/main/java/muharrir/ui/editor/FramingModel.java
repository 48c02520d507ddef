package muharrir.ui.editor;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import muharrir.document.Framing;
import muharrir.document.Framing.Crop;
import muharrir.document.Framing.Focus;
import muharrir.document.MediaRef;
import muharrir.edit.PictureAt;

/**
 * How a picture is being cut, before the text takes it over. All figures are in thousandths of the
 * picture, as in {@link Framing}; what lies outside the picture is brought back into it. FX thread
 * only.
 */
public final class FramingModel {
  private static final int ALL = 1000;

  private final MediaRef media;
  private final ReadOnlyObjectWrapper<Framing> framing;

  /** Begins with how the picture is cut now. */
  public FramingModel(PictureAt picture) {
    this.media = picture.media();
    this.framing = new ReadOnlyObjectWrapper<>(picture.framing());
  }

  MediaRef media() {
    return media;
  }

  ReadOnlyObjectProperty<Framing> framingProperty() {
    return framing.getReadOnlyProperty();
  }

  Framing framing() {
    return framing.get();
  }

  /** The part that is shown. */
  Crop crop() {
    return framing().crop().orElse(Crop.ALL);
  }

  /** What matters most; the middle of what is shown where nothing was chosen. */
  Focus focus() {
    Crop crop = crop();
    return framing()
        .focus()
        .orElse(new Focus(crop.left() + crop.width() / 2, crop.top() + crop.height() / 2));
  }

  /** Puts the point where it is asked for, inside what is shown. */
  void focusAt(int x, int y) {
    framing.set(new Framing(Optional.of(inside(crop(), x, y)), framing().crop()));
  }

  void moveFocus(int dx, int dy) {
    focusAt(focus().x() + dx, focus().y() + dy);
  }

  private static Focus inside(Crop crop, int x, int y) {
    return new Focus(
        Math.clamp(x, crop.left(), crop.left() + crop.width()),
        Math.clamp(y, crop.top(), crop.top() + crop.height()));
  }

  /** Shows the part between two points, whichever of them comes first. */
  void cropTo(int fromX, int fromY, int toX, int toY) {
    int left = Math.clamp(Math.min(fromX, toX), 0, ALL - Crop.LEAST);
    int top = Math.clamp(Math.min(fromY, toY), 0, ALL - Crop.LEAST);
    int width = Math.clamp((long) Math.max(fromX, toX) - left, Crop.LEAST, ALL - left);
    int height = Math.clamp((long) Math.max(fromY, toY) - top, Crop.LEAST, ALL - top);
    set(new Crop(left, top, width, height));
  }

  /** Moves the part that is shown, as far as the picture goes. */
  void moveCrop(int dx, int dy) {
    Crop crop = crop();
    set(
        new Crop(
            Math.clamp((long) crop.left() + dx, 0, ALL - crop.width()),
            Math.clamp((long) crop.top() + dy, 0, ALL - crop.height()),
            crop.width(),
            crop.height()));
  }

  /** Makes the part that is shown wider and higher, or smaller, at its right and lower edge. */
  void growCrop(int dx, int dy) {
    Crop crop = crop();
    int right = crop.left() + Math.max(Crop.LEAST, crop.width() + dx);
    int bottom = crop.top() + Math.max(Crop.LEAST, crop.height() + dy);
    cropTo(crop.left(), crop.top(), right, bottom);
  }

  /**
   * Shows the largest part of a shape, around the point.
   *
   * @param shape width by height
   */
  void cropTo(double shape) {
    Framing around = new Framing(Optional.of(focus()), Optional.empty());
    Framing.Part part = around.cut(media.width(), media.height(), shape);
    int left = (int) Math.round(part.left() * ALL);
    int top = (int) Math.round(part.top() * ALL);
    cropTo(
        left,
        top,
        left + (int) Math.round(part.width() * ALL),
        top + (int) Math.round(part.height() * ALL));
  }

  /** Shows all of the picture; the point stays. */
  void whole() {
    set(Crop.ALL);
  }

  /** Shows all of the picture, with its middle in the middle. */
  void reset() {
    framing.set(Framing.WHOLE);
  }

  private void set(Crop crop) {
    Optional<Focus> kept = framing().focus().map(focus -> inside(crop, focus.x(), focus.y()));
    framing.set(new Framing(kept, crop.equals(Crop.ALL) ? Optional.empty() : Optional.of(crop)));
  }
}
