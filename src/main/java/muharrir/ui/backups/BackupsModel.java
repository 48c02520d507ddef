package muharrir.ui.backups;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.BackupLook;
import muharrir.desk.BackupLook.Kept;
import muharrir.desk.BackupRoom;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.document.Document;
import muharrir.library.Backup;
import muharrir.library.LibraryException;
import muharrir.review.compare.Comparison;
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

  /** What there is to see of an article. */
  sealed interface Sight {
    /** It stands in the library, too. */
    record Both(Comparison comparison) implements Sight {}

    /** It is no longer in the library. */
    record Alone(Article then) implements Sight {}
  }

  private static final Work NONE = new Work.None();

  private final Desk desk;
  private final Background background;
  private final Supplier<Optional<OpenArticle>> open;
  private final Consumer<Document> prepare;
  private final Consumer<Exception> failed;
  private final ObservableList<Backup> backups = FXCollections.observableArrayList();
  private final ObservableList<Kept> articles = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(NONE);
  private final ReadOnlyObjectWrapper<Optional<Exception>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Background.@Nullable Job job;
  private Background.@Nullable Job seeing;
  private @Nullable TakingBack restoring;
  private @Nullable BackupLook look;
  private List<Article> before = List.of();
  private boolean closed;

  /**
   * The backups of a library.
   *
   * @param open the article that is open in the window, which is changed on this thread
   * @param prepare finds the pictures of a text, off the FX thread
   * @param failed hears why something could not be done
   */
  public BackupsModel(
      Desk desk,
      Background background,
      Supplier<Optional<OpenArticle>> open,
      Consumer<Document> prepare,
      Consumer<Exception> failed) {
    this.desk = Objects.requireNonNull(desk);
    this.background = Objects.requireNonNull(background);
    this.open = Objects.requireNonNull(open);
    this.prepare = Objects.requireNonNull(prepare);
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

  /** Why the backup that was chosen cannot be looked into, if so. */
  ReadOnlyObjectProperty<Optional<Exception>> troubleProperty() {
    return trouble.getReadOnlyProperty();
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
    letGo();
    BackupLook into = desk.backups().look(backup);
    look = into;
    trouble.set(Optional.empty());
    articles.clear();
    work.set(new Work.Reading(0, 0));
    job =
        background.run(
            into::articles,
            (List<Kept> found) -> {
              if (into.equals(look)) {
                end();
                articles.setAll(found);
              }
            },
            cause -> {
              if (into.equals(look)) {
                end();
                trouble.set(Optional.of(cause));
              }
            },
            (done, total) -> {
              if (into.equals(look) && work.get() instanceof Work.Reading) {
                work.set(new Work.Reading(done, total));
              }
            });
  }

  private void letGo() {
    BackupLook old = look;
    look = null;
    if (old != null) {
      background.run(
          _ -> {
            old.close();
            return old;
          },
          _ -> {},
          this::fail);
    }
  }

  /** Looks into no backup any more; the box is closed. What is being taken back goes on. */
  void close() {
    closed = true;
    if (work.get() instanceof Work.Reading) {
      stop();
    }
    if (!(work.get() instanceof Work.Restoring)) {
      letGo();
    }
  }

  /** Shows an article of the backup beside what it is now; the last one asked for is told. */
  void see(Kept kept, Consumer<Sight> then) {
    BackupLook into = look;
    Background.Job old = seeing;
    if (old != null) {
      old.cancel();
    }
    if (into == null) {
      return;
    }
    ArticleId id = kept.summary().id();
    Optional<Article> live =
        open.get().filter(article -> article.id().equals(id)).map(OpenArticle::article);
    seeing =
        background.run(
            _ -> sight(into, id, live),
            (Optional<Sight> sight) -> sight.ifPresent(then),
            cause -> {
              if (into.equals(look)) {
                failed.accept(cause);
              }
            });
  }

  private Optional<Sight> sight(BackupLook into, ArticleId id, Optional<Article> live)
      throws LibraryException {
    Optional<Article> then = into.article(id);
    Optional<Article> now = live.isPresent() ? live : desk.find(id);
    then.map(Article::document).ifPresent(prepare);
    now.map(Article::document).ifPresent(prepare);
    return then.map(old ->
        now.isPresent() ? new Sight.Both(Comparison.of(old, now.get())) : new Sight.Alone(old));
  }

  /** Whether something of an article can be taken back. */
  static boolean differs(Kept kept) {
    return switch (kept.standing()) {
      case DIFFERENT, GONE -> true;
      case SAME, BROKEN -> false;
    };
  }

  /** Takes articles back; tells how many. What they are now is kept as versions. */
  void restore(List<Kept> wanted, Consumer<Integer> then) {
    BackupLook from = look;
    if (from != null) {
      List<ArticleId> ids =
          wanted.stream().filter(BackupsModel::differs).map(kept -> kept.summary().id()).toList();
      takeBack(ids, from::article, then);
    }
  }

  /** Whether the last thing that was taken back can be undone. */
  boolean undoable() {
    return !before.isEmpty() && writable();
  }

  /** Brings the articles back as they were before the last time; tells how many. */
  void undo(Consumer<Integer> then) {
    Map<ArticleId, Article> old =
        before.stream().collect(Collectors.toMap(Article::id, article -> article));
    takeBack(List.copyOf(old.keySet()), id -> Optional.ofNullable(old.get(id)), then);
  }

  /** Takes an article in as a draft of its own, whose first version has a name. */
  void copy(Kept kept, String name, Runnable then) {
    BackupLook from = look;
    if (from == null || !work.get().equals(NONE) || !writable()) {
      return;
    }
    work.set(new Work.Restoring(0, 1));
    job =
        background.run(
            _ -> {
              Optional<Article> old = from.article(kept.summary().id());
              if (old.isPresent()) {
                desk.history().takeBackAsCopy(old.get(), name);
              }
              return old;
            },
            _ -> {
              end();
              then.run();
              again(from);
            },
            this::fail);
  }

  private void takeBack(List<ArticleId> ids, TakingBack.Source source, Consumer<Integer> then) {
    BackupLook from = look;
    if (from == null || ids.isEmpty() || !work.get().equals(NONE) || !writable()) {
      return;
    }
    TakingBack taking =
        new TakingBack(desk, open.get().filter(OpenArticle::writable).map(OpenArticle::article));
    restoring = taking;
    work.set(new Work.Restoring(0, ids.size()));
    job =
        background.run(
            progress -> taking.run(ids, source, progress),
            (TakingBack.Done done) -> {
              end();
              before = done.replaced();
              done.forWindow().ifPresent(this::intoWindow);
              then.accept(done.count());
              again(from);
            },
            this::fail,
            (done, total) -> work.set(new Work.Restoring(done, total)));
  }

  private void again(BackupLook from) {
    if (closed) {
      letGo();
    } else {
      choose(from.backup());
    }
  }

  private void intoWindow(Article then) {
    Optional<OpenArticle> shown =
        open.get().filter(article -> article.id().equals(then.id()) && article.writable());
    if (shown.isPresent()) {
      shown.get().takeBack(then);
    } else {
      // Another one was opened meanwhile.
      background.run(
          _ -> {
            desk.history().takeBack(then);
            return then;
          },
          _ -> {},
          this::fail);
    }
  }

  /** Stops what is under way; what is done already stays. */
  void stop() {
    TakingBack taking = restoring;
    if (taking != null) {
      taking.stop();
      return;
    }
    Background.Job now = job;
    if (now != null) {
      now.cancel();
    }
    end();
  }

  private void end() {
    job = null;
    restoring = null;
    work.set(NONE);
  }

  private void fail(Exception cause) {
    end();
    failed.accept(cause);
  }

  /** Why the backup that was due could not be made, if so. */
  Optional<Exception> missed() {
    BackupRoom room = desk.backups();
    return room.lastFailure().map(cause -> cause);
  }
}
