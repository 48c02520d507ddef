package muharrir.ui.preview;

import java.time.Duration;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import muharrir.ui.kit.Later;

/**
 * Waits for the moment in which a second of the FX thread hurts nobody, then runs something once.
 *
 * <p>That is the first pause after the first keystroke; or a click on the pane itself; or, for a
 * person who only reads, a long while in which nothing at all is done. It never comes between the
 * opening of the window and the first letters that are typed into it.
 */
public final class FirstRest {
  /** A pause in the typing. */
  private static final Duration PAUSE = Duration.ofMillis(900);

  /** Nothing at all was done since the window opened. */
  private static final Duration UNTOUCHED = Duration.ofSeconds(4);

  private final Scene scene;
  private final Node pane;
  private final Runnable work;
  private final Later rest = new Later(this::run);
  private Duration wait = UNTOUCHED;
  private final EventHandler<InputEvent> input = this::input;
  private final EventHandler<MouseEvent> clicked = event -> run();

  private FirstRest(Scene scene, Node pane, Runnable work) {
    this.scene = scene;
    this.pane = pane;
    this.work = work;
  }

  /**
   * Starts to wait. FX thread.
   *
   * @param scene whose keys and clicks count
   * @param pane where a click shows that someone wants to see it
   */
  public static void await(Scene scene, Node pane, Runnable work) {
    FirstRest wait = new FirstRest(scene, pane, work);
    scene.addEventFilter(InputEvent.ANY, wait.input);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, wait.clicked);
    wait.rest.start(UNTOUCHED);
  }

  private void input(InputEvent event) {
    if (event instanceof KeyEvent) {
      wait = PAUSE;
    }
    if (event instanceof KeyEvent || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      rest.start(wait);
    }
  }

  private void run() {
    rest.stop();
    scene.removeEventFilter(InputEvent.ANY, input);
    pane.removeEventHandler(MouseEvent.MOUSE_CLICKED, clicked);
    work.run();
  }
}
