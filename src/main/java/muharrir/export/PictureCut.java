package muharrir.export;

import muharrir.document.Framing;
import muharrir.document.MediaRef;
import muharrir.media.Wanted;

/** Cuts a picture to a shape so that what matters most in it stays in sight. */
final class PictureCut {
  private PictureCut() {}

  /** The largest part of what is shown that has this shape, around the focus; never enlarged. */
  static Wanted shape(MediaRef media, Framing framing, int width, int height) {
    Framing.Part part = framing.cut(media.width(), media.height(), (double) width / height);
    return new Wanted(part.left(), part.top(), part.width(), part.height(), width, height);
  }
}
