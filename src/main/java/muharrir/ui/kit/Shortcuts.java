package muharrir.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.textview.LayoutKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a window's commands, which work under every keyboard layout.
 *
 * <p>A filter on the scene sees a key before any control does; what is not a shortcut goes on its
 * way. FX thread only.
 */
public final class Shortcuts {
  private final Actions actions;
  private final Predicate<Node> text;
  private final LayoutKeys keys = new LayoutKeys();
  private boolean done;

  /**
   * The keys of commands.
   *
   * @param text tells whether a control is, or lies in, the text of the article
   */
  public Shortcuts(Actions actions, Predicate<Node> text) {
    this.actions = actions;
    this.text = text;
  }

  /**
   * Leaves some keys, pressed alone or with Shift, to a box while the keyboard is in it: there they
   * mean something of its own.
   */
  public static void leave(Node box, KeyCode... own) {
    box.getProperties().put(Shortcuts.class, Set.of(own));
  }

  private static boolean isLeft(KeyEvent event, @Nullable Node focused) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node.hasProperties()
          && node.getProperties().get(Shortcuts.class) instanceof Set<?> own
          && own.contains(event.getCode())) {
        return true;
      }
    }
    return false;
  }

  /** Listens on a scene. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /** The letter of a key that did a command is not typed: with Ctrl and Alt it may be AltGr's. */
  private void typed(KeyEvent event) {
    if (done) {
      event.consume();
    }
  }

  private void pressed(KeyEvent event, @Nullable Node focused) {
    done = false;
    boolean onlyControl = event.isControlDown() && !event.isShortcutDown();
    boolean both = event.isControlDown() && event.isMetaDown();
    List<LayoutKeys.Meaning> meanings = keys.meanings(event);
    if (onlyControl || both || LayoutKeys.typesBySide(event) || isLeft(event, focused)) {
      return;
    }
    for (LayoutKeys.Meaning meaning : meanings) {
      Optional<Action> found = chord(meaning, event).flatMap(actions::of);
      if (found.isPresent() && counts(found.get(), focused)) {
        done = true;
        event.consume();
        found.get().run();
        return;
      }
    }
  }

  private boolean counts(Action action, @Nullable Node focused) {
    return !action.isInText() || (focused != null && text.test(focused));
  }

  private static Optional<Chord> chord(LayoutKeys.Meaning meaning, KeyEvent event) {
    KeyCode key = meaning.key();
    return key == KeyCode.UNDEFINED || key.isModifierKey()
        ? Optional.empty()
        : Optional.of(new Chord(key, event.isShortcutDown(), event.isAltDown(), meaning.shift()));
  }
}
