package muharrir.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import muharrir.arabic.ShownName;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an article as one page that somebody without the program reads and remarks on. */
@Command(name = "review", sortOptions = false)
final class ReviewCommand implements CliCommand {
  @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
  String id = "";

  @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.to")
  String target = "";

  @Override
  public Answer run(Session session) throws Problem, LibraryException {
    Path folder;
    try {
      folder = Path.of(target).toAbsolutePath().normalize();
    } catch (InvalidPathException _) {
      throw new Problem(
          Exit.USAGE, "cli.notAPath", session.strings().get("cli.notAPath", ShownName.of(target)));
    }
    try (Desk desk = session.openThere()) {
      Path file = desk.guests().write(session.article(desk, id).id(), folder);
      Map<String, Object> tree = Answer.tree("review", true);
      tree.put("file", file.toString());
      return new Answer(
          Exit.DONE,
          CliJson.write(tree),
          session.strings().get("cli.review.written", file) + "\n",
          "");
    }
  }
}
