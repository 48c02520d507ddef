package muharrir.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import muharrir.desk.Desk;
import muharrir.desk.Intakes;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;

/**
 * What goes on beside somebody's typing: an import, an export, a backup, again and again; says
 * "doing" and what before each.
 */
final class Meanwhile implements Runnable {
  private final Desk desk;
  private final Path work;
  private final PrintStream out;

  /**
   * @param work a folder; what is exported goes into {@code site} in it
   */
  Meanwhile(Desk desk, Path work, PrintStream out) {
    this.desk = desk;
    this.work = work;
    this.out = out;
  }

  @Override
  public void run() {
    try {
      Intakes intakes = new Intakes(desk, Clock.systemUTC(), new Random());
      Path text = work.resolve("text.txt");
      for (int round = 1; round > 0; round++) {
        Files.writeString(text, "خبر وصل بعد " + round + "\n\n" + "فقرة من الخبر. ".repeat(40));
        out.println("doing import");
        if (intakes.take(text) instanceof Intakes.Taken.Refused) {
          throw new IllegalStateException("refused");
        }
        out.println("doing export");
        var ids = desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).toList();
        desk.export(ids, work.resolve("site"), Progress.NONE);
        out.println("doing backup");
        desk.backups().make();
      }
    } catch (LibraryException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
