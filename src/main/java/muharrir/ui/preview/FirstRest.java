package muharrir.ui.preview;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import muharrir.ui.kit.Later;

/**
 * Waits for the moment in which a piece of work on the FX thread hurts nobody, then does it once,
 * after what can be done for it elsewhere.
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
  private final Executor worker;
  private final Runnable ahead;
  private final Runnable work;
  private final Later rest = new Later(this::run);
  private Duration wait = UNTOUCHED;
  private final EventHandler<InputEvent> input = this::input;
  private final EventHandler<MouseEvent> clicked = event -> run();

  private FirstRest(Scene scene, Node pane, Executor worker, Runnable ahead, Runnable work) {
    this.scene = scene;
    this.pane = pane;
    this.worker = worker;
    this.ahead = ahead;
    this.work = work;
  }

  /**
   * Starts to wait. FX thread.
   *
   * @param scene whose keys and clicks count
   * @param pane where a click shows that someone wants to see it
   * @param worker for what comes first
   * @param ahead what {@code work} needs and another thread can do; nothing waits for it but this
   * @param work on the FX thread
   */
  public static void await(Scene scene, Node pane, Executor worker, Runnable ahead, Runnable work) {
    FirstRest wait = new FirstRest(scene, pane, worker, ahead, work);
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
    worker.execute(() -> {
      ahead.run();
      Platform.runLater(work);
    });
  }
}
