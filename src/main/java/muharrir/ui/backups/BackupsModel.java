package muharrir.ui.backups;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.BackupRoom;
import muharrir.desk.BackupRoom.Kept;
import muharrir.desk.BackupRoom.Standing;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.desk.Progress;
import muharrir.library.Backup;
import muharrir.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/** The backups of a library, the one that is looked into, its articles. FX thread only. */
public final class BackupsModel {
  /** What the box is doing. */
  public sealed interface Work {
    record None() implements Work {}

    /** Copying the library. */
    record Copying() implements Work {}

    /** Reading a backup; {@code total} is 0 while it is being counted. */
    record Reading(long done, long total) implements Work {}

    /** Taking articles back. */
    record Restoring(long done, long total) implements Work {}
  }

  private static final Work NONE = new Work.None();

  private final Desk desk;
  private final Background background;
  private final Supplier<Optional<OpenArticle>> open;
  private final Consumer<Exception> failed;
  private final ObservableList<Backup> backups = FXCollections.observableArrayList();
  private final ObservableList<Kept> articles = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(NONE);
  private Background.@Nullable Job job;
  private Optional<Backup> chosen = Optional.empty();

  /**
   * The backups of a library.
   *
   * @param open the article that is open in the window, which is changed on this thread
   * @param failed hears why something could not be done
   */
  public BackupsModel(
      Desk desk,
      Background background,
      Supplier<Optional<OpenArticle>> open,
      Consumer<Exception> failed) {
    this.desk = Objects.requireNonNull(desk);
    this.background = Objects.requireNonNull(background);
    this.open = Objects.requireNonNull(open);
    this.failed = Objects.requireNonNull(failed);
  }

  /** Whether articles can be taken back. */
  boolean writable() {
    return !desk.readOnly();
  }

  /** The backups, the last one first. */
  ObservableList<Backup> backups() {
    return backups;
  }

  /** The articles of the backup that was chosen. */
  ObservableList<Kept> articles() {
    return articles;
  }

  ReadOnlyObjectProperty<Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Reads which backups there are, then goes on. */
  void load(Runnable then) {
    background.run(
        _ -> desk.backups().list(),
        (List<Backup> all) -> {
          backups.setAll(all);
          then.run();
        },
        this::fail);
  }

  /** Makes a backup now. */
  void make(Runnable then) {
    if (!work.get().equals(NONE)) {
      return;
    }
    work.set(new Work.Copying());
    job =
        background.run(
            _ -> {
              desk.backups().make();
              return desk.backups().list();
            },
            (List<Backup> all) -> {
              end();
              backups.setAll(all);
              then.run();
            },
            this::fail);
  }

  /** Looks into a backup, in place of the one before. */
  void choose(Backup backup) {
    if (work.get() instanceof Work.Copying || work.get() instanceof Work.Restoring) {
      return;
    }
    stop();
    chosen = Optional.of(backup);
    articles.clear();
    work.set(new Work.Reading(0, 0));
    job =
        background.run(
            progress -> desk.backups().look(backup, through(progress)),
            (List<Kept> found) -> {
              if (chosen.equals(Optional.of(backup))) {
                end();
                articles.setAll(found);
              }
            },
            this::fail,
            (done, total) -> {
              if (work.get() instanceof Work.Reading) {
                work.set(new Work.Reading(done, total));
              }
            });
  }

  /** Reads an article of the backup that is looked into. */
  void read(ArticleId id, Consumer<Optional<Article>> then) {
    chosen.ifPresent(
        backup -> background.run(_ -> desk.backups().article(backup, id), then, this::fail));
  }

  /** Takes articles back; tells how many. What they are now is kept as versions. */
  void restore(List<Kept> wanted, Consumer<Integer> then) {
    if (chosen.isEmpty() || !work.get().equals(NONE) || !writable()) {
      return;
    }
    Backup backup = chosen.get();
    List<ArticleId> ids =
        wanted.stream()
            .filter(kept -> kept.standing() != Standing.SAME)
            .map(kept -> kept.summary().id())
            .toList();
    Optional<ArticleId> inWindow = open.get().map(OpenArticle::id).filter(ids::contains);
    work.set(new Work.Restoring(0, ids.size()));
    job =
        background.run(
            progress -> {
              int done = 0;
              Optional<Article> forWindow = Optional.empty();
              for (ArticleId id : ids) {
                if (progress.cancelled()) {
                  break;
                }
                Optional<Article> old = desk.backups().article(backup, id);
                if (old.isPresent() && inWindow.equals(Optional.of(id))) {
                  desk.history().keepBeforeTakingBack(old.get());
                  forWindow = old;
                } else if (old.isPresent()) {
                  desk.history().takeBack(old.get());
                }
                progress.report(++done, ids.size());
              }
              return new Restored(done, forWindow);
            },
            (Restored restored) -> {
              end();
              restored.forWindow().ifPresent(this::intoWindow);
              then.accept(restored.count());
              choose(backup);
            },
            this::fail,
            (done, total) -> work.set(new Work.Restoring(done, total)));
  }

  private record Restored(int count, Optional<Article> forWindow) {}

  private void intoWindow(Article then) {
    open.get()
        .filter(article -> article.id().equals(then.id()) && article.writable())
        .ifPresent(article -> article.takeBack(then));
  }

  /** Stops what is under way; what is done already stays. */
  void stop() {
    Background.Job now = job;
    if (now != null) {
      now.cancel();
    }
    end();
  }

  private void end() {
    job = null;
    work.set(NONE);
  }

  private void fail(Exception cause) {
    end();
    failed.accept(cause);
  }

  private static Progress through(Background.Progress progress) {
    return new Progress() {
      @Override
      public void report(long done, long total) {
        progress.report(done, total);
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  /** Why the backup that was due could not be made, if so. */
  Optional<Exception> missed() {
    BackupRoom room = desk.backups();
    return room.lastFailure().map(cause -> cause);
  }
}
