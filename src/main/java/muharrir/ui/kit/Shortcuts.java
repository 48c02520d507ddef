package muharrir.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.textview.ArabicKeys;

/**
 * The shortcuts of a window, which also work while an Arabic layout is on.
 *
 * <p>A filter on the scene sees a key before any control does; what is not a shortcut goes on its
 * way. The command key stands for Ctrl on a Mac. FX thread only.
 */
public final class Shortcuts {
  private record Chord(KeyCode key, boolean shortcut, boolean shift) {}

  private final Map<Chord, Runnable> actions = new HashMap<>();

  /** Binds Ctrl and a key. */
  public Shortcuts ctrl(KeyCode key, Runnable action) {
    actions.put(new Chord(key, true, false), action);
    return this;
  }

  /** Binds Ctrl, Shift and a key. */
  public Shortcuts ctrlShift(KeyCode key, Runnable action) {
    actions.put(new Chord(key, true, true), action);
    return this;
  }

  /** Binds a key of its own, such as F6. */
  public Shortcuts key(KeyCode key, Runnable action) {
    actions.put(new Chord(key, false, false), action);
    return this;
  }

  /** Binds a key of its own with Shift. */
  public Shortcuts shift(KeyCode key, Runnable action) {
    actions.put(new Chord(key, false, true), action);
    return this;
  }

  /** Listens on a scene. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown()) {
      return;
    }
    Chord chord = new Chord(ArabicKeys.meant(event), event.isShortcutDown(), event.isShiftDown());
    Runnable action = actions.get(chord);
    if (action != null) {
      event.consume();
      action.run();
    }
  }
}
