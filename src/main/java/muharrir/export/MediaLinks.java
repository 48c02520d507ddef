package muharrir.export;

import java.util.Objects;
import java.util.Optional;
import muharrir.document.Framing;
import muharrir.document.MediaRef;

/** Says where a page finds its pictures, and how large they are there. */
@FunctionalInterface
public interface MediaLinks {
  /**
   * A picture as a page shows it.
   *
   * @param address relative to the page, or a {@code data:} address
   * @param width in pixels
   * @param height in pixels
   */
  record Shown(String address, int width, int height) {
    public Shown {
      Objects.requireNonNull(address);
    }
  }

  /** A picture, or the part of it that is cut out. */
  Shown shown(MediaRef media, Optional<Framing.Crop> crop);

  /** Pictures as they came, in the folder {@code media} beside the page. */
  MediaLinks BESIDE =
      (media, _) -> new Shown("media/" + media.fileName(), media.width(), media.height());
}
