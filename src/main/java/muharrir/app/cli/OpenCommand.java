package muharrir.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window with an article ready to be written on. */
@Command(name = "open", sortOptions = false)
final class OpenCommand {
  @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
  String id = "";
}
