package muharrir.app.cli;

import muharrir.library.LibraryException;

/** A command that answers and is done; its fields are filled by picocli. */
interface CliCommand {
  /** Does what was asked. */
  Answer run(Session session) throws Problem, LibraryException, InterruptedException;
}
