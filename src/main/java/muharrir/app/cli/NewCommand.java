package muharrir.app.cli;

import java.util.Map;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.json.CliJson;
import muharrir.library.LibraryException;
import picocli.CommandLine.Command;

/** Begins an empty draft. */
@Command(name = "new", sortOptions = false)
final class NewCommand implements CliCommand {
  @Override
  public Answer run(Session session) throws LibraryException {
    try (Desk desk = session.open()) {
      Article article = desk.create();
      Map<String, Object> tree = Answer.tree("new", true);
      tree.put("id", article.id().value());
      return new Answer(Exit.DONE, CliJson.write(tree), article.id() + "\n", "");
    }
  }
}
