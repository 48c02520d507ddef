package muharrir.export;

import java.util.Optional;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.media.Wanted;

/** Cuts a picture to a shape so that what matters most in it stays in sight. */
final class PictureCut {
  private PictureCut() {}

  /** The largest part of what is shown that has this shape, around the focus; never enlarged. */
  static Wanted shape(MediaRef media, Framing framing, int width, int height) {
    Framing.Crop all = framing.crop().orElse(new Framing.Crop(0, 0, 1000, 1000));
    double partWidth = all.width() / 1000.0 * media.width();
    double partHeight = all.height() / 1000.0 * media.height();
    double shape = (double) width / height;
    double cutWidth = Math.min(partWidth, partHeight * shape);
    double cutHeight = Math.min(partHeight, partWidth / shape);
    Optional<Framing.Focus> focus = framing.focusInCrop();
    double x = start(focus.map(Framing.Focus::x).orElse(500), partWidth, cutWidth);
    double y = start(focus.map(Framing.Focus::y).orElse(500), partHeight, cutHeight);
    return new Wanted(
        all.left() / 1000.0 + x / media.width(),
        all.top() / 1000.0 + y / media.height(),
        cutWidth / media.width(),
        cutHeight / media.height(),
        width,
        height);
  }

  private static double start(int focus, double part, double cut) {
    return Math.clamp(focus / 1000.0 * part - cut / 2, 0, Math.max(0, part - cut));
  }
}
