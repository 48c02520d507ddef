package muharrir.app.cli;

import java.nio.file.Path;
import java.util.Map;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an article into one file that goes to somebody else; the commands differ in whose. */
abstract class SendingCommand implements CliCommand {
  @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
  String id = "";

  @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "option.to")
  String target = "";

  private final String name;
  private final String says;

  /**
   * @param name of the command, in what it prints for other programs
   * @param says the key of what it tells a person, with the file in its place
   */
  SendingCommand(String name, String says) {
    this.name = name;
    this.says = says;
  }

  /** Writes the file into a folder and says where it is. */
  abstract Path write(Desk desk, ArticleId article, Path folder) throws LibraryException;

  @Override
  public final Answer run(Session session) throws Problem, LibraryException {
    Path folder = Path.of(target).toAbsolutePath().normalize();
    try (Desk desk = session.openThere()) {
      Path file = write(desk, session.article(desk, id).id(), folder);
      Map<String, Object> tree = Answer.tree(name, true);
      tree.put("file", file.toString());
      return new Answer(
          Exit.DONE, CliJson.write(tree), session.strings().get(says, file) + "\n", "");
    }
  }
}
