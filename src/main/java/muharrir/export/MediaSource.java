package muharrir.export;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;

/** Gives the bytes of a picture. */
@FunctionalInterface
public interface MediaSource {
  /**
   * The picture as it came; called by several threads at once.
   *
   * @throws LibraryException if it is not there, or cannot be read
   */
  byte[] bytes(MediaRef media) throws LibraryException;

  /**
   * The same, until nobody waits for it any more: it then throws a {@link CancellationException},
   * so that what goes through many pictures ends between two of them.
   */
  default MediaSource until(BooleanSupplier cancelled) {
    return picture -> {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("no further pictures are wanted");
      }
      return bytes(picture);
    };
  }
}
