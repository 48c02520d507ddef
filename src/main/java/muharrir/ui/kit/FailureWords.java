package muharrir.ui.kit;

import java.nio.file.Path;
import muharrir.arabic.Strings;
import muharrir.library.LibraryFailure;

/** The words for a failure of the library, as a window shows them. */
public final class FailureWords {
  private static final String ISOLATE = "\u2066";
  private static final String END = "\u2069";

  private FailureWords() {}

  /** What happened, why, and what to do. */
  public static String of(Strings strings, LibraryFailure failure) {
    Object[] arguments = failure.arguments().clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Path path) {
        arguments[i] = place(path);
      }
    }
    return strings.get(failure.key(), arguments);
  }

  /** A path that keeps its order inside of Arabic: its first slash stays at its start. */
  public static String place(Path path) {
    return ISOLATE + path + END;
  }
}
