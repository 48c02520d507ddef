package muharrir.ui.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.desk.VersionRoom;
import muharrir.review.compare.Comparison;
import muharrir.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/**
 * How many words came and went with each version, found out one after the other, the last version
 * first, while the list already stands there. What is known is kept as long as the box is open:
 * versions do not change. FX thread only.
 */
final class WordCounts {
  /** Of a long story's versions, so many are counted: nobody scrolls further for a number. */
  private static final int MOST = 200;

  private record Step(Article before, Comparison.Count words) {}

  private final VersionRoom room;
  private final ArticleId id;
  private final Background background;
  private final Consumer<Exception> failed;
  private final Map<Long, ObjectProperty<Optional<Comparison.Count>>> known = new HashMap<>();
  private List<Version.Entry> entries = List.of();
  private Background.@Nullable Job job;
  private boolean closed;

  WordCounts(VersionRoom room, ArticleId id, Background background, Consumer<Exception> failed) {
    this.room = room;
    this.id = id;
    this.background = background;
    this.failed = failed;
  }

  /** The words since the version before one; empty until they are counted, and for the first. */
  ObservableValue<Optional<Comparison.Count>> of(Version.Entry entry) {
    return property(entry);
  }

  private ObjectProperty<Optional<Comparison.Count>> property(Version.Entry entry) {
    return known.computeIfAbsent(
        entry.sequence(), _ -> new SimpleObjectProperty<>(Optional.empty()));
  }

  /** Says what is to be counted from now on, the last version first. */
  void set(List<Version.Entry> versions) {
    pause();
    entries = List.copyOf(versions);
  }

  /** Lets something go first that somebody waits for. */
  void pause() {
    Background.Job now = job;
    if (now != null) {
      now.cancel();
      job = null;
    }
  }

  /** Counts no more. */
  void close() {
    pause();
    closed = true;
  }

  /** Counts on where it paused. */
  void resume() {
    if (job == null && !closed) {
      step(0, Optional.empty());
    }
  }

  /**
   * Counts the first version from a place on that is not counted.
   *
   * @param read the article at that place, where it was read already
   */
  private void step(int from, Optional<Article> read) {
    int at = from;
    Optional<Article> after = read;
    while (at + 1 < entries.size() && at < MOST && property(entries.get(at)).get().isPresent()) {
      at++;
      after = Optional.empty();
    }
    if (at + 1 >= entries.size() || at >= MOST) {
      job = null;
      return;
    }
    Version.Entry entry = entries.get(at);
    Version.Entry before = entries.get(at + 1);
    Optional<Article> mine = after;
    int next = at + 1;
    job =
        background.run(
            _ -> {
              Article now = mine.isPresent() ? mine.get() : room.article(id, entry.sequence());
              Article then = room.article(id, before.sequence());
              return new Step(then, Comparison.of(then, now).words());
            },
            step -> {
              property(entry).set(Optional.of(step.words()));
              step(next, Optional.of(step.before()));
            },
            failed);
  }
}
