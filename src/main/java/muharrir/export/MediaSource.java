package muharrir.export;

import java.nio.file.Path;
import muharrir.document.MediaRef;
import muharrir.library.LibraryException;

/** Gives the file of a picture. */
@FunctionalInterface
public interface MediaSource {
  /**
   * The file that holds the picture; called by several threads at once.
   *
   * @throws LibraryException if it is not there
   */
  Path file(MediaRef media) throws LibraryException;
}
