package muharrir.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import muharrir.app.cli.Cli;
import muharrir.app.cli.LogFile;
import muharrir.app.door.Door;
import muharrir.app.door.Errand;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.library.LibraryFailure;
import muharrir.store.Seal;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Remembered;
import org.jspecify.annotations.Nullable;

/** The windows of JavaFX; nothing of it is loaded before one is asked for. */
final class JavaFxWindows implements Cli.Windows {
  private final Path stateFolder;

  /** Who waits for a window to be closed. */
  private @Nullable Thread waiting;

  private volatile boolean up;
  private volatile boolean started;
  private volatile boolean leaving;

  /**
   * The windows of a program.
   *
   * @param stateFolder where is kept how the person wants windows to look
   */
  JavaFxWindows(Path stateFolder) {
    this.stateFolder = stateFolder;
  }

  /** What the windows before the main one may know of it; they change nothing. */
  private Remembered remembered() {
    return RememberedFile.read(stateFolder.resolve("window.properties"), _ -> {});
  }

  /** Closes whatever window is open, without a question; none opens any more. Waits for nothing. */
  void leave() {
    leaving = true;
    if (started) {
      Platform.runLater(JavaFxWindows::hideAll);
    }
  }

  private static void hideAll() {
    List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
  }

  /** Lets whoever waits for a window go on without it, because its thread does not answer. */
  synchronized void abandon() {
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  private void onFx(Runnable work) {
    Runnable unlessLeaving =
        () -> {
          work.run();
          if (leaving) {
            hideAll();
          }
        };
    if (started) {
      Platform.runLater(unlessLeaving);
    } else {
      started = true;
      Graphics.choose(System.getProperties(), Path.of("/dev"), Graphics::setVariable);
      Platform.startup(unlessLeaving);
    }
  }

  @FunctionalInterface
  private interface Shown<T> {
    T untilClosed() throws InterruptedException;
  }

  private <T> T untilClosed(Shown<T> window) throws InterruptedException {
    setWaiting(Thread.currentThread());
    try {
      return window.untilClosed();
    } finally {
      setWaiting(null);
    }
  }

  /** An {@link #abandon} that comes too late must not disturb the closing of the library. */
  private synchronized void setWaiting(@Nullable Thread thread) {
    waiting = thread;
    boolean _ = Thread.interrupted();
  }

  @Override
  public Optional<Seal> unlock(Path library) throws InterruptedException {
    return untilClosed(() -> UnlockWindow.show(library, remembered(), this::onFx));
  }

  @Override
  public boolean settle(LibraryFailure failure, Path library, Seal seal)
      throws InterruptedException {
    return untilClosed(() -> TroubleWindow.show(failure, library, seal, remembered(), this::onFx));
  }

  @Override
  public Executor listeners() {
    // Before the window is up nobody listens, and JavaFX would take no task.
    return task -> {
      if (up) {
        Platform.runLater(task);
      } else {
        task.run();
      }
    };
  }

  @Override
  public void show(Desk desk, Places places, Errand errand, Optional<Door> door)
      throws InterruptedException {
    boolean well =
        untilClosed(() ->
            Window.run(
                desk,
                places,
                errand,
                door,
                work ->
                    onFx(() -> {
                      up = true;
                      work.run();
                    })));
    up = false;
    if (!well) {
      Path log = LogFile.in(places.stateFolder());
      untilClosed(() -> {
        TroubleWindow.say("shell.gaveUp", FailureWords.place(log), remembered(), this::onFx);
        return true;
      });
      Platform.exit();
    }
  }

  @Override
  public Optional<String> lack(Strings strings) {
    return Preflight.lack().map(lack -> lack.say(strings));
  }
}
