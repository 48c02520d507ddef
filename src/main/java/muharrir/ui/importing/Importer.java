package muharrir.ui.importing;

import java.nio.file.Path;

/** Takes one file into the library. */
@FunctionalInterface
public interface Importer {
  /**
   * Reads a file and stores the article that it holds. Off the FX thread. What a person can mend is
   * an outcome, not an exception.
   *
   * @throws Exception if the library or the disk fails
   */
  ImportOutcome take(Path file) throws Exception;
}
