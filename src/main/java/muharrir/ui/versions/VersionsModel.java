package muharrir.ui.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.edit.Replacing;
import muharrir.edit.Transaction;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.compare.Comparison;
import muharrir.ui.kit.Background;
import muharrir.ui.review.PeopleModel;
import org.jspecify.annotations.Nullable;

/** The versions of the article that is open, and comparisons between them. FX thread only. */
public final class VersionsModel {
  private static final int MOST_COUNTED = 200;

  private final Desk desk;
  private final OpenArticle article;
  private final PeopleModel people;
  private final Consumer<Document> prepare;
  private final Background background;
  private final Consumer<Exception> failed;
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private Background.@Nullable Job comparing;

  /**
   * The versions of an article.
   *
   * @param prepare finds the pictures of a text, off the FX thread
   * @param failed hears why something could not be done
   */
  public VersionsModel(
      Desk desk,
      OpenArticle article,
      PeopleModel people,
      Consumer<Document> prepare,
      Background background,
      Consumer<Exception> failed) {
    this.desk = desk;
    this.article = article;
    this.people = people;
    this.prepare = prepare;
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
    Map<String, Person> known =
        people.people().stream().collect(Collectors.toMap(p -> p.id().value(), p -> p));
    Optional<PersonId> here = people.hereId();
    background.run(
        _ -> {
          long seen =
              here.isEmpty()
                  ? -1
                  : desk.reviews()
                      .lastSeen(here.get(), article.id())
                      .map(Version::sequence)
                      .orElse(-1L);
          return counted(desk.history().of(article.id()), known, seen);
        },
        (List<Line> read) -> {
          lines.setAll(read);
          then.run();
        },
        failed);
  }

  private static List<Line> counted(List<Version> versions, Map<String, Person> known, long seen) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      Optional<Comparison.Count> words = Optional.empty();
      if (i + 1 < versions.size() && i < MOST_COUNTED) {
        words =
            Optional.of(Comparison.of(versions.get(i + 1).article(), version.article()).words());
      }
      lines.add(
          new Line(
              version,
              versions.size() - i,
              Optional.ofNullable(known.get(version.author())),
              words,
              version.sequence() == seen));
    }
    return lines;
  }

  /** Compares a version with the text as it is now; the last comparison asked for is told. */
  void withNow(Line line, Consumer<Comparison> then) {
    compare(line.version().article(), article.article(), then);
  }

  /** The version before one; itself for the first. */
  Line before(Line line) {
    return lines.get(Math.min(lines.indexOf(line) + 1, lines.size() - 1));
  }

  /** Compares two versions, the older one first whichever is named first. */
  void between(Line one, Line two, Consumer<Comparison> then) {
    boolean inOrder = one.version().sequence() <= two.version().sequence();
    compare(
        (inOrder ? one : two).version().article(), (inOrder ? two : one).version().article(), then);
  }

  private void compare(Article before, Article after, Consumer<Comparison> then) {
    Background.Job last = comparing;
    if (last != null) {
      last.cancel();
    }
    comparing =
        background.run(
            _ -> {
              prepare.accept(before.document());
              prepare.accept(after.document());
              return Comparison.of(before, after);
            },
            then,
            failed);
  }

  /** What a version may be called, of what was typed: one line, not longer than allowed. */
  static String name(String typed) {
    String line = Inline.clean(typed).replace('\n', ' ').strip();
    int end = Math.min(line.length(), Version.LONGEST_NAME);
    if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
      end--;
    }
    return line.substring(0, end).strip();
  }

  /** Calls a version something else, or nothing where the name is empty, and goes on. */
  void rename(Line line, String typed, Runnable then) {
    String name = name(typed);
    if (name.equals(line.version().name()) || desk.readOnly()) {
      return;
    }
    background.run(
        _ -> {
          desk.history().rename(article.id(), line.version().sequence(), name);
          return name;
        },
        _ -> then.run(),
        failed);
  }

  /** Keeps the text as it is now under a name, and goes on; does nothing without a name. */
  void keep(String typed, Runnable then) {
    String name = name(typed);
    if (name.isEmpty()) {
      return;
    }
    Article now = article.article();
    background.run(
        _ -> {
          desk.history().keep(now, name);
          return name;
        },
        _ -> then.run(),
        failed);
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
          desk.history().keepBeforeTakingBack(present);
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
