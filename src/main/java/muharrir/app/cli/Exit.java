package muharrir.app.cli;

import muharrir.library.LibraryFailure;
import muharrir.library.Refusal;

/** The exit codes of the program. */
public final class Exit {
  /** Done. */
  public static final int DONE = 0;

  /** The content was refused: a file that is no text, an article that is not there. */
  public static final int REFUSED = 1;

  /** The command was not understood. */
  public static final int USAGE = 2;

  /** The library or a disk failed, or the machine lacks something. */
  public static final int FAILED = 3;

  private Exit() {}

  /** How a command ends that failed so: with what it was asked for, or with the library or disk. */
  static int of(LibraryFailure failure) {
    return switch (failure) {
      case LibraryFailure.NoArticle _,
          Refusal _,
          LibraryFailure.Embargoed _,
          LibraryFailure.OpenSuggestions _ ->
          REFUSED;
      default -> FAILED;
    };
  }
}
