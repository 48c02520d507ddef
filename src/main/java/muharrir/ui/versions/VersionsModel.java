package muharrir.ui.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.edit.Replacing;
import muharrir.edit.Transaction;
import muharrir.library.LibraryException;
import muharrir.review.Person;
import muharrir.review.PersonId;
import muharrir.review.compare.Comparison;
import muharrir.ui.kit.Background;
import muharrir.ui.review.PeopleModel;
import org.jspecify.annotations.Nullable;

/** The versions of the article that is open, and comparisons between them. FX thread only. */
public final class VersionsModel {
  private final Desk desk;
  private final OpenArticle article;
  private final PeopleModel people;
  private final Consumer<Document> prepare;
  private final Background background;
  private final Consumer<Exception> failed;
  private final WordCounts counts;
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
    this.counts = new WordCounts(desk.history(), article.id(), background, failed);
  }

  /** The versions, the last one first. */
  ObservableList<Line> lines() {
    return lines;
  }

  boolean writable() {
    return article.writable();
  }

  /** Reads the versions, then goes on; their words are counted after that. */
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
                      .map(Version.Entry::sequence)
                      .orElse(-1L);
          return new Read(desk.history().entries(article.id()), seen);
        },
        (Read read) -> {
          counts.set(read.entries());
          lines.setAll(lines(read, known));
          then.run();
          if (comparing == null) {
            counts.resume();
          }
        },
        failed);
  }

  private record Read(List<Version.Entry> entries, long seen) {}

  private List<Line> lines(Read read, Map<String, Person> known) {
    List<Line> all = new ArrayList<>();
    for (Version.Entry entry : read.entries()) {
      all.add(
          new Line(
              entry,
              read.entries().size() - all.size(),
              Optional.ofNullable(known.get(entry.author())),
              counts.of(entry),
              entry.sequence() == read.seen()));
    }
    return all;
  }

  /** Counts no more words: the box is closed. */
  void close() {
    Background.Job last = comparing;
    if (last != null) {
      last.cancel();
    }
    counts.close();
  }

  private Article read(Line line) throws LibraryException {
    return desk.history().article(article.id(), line.version().sequence());
  }

  /**
   * Compares a version with the text as it is now; the last comparison asked for is told.
   *
   * @param ready makes of it what is to be shown, off the FX thread
   */
  <T> void withNow(Line line, Function<Comparison, T> ready, Consumer<T> then) {
    Article now = article.article();
    compare(_ -> read(line), _ -> now, ready, then);
  }

  /** The version before one; itself for the first. */
  Line before(Line line) {
    return lines.get(Math.min(lines.indexOf(line) + 1, lines.size() - 1));
  }

  /** Compares two versions, the older one first whichever is named first. */
  <T> void between(Line one, Line two, Function<Comparison, T> ready, Consumer<T> then) {
    boolean inOrder = one.version().sequence() <= two.version().sequence();
    compare(_ -> read(inOrder ? one : two), _ -> read(inOrder ? two : one), ready, then);
  }

  private <T> void compare(
      Background.Work<Article> older,
      Background.Work<Article> newer,
      Function<Comparison, T> ready,
      Consumer<T> then) {
    counts.pause();
    Background.Job last = comparing;
    if (last != null) {
      last.cancel();
    }
    comparing =
        background.run(
            progress -> {
              Article before = older.run(progress);
              Article after = newer.run(progress);
              prepare.accept(before.document());
              prepare.accept(after.document());
              return ready.apply(Comparison.of(before, after));
            },
            (T made) -> {
              comparing = null;
              then.accept(made);
              counts.resume();
            },
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
    keepThen(
        () -> read(line),
        old -> {
          article.takeBack(old);
          then.run();
        });
  }

  /** Brings one block back; what the text is now is kept as a version before. */
  void restore(DiffRow.Restore restore, Runnable then) {
    keepThen(
        () -> restore,
        back -> {
          Document now = article.state().document();
          Document with = with(now, back);
          if (!with.equals(now)) {
            article.endUnit();
            Transaction change = Replacing.with(article.state(), with);
            article.apply(change);
          }
          then.run();
        });
  }

  /** The text with blocks as they once were; the text itself where they have no place any more. */
  static Document with(Document now, DiffRow.Restore restore) {
    List<BlockId> gone = restore.now();
    BlockId anchor = gone.isEmpty() ? restore.after() : gone.getFirst();
    if (!now.contains(anchor)
        || restore.then().stream()
            .anyMatch(block -> now.contains(block.id()) && !gone.contains(block.id()))) {
      return now;
    }
    int place =
        gone.isEmpty()
            ? Math.max(now.indexOf(anchor) + 1, Document.HEAD.size())
            : now.indexOf(anchor);
    int end = place + gone.size();
    boolean together =
        end <= now.size()
            && now.blocks().subList(place, end).stream().map(Block::id).toList().equals(gone);
    return together
        ? now.withBlocks(all -> {
          all.subList(place, end).clear();
          all.addAll(place, restore.then());
          return all;
        })
        : now;
  }

  private <T> void keepThen(Callable<T> what, Consumer<T> change) {
    if (!article.writable()) {
      return;
    }
    Article present = article.article();
    background.run(
        _ -> {
          T read = what.call();
          desk.history().keepBeforeTakingBack(present);
          return read;
        },
        read -> {
          if (article.writable() && !article.closed()) {
            change.accept(read);
          }
        },
        failed);
  }
}
