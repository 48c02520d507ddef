package muharrir.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.library.LibraryFailure;
import muharrir.store.Repair;
import muharrir.store.Seal;
import muharrir.typeset.FontSet;
import muharrir.ui.kit.Appearance;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;

/** The window that comes instead of the library when that cannot be opened. */
final class TroubleWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 320;

  private TroubleWindow() {}

  /**
   * Shows it and returns when it has been closed; not on the FX thread.
   *
   * @param remembered how the person wants windows to look
   * @param onFx starts JavaFX where it is not up, and runs something there
   * @return whether the library was repaired and is to be opened
   */
  static boolean show(
      LibraryFailure failure,
      Path library,
      Seal seal,
      Remembered remembered,
      Consumer<Runnable> onFx)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicBoolean repaired = new AtomicBoolean();
    try (Background background = new Background(Platform::runLater)) {
      onFx.accept(() -> open(failure, library, seal, remembered, background, repaired, closed));
      closed.await();
    }
    return repaired.get();
  }

  /**
   * Says something after the window was closed, and returns when that has been closed, too.
   *
   * @param key of the sentence in the strings; with {@code .title} of its title
   */
  static void say(String key, String detail, Remembered remembered, Consumer<Runnable> onFx)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    try (Background background = new Background(Platform::runLater)) {
      onFx.accept(() -> {
        Strings strings = Strings.arabic();
        Theme theme = theme(remembered);
        Stage stage = new Stage();
        TroubleView view =
            new TroubleView(
                strings,
                new Wrapped(new FontSet(), theme),
                background,
                strings.get(key, detail),
                _ -> stage.hide());
        view.setTitle(strings.get(key + ".title"));
        show(stage, view, theme, closed);
      });
      closed.await();
    }
  }

  private static Theme theme(Remembered remembered) {
    Theme theme = new Theme(Theme.Mode.LIGHT);
    Appearance _ =
        new Appearance(theme, remembered, Platform.getPreferences().colorSchemeProperty());
    return theme;
  }

  private static void show(Stage stage, TroubleView view, Theme theme, CountDownLatch closed) {
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle(Strings.arabic().get("app.name"));
    stage.setOnHidden(_ -> closed.countDown());
    stage.show();
  }

  private static void open(
      LibraryFailure failure,
      Path library,
      Seal seal,
      Remembered remembered,
      Background background,
      AtomicBoolean repaired,
      CountDownLatch closed) {
    // Another window may follow this one.
    Platform.setImplicitExit(false);
    Fonts.loadForWindow();
    Strings strings = Strings.arabic();
    Theme theme = theme(remembered);
    boolean helps = Repair.helps(failure, library);
    // What can be repaired was a library, also where its file looks like none any more.
    LibraryFailure said =
        helps && failure instanceof LibraryFailure.Foreign foreign
            ? new LibraryFailure.Damaged(foreign.path(), "header")
            : failure;
    Stage stage = new Stage();
    TroubleView view =
        new TroubleView(
            strings,
            new Wrapped(new FontSet(), theme),
            background,
            FailureWords.of(strings, said),
            again -> {
              repaired.set(again);
              stage.hide();
            });
    if (helps) {
      Repair repair = new Repair(library, Clock.systemUTC(), RandomGenerator.getDefault(), seal);
      view.offer(progress -> repair.run(progress::report, progress::cancelled));
    }
    show(stage, view, theme, closed);
  }
}
