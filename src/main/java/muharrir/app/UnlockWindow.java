package muharrir.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.store.Passphrase;
import muharrir.store.Seal;
import muharrir.typeset.FontSet;
import muharrir.ui.kit.Appearance;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.safety.UnlockView;

/** The window that asks for the passphrase before a locked library is opened. */
final class UnlockWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 340;

  private UnlockWindow() {}

  /**
   * Shows it and returns when it has been closed; not on the FX thread.
   *
   * @param remembered how the person wants windows to look
   * @param onFx starts JavaFX where it is not up, and runs something there
   * @return the key of the library; empty if the person gave up
   */
  static Optional<Seal> show(Path library, Remembered remembered, Consumer<Runnable> onFx)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<Optional<Seal>> found = new AtomicReference<>(Optional.empty());
    try (Background background = new Background(Platform::runLater)) {
      onFx.accept(() -> open(library, remembered, background, found, closed));
      closed.await();
    }
    return found.get();
  }

  private static void open(
      Path library,
      Remembered remembered,
      Background background,
      AtomicReference<Optional<Seal>> found,
      CountDownLatch closed) {
    // Another window follows this one.
    Platform.setImplicitExit(false);
    Fonts.loadForWindow();
    Strings strings = Strings.arabic();
    Theme theme = new Theme(Theme.Mode.LIGHT);
    Appearance _ =
        new Appearance(theme, remembered, Platform.getPreferences().colorSchemeProperty());
    FontSet fonts = new FontSet();
    Stage stage = new Stage();
    UnlockView view =
        new UnlockView(
            strings,
            new Wrapped(fonts, theme),
            new Lines(fonts, theme),
            background,
            strings.get("unlock.start"),
            secret -> found.set(Optional.of(new Passphrase(library).open(secret))),
            stage::hide);
    view.addAway(strings.get("unlock.away"), stage::hide);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle(strings.get("app.name"));
    stage.setOnHidden(_ -> closed.countDown());
    stage.show();
    view.focus();
  }
}
