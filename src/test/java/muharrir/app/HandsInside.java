package muharrir.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import muharrir.crash.Deeds;
import muharrir.textview.TextBlock;

/**
 * The program with its window, in a process without a display, and hands on its keys: what they
 * shall do comes on the input, a line each, and what was done and seen is said on the output.
 */
public final class HandsInside {
  private static final PrintStream OUT = System.out;
  private static final EventType<Event> PROBE = new EventType<>("PROBE");

  private HandsInside() {}

  /** Takes what the program takes. */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().name("hands").start(HandsInside::obey);
    Main.main(arguments);
  }

  private static void obey() {
    try {
      awaitWindow();
      say("up");
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> words = List.of(line.split(" ", -1));
        perform(words, line.substring(words.getFirst().length()).strip());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException e) {
      say("failed " + e.getCause());
    }
  }

  private static void perform(List<String> words, String rest)
      throws InterruptedException, ExecutionException {
    switch (words.getFirst()) {
      case "await" -> await(() -> isFocused(rest));
      case "type" -> on(() -> type(rest));
      case "words" ->
          words(
              Integer.parseInt(words.get(1)),
              Integer.parseInt(words.get(2)),
              Integer.parseInt(words.get(3)));
      case "control" -> on(() -> press(KeyCode.valueOf(rest), true));
      case "key" -> on(() -> press(KeyCode.valueOf(rest), false));
      case "see" -> {
        await(() -> !Window.getWindows().isEmpty() && !scene().getRoot().lookupAll(rest).isEmpty());
        on(() -> see(rest));
      }
      case "throw" -> fail(rest);
      default -> throw new IllegalArgumentException(words.getFirst());
    }
    say("done " + words.getFirst());
  }

  private static synchronized void say(String line) {
    OUT.println(line);
    OUT.flush();
  }

  private static <T> T on(Callable<T> work) throws InterruptedException, ExecutionException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Throwable e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get();
  }

  private static void awaitWindow() throws InterruptedException, ExecutionException {
    boolean shown = false;
    while (!shown) {
      Thread.sleep(20);
      try {
        shown = on(() -> Window.getWindows().stream().anyMatch(Window::isShowing));
      } catch (IllegalStateException _) {
        // JavaFX is not up yet.
        shown = false;
      }
    }
    on(() -> {
      if (scene().lookup("#save-state") instanceof Labeled label) {
        label.textProperty().subscribe(text -> say("state " + text));
      }
      return true;
    });
  }

  private static void await(Callable<Boolean> condition)
      throws InterruptedException, ExecutionException {
    while (!on(condition)) {
      Thread.sleep(20);
    }
  }

  private static Scene scene() {
    return Window.getWindows().getFirst().getScene();
  }

  private static boolean isFocused(String selector) {
    Node wanted = scene().lookup(selector);
    for (Node n = scene().getFocusOwner(); n != null; n = n.getParent()) {
      if (n.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static Node target() {
    return Objects.requireNonNullElse(scene().getFocusOwner(), scene().getRoot());
  }

  private static boolean type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> {
          key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, letter, KeyCode.UNDEFINED, false);
          key(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false);
        });
    return true;
  }

  private static boolean press(KeyCode code, boolean control) {
    key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code.getChar(), code, control);
    return true;
  }

  private static void key(
      EventType<KeyEvent> type, String character, String text, KeyCode code, boolean control) {
    Event.fireEvent(
        target(), new KeyEvent(type, character, text, code, false, control, false, false));
  }

  private static void words(int count, int pauseMillis, int from)
      throws InterruptedException, ExecutionException {
    for (int number = from; number < from + count; number++) {
      String word = Deeds.word(number);
      on(() -> type(word));
      say("typed " + number + " " + System.currentTimeMillis());
      LockSupport.parkNanos(pauseMillis * 1_000_000L);
    }
  }

  /**
   * Says the words of all labels and messages that a selector finds, in one line; there are some.
   */
  private static boolean see(String selector) {
    String seen =
        scene().getRoot().lookupAll(selector).stream()
            .map(node ->
                node instanceof TextBlock block
                    ? block.textProperty().get().text()
                    : node instanceof Labeled label ? label.getText() : "?")
            .map(text -> String.valueOf(text).replace('\n', ' '))
            .collect(Collectors.joining(" | "));
    say("seen " + seen);
    return true;
  }

  private static void fail(String where) throws InterruptedException, ExecutionException {
    switch (where.split(" ", 2)[0]) {
      case "message" ->
          Platform.runLater(() -> {
            throw new IllegalStateException(where, new IOException(where));
          });
      case "later" ->
          Platform.runLater(() -> {
            throw new IllegalStateException("for the test, from a task");
          });
      case "event" ->
          Platform.runLater(() -> {
            scene().getRoot().addEventHandler(PROBE, _ -> recurse(1));
            Event.fireEvent(scene().getRoot(), new Event(PROBE));
          });
      case "layout" -> on(HandsInside::addFaulty);
      case "pulse" ->
          on(() -> {
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                throw new IllegalStateException("for the test, from a pulse");
              }
            }.start();
            return true;
          });
      default -> throw new IllegalArgumentException(where);
    }
    Thread.sleep(100);
  }

  private static int recurse(int depth) {
    // Never at the end: the stack is at its own long before.
    return depth < 0 ? depth : recurse(depth + 1) + 1;
  }

  /** Something in the window that cannot be laid out the first time. */
  private static boolean addFaulty() {
    AtomicBoolean well = new AtomicBoolean();
    Region faulty =
        new Region() {
          @Override
          protected void layoutChildren() {
            if (!well.getAndSet(true)) {
              throw new IllegalStateException("for the test, from the layout");
            }
          }
        };
    faulty.setManaged(false);
    ((Pane) scene().getRoot()).getChildren().add(faulty);
    faulty.requestLayout();
    return true;
  }
}
