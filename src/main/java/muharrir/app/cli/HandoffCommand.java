package muharrir.app.cli;

import java.nio.file.Path;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.library.LibraryException;
import picocli.CommandLine.Command;

/** Writes an article with its remarks, versions and pictures into one file for another desk. */
@Command(name = "handoff", sortOptions = false)
final class HandoffCommand extends SendingCommand {
  HandoffCommand() {
    super("handoff", "cli.handoff.written");
  }

  @Override
  Path write(Desk desk, ArticleId article, Path folder) throws LibraryException {
    return desk.handoffs().write(article, folder);
  }
}
