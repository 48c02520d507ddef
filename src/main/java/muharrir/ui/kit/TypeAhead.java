package muharrir.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed while something opens, and hands it to what has opened: whoever presses "new
 * article" and writes on does not wait to see it, and the words must not go into the article from
 * before, on however slow a drive. Escape gives the waiting up. FX thread only.
 */
public final class TypeAhead {
  /** As long as one does not wonder where the letters are. */
  private static final Duration UNNOTICED = Duration.ofSeconds(1);

  private final Node root;
  private final Deque<Event> kept = new ArrayDeque<>();
  private final Later slow;
  private boolean holding;

  /**
   * Lets all keys through.
   *
   * @param root what holds all that can have the keyboard
   * @param slow says that what is typed waits; runs when it has waited for a second
   */
  public TypeAhead(Node root, Runnable slow) {
    this.root = root;
    this.slow = new Later(slow);
    root.sceneProperty().subscribe(this::watch);
  }

  /** Before the shortcuts, too: one that pastes would paste into the article from before. */
  private void watch(@Nullable Scene scene) {
    if (scene != null) {
      EventDispatcher usual = scene.getEventDispatcher();
      scene.setEventDispatcher(
          (event, tail) -> take(event) ? null : usual.dispatchEvent(event, tail));
    }
  }

  private boolean take(Event event) {
    if (!holding || !(event instanceof KeyEvent || event instanceof InputMethodEvent)) {
      return false;
    }
    if (event instanceof KeyEvent key && key.getCode() == KeyCode.ESCAPE) {
      drop();
    } else {
      kept.add(event);
      if (!slow.isWaiting()) {
        slow.start(UNNOTICED);
      }
    }
    return true;
  }

  /** Keeps the keys from now on. */
  public void hold() {
    holding = true;
  }

  /** Hands what was kept to what has the keyboard now, as far as nothing else is opened by it. */
  public void deliver() {
    holding = false;
    slow.stop();
    while (!holding && !kept.isEmpty()) {
      Scene scene = root.getScene();
      Event next = kept.poll();
      if (scene != null && next != null) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene : owner, next);
      }
    }
  }

  /** Lets the keys through again and forgets what was kept: what it was for does not come. */
  public void drop() {
    holding = false;
    slow.stop();
    kept.clear();
  }
}
