package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.GuestReviews;
import muharrir.desk.Handoffs;
import muharrir.desk.OpenArticle;
import muharrir.review.Reunion;
import muharrir.ui.kit.Background;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Articles that are handed over to another desk, and those that come back. FX thread only. */
final class Handing {
  private final Tools tools;
  private final Strings strings;
  private final Desk desk;
  private final Background background;
  private final ShellView view;
  private final Boxes boxes;
  private final Supplier<Optional<OpenArticle>> article;
  private final Consumer<ArticleId> open;
  private final Consumer<Exception> failed;
  private final Guests guests;

  Handing(
      Tools tools,
      ShellView view,
      Boxes boxes,
      Supplier<Optional<OpenArticle>> article,
      Consumer<ArticleId> open,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.strings = tools.strings();
    this.desk = tools.desk();
    this.background = tools.background();
    this.view = view;
    this.boxes = boxes;
    this.article = article;
    this.open = open;
    this.failed = failed;
    this.guests = new Guests(tools, view, boxes, article, open, failed);
  }

  /** What goes to people without the program. */
  Guests guests() {
    return guests;
  }

  /** Writes the open article into one file for another desk. */
  void over() {
    article
        .get()
        .ifPresent(now -> {
          File folder = tools.dialogs().folder(strings.get("handoff.folder"));
          if (folder != null) {
            background.run(
                _ -> desk.handoffs().write(now.id(), folder.toPath()),
                (Path file) ->
                    view.toast()
                        .show(
                            RemixiconAL.CHECK_DOUBLE_LINE,
                            strings.get("handoff.written", String.valueOf(file.getFileName())),
                            strings.get("export.openFolder"),
                            () -> tools.dialogs().show(folder.toPath())),
                failed);
          }
        });
  }

  /**
   * Takes the hand-offs and remarks out of some files and opens them; the others are given back.
   */
  List<Path> take(List<Path> files) {
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      if (Handoffs.isOne(file)) {
        background.run(_ -> desk.handoffs().read(file), this::arrived, failed);
      } else if (GuestReviews.isOne(file)) {
        guests.take(file);
      } else {
        others.add(file);
      }
    }
    return others;
  }

  private void arrived(Handoffs.Arrival arrival) {
    switch (arrival) {
      case Handoffs.Arrival.Added(var came) -> {
        told("handoff.added");
        open.accept(came.id());
      }
      case Handoffs.Arrival.Known(var known) -> {
        told("handoff.known");
        open.accept(known.id());
      }
      case Handoffs.Arrival.Met(Reunion reunion) -> {
        if (reunion.text().conflicts().isEmpty()) {
          join(reunion);
        } else {
          boxes.reunion(reunion, view, this::join);
        }
      }
    }
  }

  private void told(String key) {
    view.toast().show(RemixiconAL.INBOX_ARCHIVE_LINE, strings.get(key));
  }

  private void join(Reunion reunion) {
    background.run(
        _ -> {
          desk.handoffs().keepBoth(reunion);
          return desk.openArticle(reunion.mine().id());
        },
        (OpenArticle now) -> {
          told(Handoffs.join(reunion, now) ? "handoff.joined" : "handoff.changedMeanwhile");
          open.accept(now.id());
        },
        failed);
  }
}
