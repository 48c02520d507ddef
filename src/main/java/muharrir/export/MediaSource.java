package muharrir.export;

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
}
