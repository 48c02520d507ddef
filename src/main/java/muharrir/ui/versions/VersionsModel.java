package muharrir.ui.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.edit.Replacing;
import muharrir.edit.Transaction;
import muharrir.review.compare.Comparison;
import muharrir.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/** The versions of the article that is open, and comparisons between them. FX thread only. */
public final class VersionsModel {
  private static final int MOST_COUNTED = 200;

  /**
   * A version.
   *
   * @param words that came and went since the version before; empty for the first
   */
  record Line(Version version, Optional<Comparison.Count> words) {}

  private final Desk desk;
  private final OpenArticle article;
  private final Background background;
  private final Consumer<Exception> failed;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private Background.@Nullable Job comparing;

  /**
   * The versions of an article.
   *
   * @param failed hears why something could not be done
   */
  public VersionsModel(
      Desk desk, OpenArticle article, Background background, Consumer<Exception> failed) {
    this.desk = desk;
    this.article = article;
    this.background = background;
    this.failed = failed;
  }

  /** The versions, the last one first. */
  ObservableList<Line> lines() {
    return lines;
  }

  boolean writable() {
    return article.writable();
  }

  /** Reads the versions, then goes on. */
  void load(Runnable then) {
    background.run(
        _ -> counted(desk.versions(article.id())),
        (List<Line> read) -> {
          lines.setAll(read);
          then.run();
        },
        failed);
  }

  private static List<Line> counted(List<Version> versions) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Optional<Comparison.Count> words = Optional.empty();
      if (i + 1 < versions.size() && i < MOST_COUNTED) {
        words =
            Optional.of(
                Comparison.of(versions.get(i + 1).article(), versions.get(i).article()).words());
      }
      lines.add(new Line(versions.get(i), words));
    }
    return lines;
  }

  /** Compares a version with the text as it is now; the last comparison asked for is told. */
  void withNow(Line line, Consumer<Comparison> then) {
    compare(line.version().article(), article.article(), then);
  }

  /** Compares a version with the one before it; the first one with itself. */
  void withBefore(Line line, Consumer<Comparison> then) {
    int at = lines.indexOf(line);
    Article before = lines.get(Math.min(at + 1, lines.size() - 1)).version().article();
    compare(before, line.version().article(), then);
  }

  private void compare(Article before, Article after, Consumer<Comparison> then) {
    Background.Job last = comparing;
    if (last != null) {
      last.cancel();
    }
    comparing = background.run(_ -> Comparison.of(before, after), then, failed);
  }

  /** Brings a whole version back; what the text is now is kept as a version before. */
  void restore(Line line, Runnable then) {
    Article old = line.version().article();
    keepThen(() -> {
      article.takeBack(old);
      then.run();
    });
  }

  /** Brings one block back; what the text is now is kept as a version before. */
  void restore(DiffRow.Restore restore, Runnable then) {
    keepThen(() -> {
      Document now = article.state().document();
      Document with = with(now, restore);
      if (!with.equals(now)) {
        article.endUnit();
        Transaction change = Replacing.with(article.state(), with);
        article.apply(change);
      }
      then.run();
    });
  }

  /** The text with one block as it once was; the text itself where that has no place any more. */
  static Document with(Document now, DiffRow.Restore restore) {
    if (restore.now().isPresent()) {
      return now.contains(restore.now().get())
          ? now.with(restore.then().withId(restore.now().get()))
          : now;
    }
    Block then = restore.then();
    if (now.contains(then.id()) || !now.contains(restore.after())) {
      return now;
    }
    int place = Math.max(now.indexOf(restore.after()) + 1, Document.HEAD.size());
    return now.withBlocks(all -> {
      all.add(place, then);
      return all;
    });
  }

  private void keepThen(Runnable change) {
    if (!article.writable()) {
      return;
    }
    Article present = article.article();
    background.run(
        _ -> {
          desk.keepBeforeTakingBack(present);
          return present;
        },
        _ -> {
          if (article.writable() && !article.closed()) {
            change.run();
          }
        },
        failed);
  }
}
