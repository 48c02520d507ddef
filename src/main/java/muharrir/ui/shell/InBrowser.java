package muharrir.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.ExportReport;
import muharrir.library.LibraryException;
import muharrir.library.Progress;
import muharrir.review.Reading;
import muharrir.ui.kit.Background;

/** Shows the page of an article in the person's own browser. */
final class InBrowser {
  private final Desk desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Consumer<Exception> failed;

  InBrowser(Desk desk, Background background, Dialogs dialogs, Consumer<Exception> failed) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.failed = failed;
  }

  /** Writes the page as it would go out now, and shows it. */
  void show(ArticleId id) {
    background.run(
        _ -> {
          Path folder = desk.scratch("page");
          ExportReport report =
              desk.export(List.of(id), folder, Optional.of(Reading.ACCEPTED), Progress.NONE);
          if (!report.failures().isEmpty()) {
            throw new LibraryException(report.failures().getFirst().reason());
          }
          return report.pages().getFirst().folder();
        },
        page -> dialogs.show(page.resolve("index.html")),
        failed);
  }
}
