package muharrir.ui.kit;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.textview.ArabicKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a window's commands, which also work while an Arabic layout is on.
 *
 * <p>A filter on the scene sees a key before any control does; what is not a shortcut goes on its
 * way. FX thread only.
 */
public final class Shortcuts {
  private final Actions actions;
  private final Predicate<Node> text;

  /**
   * The keys of commands.
   *
   * @param text tells whether a control is, or lies in, the text of the article
   */
  public Shortcuts(Actions actions, Predicate<Node> text) {
    this.actions = actions;
    this.text = text;
  }

  /** Listens on a scene. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
  }

  private void pressed(KeyEvent event, @Nullable Node focused) {
    Optional<Action> found = chord(event).flatMap(actions::of);
    if (found.isPresent()) {
      Action action = found.get();
      boolean elsewhere = action.isInText() && (focused == null || !text.test(focused));
      if (!elsewhere) {
        event.consume();
        action.run();
      }
    }
  }

  private static Optional<Chord> chord(KeyEvent event) {
    KeyCode key = ArabicKeys.meant(event);
    boolean other = event.isShortcutDown() ? event.isControlDown() == event.isMetaDown() : false;
    if (key == KeyCode.UNDEFINED || key.isModifierKey() || other) {
      return Optional.empty();
    }
    boolean bareControl = !event.isShortcutDown() && (event.isControlDown() || event.isMetaDown());
    return bareControl
        ? Optional.empty()
        : Optional.of(
            new Chord(key, event.isShortcutDown(), event.isAltDown(), event.isShiftDown()));
  }
}
