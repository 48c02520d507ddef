package muharrir.textview;

import java.util.Optional;
import javafx.scene.image.Image;
import muharrir.document.Framing;
import muharrir.document.MediaRef;

/** Gives the surface the pictures of figures. */
@FunctionalInterface
public interface PictureSource {
  /**
   * The picture, which may still be loading in the background; empty if there is none to show.
   *
   * @param crop the part that is wanted; all of it where empty
   * @param width in which it will be shown, in logical pixels
   */
  Optional<Image> picture(MediaRef media, Optional<Framing.Crop> crop, double width);
}
