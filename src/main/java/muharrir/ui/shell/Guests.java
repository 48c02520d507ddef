package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import muharrir.article.ArticleId;
import muharrir.desk.GuestReviews;
import muharrir.desk.OpenArticle;
import muharrir.review.GuestRemarks;
import muharrir.ui.kit.Background;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/**
 * Pages for review that go out to people without the program, and the remarks that come back. FX
 * thread only.
 */
final class Guests {
  private final Tools tools;
  private final ShellView view;
  private final ReviewBoxes boxes;
  private final Supplier<Optional<OpenArticle>> article;
  private final Consumer<ArticleId> open;
  private final Consumer<Exception> failed;

  Guests(
      Tools tools,
      ShellView view,
      ReviewBoxes boxes,
      Supplier<Optional<OpenArticle>> article,
      Consumer<ArticleId> open,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.view = view;
    this.boxes = boxes;
    this.article = article;
    this.open = open;
    this.failed = failed;
  }

  /** Writes the open article as a page for review. */
  void send() {
    article
        .get()
        .ifPresent(now -> {
          File folder = tools.dialogs().folder(tools.strings().get("review.page.folder"));
          if (folder != null) {
            tools
                .background()
                .run(
                    _ -> tools.desk().guests().write(now.id(), folder.toPath()),
                    (Path file) ->
                        view.toast()
                            .show(
                                RemixiconAL.CHECK_DOUBLE_LINE,
                                tools
                                    .strings()
                                    .get("review.page.written", String.valueOf(file.getFileName())),
                                tools.strings().get("export.openFolder"),
                                () -> tools.dialogs().show(folder.toPath())),
                    failed);
          }
        });
  }

  /** Asks for the block of text that somebody sent. */
  void paste() {
    boxes.remarks(
        view,
        text -> {
          String name = tools.strings().get("remarks.pasted");
          take(_ -> tools.desk().guests().read(text, name));
        });
  }

  /** Takes a file of remarks in. */
  void take(Path file) {
    take(_ -> tools.desk().guests().read(file));
  }

  private record Came(GuestRemarks remarks, OpenArticle article) {}

  private void take(Background.Work<GuestRemarks> read) {
    tools
        .background()
        .run(
            progress -> {
              GuestRemarks remarks = read.run(progress);
              return new Came(remarks, tools.desk().openArticle(remarks.article()));
            },
            (Came came) -> {
              int news = GuestReviews.join(came.remarks(), came.article());
              view.toast()
                  .show(
                      RemixiconAL.CHAT_1_LINE,
                      tools.strings().count("remarks.came", news, came.remarks().name()));
              open.accept(came.remarks().article());
            },
            failed);
  }
}
