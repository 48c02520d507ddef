package muharrir.ui.kit;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import muharrir.arabic.ShownName;
import muharrir.arabic.Strings;
import muharrir.library.LibraryFailure;

/** The words for a failure of the library, as a window shows them. */
public final class FailureWords {
  private static final String ISOLATE = "\u2066";
  private static final String END = "\u2069";

  private FailureWords() {}

  /** What happened, why, and what to do. */
  public static String of(Strings strings, LibraryFailure failure) {
    return say(strings, failure, FailureWords::place, FailureWords::detail);
  }

  /** The same for a terminal, which may not know what an isolate is. */
  public static String plain(Strings strings, LibraryFailure failure) {
    return say(strings, failure, ShownName::of, ShownName::of);
  }

  private static String say(
      Strings strings,
      LibraryFailure failure,
      Function<Path, String> place,
      UnaryOperator<String> detail) {
    // What the system says is English, whatever stands around it.
    boolean foreign =
        failure instanceof LibraryFailure.Damaged || failure instanceof LibraryFailure.Disk;
    Object[] arguments = failure.arguments().clone();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Path path -> arguments[i] = place.apply(path);
        case String name -> arguments[i] = foreign ? detail.apply(name) : ShownName.of(name);
        default -> {}
      }
    }
    return strings.get(failure.key(), arguments);
  }

  private static String detail(String text) {
    return ISOLATE + ShownName.of(text) + END;
  }

  /** A path that keeps its order inside of Arabic: its first slash stays at its start. */
  public static String place(Path path) {
    return ISOLATE + ShownName.of(path) + END;
  }
}
