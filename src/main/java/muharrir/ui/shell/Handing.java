package muharrir.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import muharrir.arabic.Strings;
import muharrir.article.ArticleId;
import muharrir.desk.Desk;
import muharrir.desk.GuestReviews;
import muharrir.desk.Handoffs;
import muharrir.desk.OpenArticle;
import muharrir.desk.Subscription;
import muharrir.library.SaveState;
import muharrir.review.Reunion;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Later;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** Articles that are handed over to another desk, and those that come back. FX thread only. */
final class Handing {
  private static final Duration AFTER_CHANGE = Duration.ofMillis(400);

  private final Tools tools;
  private final Strings strings;
  private final Desk desk;
  private final Background background;
  private final ShellView view;
  private final ReviewBoxes boxes;
  private final ObservableValue<@Nullable OpenArticle> article;
  private final StringProperty merges;
  private final Consumer<ArticleId> open;
  private final Consumer<Exception> failed;
  private final Guests guests;
  private final Later look = new Later(this::look);

  /**
   * Articles on their way.
   *
   * @param article the one that is open
   * @param merges says whether something waits to be merged with it
   */
  Handing(
      Tools tools,
      ShellView view,
      ReviewBoxes boxes,
      ObservableValue<@Nullable OpenArticle> article,
      StringProperty merges,
      Consumer<ArticleId> open,
      Consumer<Exception> failed) {
    this.tools = tools;
    this.strings = tools.strings();
    this.desk = tools.desk();
    this.background = tools.background();
    this.view = view;
    this.boxes = boxes;
    this.article = article;
    this.merges = merges;
    this.open = open;
    this.failed = failed;
    this.guests = new Guests(tools, view, boxes, this::article, open, failed);
    article.subscribe(_ -> look());
    background.closing(desk.onChange(_ -> lookSoon())::cancel);
  }

  private Optional<OpenArticle> article() {
    return Optional.ofNullable(article.getValue());
  }

  private void lookSoon() {
    if (!look.isWaiting()) {
      look.start(AFTER_CHANGE);
    }
  }

  private void look() {
    OpenArticle now = article.getValue();
    if (now == null) {
      merges.set("");
      return;
    }
    background.run(
        _ -> desk.handoffs().waiting().contains(now.id()),
        (Boolean waits) -> {
          if (Objects.equals(now, article.getValue())) {
            merges.set(waits ? strings.get("shell.waitingMerge") : "");
          }
        },
        failed);
  }

  /** What goes to people without the program. */
  Guests guests() {
    return guests;
  }

  /** Writes the open article into one file for another desk. */
  void over() {
    article()
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
      case Handoffs.Arrival.Met met -> meet(met);
    }
  }

  private void meet(Handoffs.Arrival.Met met) {
    if (met.reunion().text().conflicts().isEmpty()) {
      join(met.reunion(), met.waiting());
    } else {
      boxes.reunion(
          met.reunion(),
          view,
          decided -> join(decided, met.waiting()),
          () -> told("handoff.waits"));
    }
  }

  /** Goes on with what came back for the open article and was not merged. */
  void merge() {
    article().ifPresent(now -> merge(now.id()));
  }

  private void merge(ArticleId id) {
    background.run(
        _ -> desk.handoffs().waiting(id),
        (Optional<Handoffs.Arrival.Met> found) ->
            found.ifPresentOrElse(this::meet, () -> told("handoff.nothingWaits")),
        failed);
  }

  private void told(String key) {
    view.toast().show(RemixiconAL.INBOX_ARCHIVE_LINE, strings.get(key));
  }

  private void join(Reunion reunion, long waiting) {
    background.run(
        _ -> {
          desk.handoffs().keepBoth(reunion);
          return desk.openArticle(reunion.mine().id());
        },
        (OpenArticle now) -> {
          boolean joined = Handoffs.join(reunion, now);
          told(joined ? "handoff.joined" : "handoff.changedMeanwhile");
          open.accept(now.id());
          if (joined) {
            settle(now, waiting);
          } else {
            merge(now.id());
          }
        },
        failed);
  }

  /** It waits until what came of it is stored: whoever is killed before that has it still. */
  private void settle(OpenArticle now, long waiting) {
    AtomicReference<@Nullable Subscription> heard = new AtomicReference<>();
    heard.set(
        now.onSaveState(state -> {
          Subscription subscription = heard.get();
          if (state instanceof SaveState.Saved && subscription != null) {
            subscription.cancel();
            heard.set(null);
            background.run(
                _ -> {
                  desk.handoffs().settle(now.id(), waiting);
                  return true;
                },
                _ -> look(),
                failed);
          }
        }));
  }
}
