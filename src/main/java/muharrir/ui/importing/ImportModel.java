package muharrir.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import muharrir.article.Newsroom;
import muharrir.desk.Desk;
import muharrir.library.Progress;
import muharrir.ui.kit.Background;

/** An import: at rest, under way, or done. FX thread only. */
public final class ImportModel {
  /** Where it stands. */
  public sealed interface State {
    record Idle() implements State {}

    record Running(long done, long total) implements State {}

    /** Done, or stopped: then some files have no outcome. */
    record Done(List<ImportOutcome> outcomes) implements State {
      public Done {
        outcomes = List.copyOf(outcomes);
      }
    }
  }

  private final Desk desk;
  private final Importer importer;
  private final Background background;
  private final Consumer<Exception> failed;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private volatile boolean stopped;

  /**
   * An import into a library.
   *
   * @param failed hears why the library or the disk failed
   */
  public ImportModel(
      Desk desk, Importer importer, Background background, Consumer<Exception> failed) {
    this.desk = Objects.requireNonNull(desk);
    this.importer = Objects.requireNonNull(importer);
    this.background = Objects.requireNonNull(background);
    this.failed = Objects.requireNonNull(failed);
  }

  /** Takes files in, one after the other; nothing while an import is under way. */
  public void take(List<Path> files) {
    if (files.isEmpty() || state.get() instanceof State.Running) {
      return;
    }
    stopped = false;
    state.set(new State.Running(0, files.size()));
    background.run(
        progress -> all(files, progress),
        outcomes -> state.set(new State.Done(outcomes)),
        cause -> {
          state.set(new State.Idle());
          failed.accept(cause);
        },
        (done, total) -> {
          if (state.get() instanceof State.Running) {
            state.set(new State.Running(done, total));
          }
        });
  }

  private List<ImportOutcome> all(List<Path> files, Progress progress) throws Exception {
    List<ImportOutcome> outcomes = new ArrayList<>();
    for (Path file : files) {
      if (stopped || progress.cancelled()) {
        break;
      }
      outcomes.add(importer.take(file));
      progress.report(outcomes.size(), files.size());
    }
    return outcomes;
  }

  /** Stops before the next file. */
  public void stop() {
    stopped = true;
  }

  /** Takes officers over into the newsroom's settings, where they are named. */
  public void accept(ImportOutcome.Officers officers, Consumer<Newsroom> then) {
    background.run(
        _ -> {
          Newsroom now = desk.newsroom();
          String chairman = officers.chairman().isEmpty() ? now.chairman() : officers.chairman();
          String editor =
              officers.editorInChief().isEmpty() ? now.editorInChief() : officers.editorInChief();
          Newsroom changed = now.withOfficers(chairman, editor);
          desk.setNewsroom(changed);
          return changed;
        },
        then,
        failed);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
