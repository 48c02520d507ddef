package muharrir.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import muharrir.app.door.Errand;
import muharrir.arabic.ShownName;
import muharrir.article.ArticleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window with an article ready to be written on, or with files to be taken in. */
@Command(name = "open", sortOptions = false)
final class OpenCommand {
  @Parameters(paramLabel = "ID|FILE", arity = "1..*", descriptionKey = "parameter.open")
  List<String> named = new ArrayList<>();

  /** What the window is to do. */
  Errand errand(Session session) throws Problem {
    if (named.size() == 1 && ArticleId.accepts(named.getFirst())) {
      return Errand.article(session.id(named.getFirst()));
    }
    List<Path> files = new ArrayList<>();
    for (String name : named) {
      files.add(file(session, name));
    }
    return Errand.files(files);
  }

  private Path file(Session session, String name) throws Problem {
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException _) {
      // Then it is neither.
    }
    throw new Problem(
        Exit.USAGE,
        "cli.notAnIdOrFile",
        session.strings().get("cli.notAnIdOrFile", ShownName.of(name)));
  }
}
