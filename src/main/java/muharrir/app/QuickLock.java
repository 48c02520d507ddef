package muharrir.app;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.safety.SafetyModel;
import muharrir.ui.safety.UnlockView;

/**
 * Puts a scene that shows nothing in the place of the window's own until the passphrase has been
 * typed: at once by a key, or by itself after some minutes without one. The scene of the window
 * stands still meanwhile, with its text saved as always; none of its keys and menus can be reached.
 */
final class QuickLock {
  private static final double WIDTH = 520;

  private final Stage stage;
  private final Scene scene;
  private final Theme theme;
  private final Strings strings;
  private final Wrapped wrapped;
  private final Lines lines;
  private final Background background;
  private final SafetyModel model;
  private final PauseTransition idle = new PauseTransition();

  QuickLock(
      Stage stage,
      Scene scene,
      Theme theme,
      Strings strings,
      Wrapped wrapped,
      Lines lines,
      Background background,
      SafetyModel model) {
    this.stage = stage;
    this.scene = scene;
    this.theme = theme;
    this.strings = strings;
    this.wrapped = wrapped;
    this.lines = lines;
    this.background = background;
    this.model = model;
    idle.setOnFinished(_ -> lock());
    scene.addEventFilter(InputEvent.ANY, _ -> again());
    model.minutesProperty().subscribe(this::again);
    model.lockedProperty().subscribe(this::again);
  }

  /** Each key and each move of the mouse begins the wait anew. */
  private void again() {
    idle.stop();
    int minutes = model.minutesProperty().get();
    if (minutes > 0 && model.lockedProperty().get()) {
      idle.setDuration(Duration.minutes(minutes));
      idle.playFromStart();
    }
  }

  /** Whether the window is hidden. */
  boolean locked() {
    return !scene.equals(stage.getScene());
  }

  /** Hides the window, if the library has a passphrase. */
  void lock() {
    if (locked() || !model.lockedProperty().get()) {
      return;
    }
    idle.stop();
    UnlockView view =
        new UnlockView(
            strings,
            wrapped,
            lines,
            background,
            strings.get("unlock.quick"),
            model.key(),
            this::unlock);
    view.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    Scene cover = new Scene(new StackPane(view), scene.getWidth(), scene.getHeight());
    theme.dress(cover);
    stage.setScene(cover);
    view.focus();
  }

  private void unlock() {
    stage.setScene(scene);
    again();
  }
}
