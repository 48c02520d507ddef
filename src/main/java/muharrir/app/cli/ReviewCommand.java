package muharrir.app.cli;

import java.nio.file.Path;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.library.LibraryException;
import picocli.CommandLine.Command;

/** Writes an article as one page that somebody without the program reads and remarks on. */
@Command(name = "review", sortOptions = false)
final class ReviewCommand extends SendingCommand {
  ReviewCommand() {
    super("review", "cli.review.written");
  }

  @Override
  Path write(Desk desk, ArticleId article, Path folder) throws LibraryException {
    return desk.guests().write(article, folder);
  }
}
