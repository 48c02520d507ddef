package muharrir.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import muharrir.arabic.Strings;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.desk.Change;
import muharrir.desk.Desk;
import muharrir.desk.OpenArticle;
import muharrir.desk.Subscription;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.edit.Selection;
import muharrir.find.Checks;
import muharrir.find.PictureGaps;
import muharrir.library.LibraryException;
import muharrir.library.LibraryFailure;
import muharrir.library.SaveState;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Later;
import muharrir.ui.kit.PictureFiles;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.TypeAhead;
import org.jspecify.annotations.Nullable;

/**
 * The article that is open: opened and closed off the FX thread, followed by what the frame says of
 * it. FX thread only.
 */
final class Session {
  /** Where the caret goes when an article has been opened. */
  enum CaretAt {
    /** Where it stood at the last close. */
    LAST,
    HEADLINE,
    BODY
  }

  /** Words are counted when the typing pauses. */
  private static final Duration COUNT_AFTER = Duration.ofMillis(300);

  /** Only a save that takes longer than this is worth a word: a key's own is done in a tenth. */
  private static final Duration SAVING_AFTER = Duration.ofMillis(500);

  private static final Duration CHECK_AFTER = Duration.ofMillis(1500);

  private final Desk desk;
  private final Background background;
  private final Strings strings;
  private final PictureFiles pictures;
  private final ShellModel shell;
  private final EditorModel editor;
  private final Consumer<OpenArticle> opened;
  private final Consumer<ArticleId> left;
  private final Consumer<Exception> failed;
  private final TypeAhead typed;
  private final Later countLater = new Later(this::count);
  private final Later checkLater =
      new Later(() -> article().ifPresent(now -> show(now.saveState())));
  private final Later savingLater;
  private Subscription saveStates = () -> {};
  private @Nullable OpenArticle open;
  private @Nullable ArticleId wanted;

  /**
   * No article yet.
   *
   * @param typed keeps what is typed while an article is opened
   * @param left hears, on another thread, which article was closed
   */
  Session(
      Tools tools,
      ShellModel shell,
      EditorModel editor,
      TypeAhead typed,
      Consumer<OpenArticle> opened,
      Consumer<ArticleId> left,
      Consumer<Exception> failed) {
    this.desk = tools.desk();
    this.background = tools.background();
    this.strings = tools.strings();
    this.pictures = tools.pictures();
    this.shell = shell;
    this.editor = editor;
    this.typed = typed;
    this.opened = opened;
    this.left = left;
    this.failed = failed;
    this.savingLater = new Later(() -> shell.saveStateProperty().set(ShellModel.SaveState.SAVING));
  }

  /** Opens the article of the last time where it was left, unless it has gone since. */
  void goOn(ArticleId id) {
    open(
        id,
        CaretAt.LAST,
        cause -> {
          if (!(cause instanceof LibraryException gone
              && gone.failure() instanceof LibraryFailure.NoArticle)) {
            failed.accept(cause);
          }
        });
  }

  /** Opens an article in place of the one that is open; what is typed from now on is for it. */
  void open(ArticleId id, CaretAt caret) {
    open(id, caret, failed);
  }

  /** Begins an article; what is typed from now on is for it. */
  void create() {
    typed.hold();
    background.run(
        _ -> desk.create(),
        (Article article) -> open(article.id(), CaretAt.HEADLINE),
        cause -> {
          typed.drop();
          failed.accept(cause);
        });
  }

  private void open(ArticleId id, CaretAt caret, Consumer<Exception> otherwise) {
    wanted = id;
    if (open != null && open.id().equals(id)) {
      arrive(open, caret);
      typed.deliver();
      return;
    }
    typed.hold();
    background.run(
        _ -> {
          OpenArticle next = desk.openArticle(id);
          pictures.prepare(next.article().document());
          return next;
        },
        next -> {
          boolean arrived = false;
          try {
            take(next, caret);
            arrived = true;
          } finally {
            settle(id, arrived);
          }
        },
        cause -> {
          settle(id, false);
          otherwise.accept(cause);
        });
  }

  private void take(OpenArticle next, CaretAt caret) {
    if (next.equals(open)) {
      // Asked for twice before it came: it is one and the same, and must not be closed.
      arrive(next, caret);
    } else if (next.id().equals(wanted)) {
      turnTo(next, caret);
    } else {
      next.close();
    }
  }

  /** Keys are let through again in any case: a window that takes none would look frozen. */
  private void settle(ArticleId id, boolean arrived) {
    if (!id.equals(wanted)) {
      return;
    }
    if (arrived) {
      typed.deliver();
    } else {
      typed.drop();
    }
  }

  private void arrive(OpenArticle article, CaretAt caret) {
    place(article, caret);
    opened.accept(article);
  }

  private void turnTo(OpenArticle next, CaretAt caret) {
    OpenArticle before = open;
    open = next;
    editor.show(next);
    saveStates.cancel();
    saveStates = next.onSaveState(this::show);
    show(next.saveState());
    describe(next.article());
    count();
    arrive(next, caret);
    if (before != null) {
      close(before);
    }
  }

  private static void place(OpenArticle article, CaretAt caret) {
    switch (caret) {
      case LAST -> {}
      case HEADLINE ->
          article.select(
              Selection.caret(Selection.endOf(article.state().document().block(BlockId.HEADLINE))));
      case BODY -> bodyStart(article).ifPresent(b -> select(article, b));
    }
  }

  private static Optional<Block> bodyStart(OpenArticle article) {
    return article.state().document().body().stream().filter(b -> b.has(Field.TEXT)).findFirst();
  }

  private static void select(OpenArticle article, Block block) {
    article.select(Selection.caret(Selection.startOf(block)));
  }

  private void close(OpenArticle article) {
    article
        .close()
        .thenRun(() -> left.accept(article.id()))
        .whenComplete((_, problem) -> {
          if (problem instanceof Exception e) {
            Platform.runLater(() -> failed.accept(e));
          }
        });
  }

  /** Follows a change of the open article. */
  void changed(Change change) {
    if (change.textChanged() || change.metadataChanged()) {
      describe(change.after());
      countLater.start(COUNT_AFTER);
    }
  }

  /** Tells the open article anew, in the zone that the editor has by now. */
  void describe() {
    if (open != null) {
      describe(open.article());
    }
  }

  private void describe(Article article) {
    String headline = article.headline();
    shell.titleProperty().set(headline.isBlank() ? strings.get("library.untitled") : headline);
    shell.statusProperty().set(Statuses.glyph(article.metadata().status()));
    shell.statusNameProperty().set(Statuses.name(strings, article.metadata().status()));
    shell
        .embargoProperty()
        .set(
            editor
                .embargo()
                .map(until -> strings.get("shell.embargo", until.arguments()))
                .orElse(""));
    shell
        .headlineLengthProperty()
        .set(strings.get("shell.headlineLength", headline.codePointCount(0, headline.length())));
  }

  private void count() {
    if (open == null) {
      return;
    }
    Article article = open.article();
    background.run(_ -> Words.count(article.document().plainText()), this::counted, failed);
    background.run(_ -> Checks.of(article.document()).size(), this::checks, failed);
    background.run(_ -> PictureGaps.pictures(article.document()), this::pictureGaps, failed);
  }

  private void checks(int left) {
    shell.checksProperty().set(left == 0 ? "" : strings.count("count.checks", left));
  }

  private void pictureGaps(int pictures) {
    shell
        .pictureGapsProperty()
        .set(pictures == 0 ? "" : strings.count("count.pictureGaps", pictures));
  }

  private void counted(int words) {
    shell.wordsProperty().set(strings.count("count.words", words));
    shell
        .readingTimeProperty()
        .set(
            words == 0
                ? ""
                : strings.get(
                    "shell.readingTime", strings.count("count.minutes", Words.minutes(words))));
  }

  private void show(SaveState state) {
    if (!(state instanceof SaveState.Saving)) {
      savingLater.stop();
    }
    switch (state) {
      case SaveState.Saved _ -> shell.saveStateProperty().set(ShellModel.SaveState.SAVED);
      case SaveState.Saving _ -> saving();
      case SaveState.ReadOnly _ -> shell.saveStateProperty().set(ShellModel.SaveState.READ_ONLY);
      case SaveState.NotSaved problem -> {
        shell
            .saveProblemProperty()
            .set(
                strings.get(
                    problem.copied() ? "save.unsaved" : "save.unsavedNowhere",
                    FailureWords.of(strings, problem.reason())));
        shell.saveStateProperty().set(ShellModel.SaveState.FAILED);
      }
    }
  }

  /** To say "saving" and "saved" for each letter is unrest, and lays the band out twice a key. */
  private void saving() {
    if (shell.saveStateProperty().get() != ShellModel.SaveState.SAVED) {
      shell.saveStateProperty().set(ShellModel.SaveState.SAVING);
    } else if (!savingLater.isWaiting()) {
      savingLater.start(SAVING_AFTER);
    }
  }

  /** Says that it is being tried, and after a while what came of it. */
  void saveAgain() {
    // The desk itself tries again each second.
    shell.saveStateProperty().set(ShellModel.SaveState.SAVING);
    checkLater.start(CHECK_AFTER);
  }

  Optional<OpenArticle> article() {
    return Optional.ofNullable(open);
  }

  /** Closes what is open and waits, but not for ever: what is left stands in the journal. */
  void end(Duration longest) {
    saveStates.cancel();
    countLater.stop();
    checkLater.stop();
    savingLater.stop();
    if (open == null) {
      return;
    }
    OpenArticle last = open;
    open = null;
    editor.show(null);
    try {
      CompletableFuture<Void> closed =
          last.close().thenRun(() -> left.accept(last.id())).toCompletableFuture();
      closed.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      System.getLogger(Session.class.getName())
          .log(System.Logger.Level.ERROR, "the article was not closed in time", e);
    }
  }
}
