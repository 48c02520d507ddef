package muharrir.ui.exporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import muharrir.article.ArticleId;
import muharrir.article.Theme;
import muharrir.desk.Desk;
import muharrir.desk.ExportReport;
import muharrir.export.site.SiteResult;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.review.Reading;
import muharrir.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/** An export: at rest, under way, or done. FX thread only. */
public final class ExportModel {
  /** Where it stands. */
  public sealed interface State {
    record Idle() implements State {}

    /** Under way; {@code total} is 0 while it is being counted. */
    record Running(long done, long total) implements State {}

    record Done(ExportReport report, Path target) implements State {}

    /** The site is there. */
    record SiteDone(SiteResult result, Path target) implements State {}

    record Failed(Exception cause) implements State {}
  }

  private final Desk desk;
  private final Background background;
  private final Consumer<State> finished;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private Optional<ArticleId> current = Optional.empty();
  private IntSupplier suggestions = () -> 0;
  private volatile boolean stopped;
  private volatile Optional<Theme> theme = Optional.empty();

  /**
   * An export of a library.
   *
   * @param finished hears the last state of each export, open box or not
   */
  public ExportModel(Desk desk, Background background, Consumer<State> finished) {
    this.desk = Objects.requireNonNull(desk);
    this.background = Objects.requireNonNull(background);
    this.finished = Objects.requireNonNull(finished);
  }

  /** Says which article is open; null for none. */
  public void current(@Nullable ArticleId id) {
    current = Optional.ofNullable(id);
  }

  /** Whether there is an open article to send. */
  public boolean hasCurrent() {
    return current.isPresent();
  }

  /** Sets what tells how many changes of the open article are only suggested. */
  public void setSuggestions(IntSupplier count) {
    suggestions = count;
  }

  /** How many changes of the open article are only suggested. */
  int suggestions() {
    return current.isPresent() ? suggestions.getAsInt() : 0;
  }

  /**
   * Sends the open article.
   *
   * @param reading which text, where changes of it are only suggested
   */
  public void exportCurrent(Path target, Optional<Reading> reading) {
    current.ifPresent(id -> start(() -> List.of(id), target, reading));
  }

  /** Sends all articles. */
  public void exportAll(Path target) {
    start(
        () -> desk.list(LibraryQuery.ALL).stream().map(ArticleSummary::id).toList(),
        target,
        Optional.empty());
  }

  private interface Ids {
    List<ArticleId> get() throws Exception;
  }

  /** Writes the site, or what has changed of it. */
  public void exportSite(Path target) {
    run(progress ->
        new State.SiteDone(desk.exportSite(target, progress.until(() -> stopped)), target));
  }

  private void start(Ids ids, Path target, Optional<Reading> reading) {
    run(progress ->
        new State.Done(
            desk.export(ids.get(), target, reading, progress.until(() -> stopped)), target));
  }

  private interface Work {
    State run(Progress progress) throws Exception;
  }

  private void run(Work work) {
    if (state.get() instanceof State.Running) {
      return;
    }
    stopped = false;
    state.set(new State.Running(0, 0));
    background.run(
        progress -> {
          theme = desk.newsroom().look().theme();
          return work.run(progress);
        },
        this::finish,
        cause -> finish(new State.Failed(cause)),
        (done, total) -> {
          if (state.get() instanceof State.Running) {
            state.set(new State.Running(done, total));
          }
        });
  }

  private void finish(State last) {
    state.set(last);
    finished.accept(last);
  }

  /** The theme that the newsroom had when the last export began. */
  Optional<Theme> theme() {
    return theme;
  }

  /** Stops between two articles; what is written already is whole and stays. */
  public void stop() {
    stopped = true;
  }

  /** Forgets the last export. */
  public void reset() {
    if (!(state.get() instanceof State.Running)) {
      state.set(new State.Idle());
    }
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
