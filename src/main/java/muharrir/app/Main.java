package muharrir.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import muharrir.app.cli.Cli;
import muharrir.app.cli.LogFile;
import muharrir.app.cli.Terminal;
import muharrir.app.door.Door;
import muharrir.app.door.Errand;
import muharrir.arabic.Strings;
import muharrir.desk.Desk;
import muharrir.desk.Places;
import muharrir.library.LibraryFailure;
import muharrir.store.Seal;

/** Starts Muharrir: the window, or the command line. */
public final class Main {
  private static final int ORDERLY_END_SECONDS = 3;

  private Main() {}

  public static void main(String[] args) {
    Terminal terminal = terminal();
    LogFile.install(
        Places.of(terminal.environment(), terminal.osName(), terminal.home()).stateFolder());
    AtomicBoolean cancelled = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    // Ctrl+C: the command stops between two articles and closes the library, then the program ends.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  cancelled.set(true);
                  await(ended);
                },
                "orderly-end"));
    Cli cli =
        new Cli(
            terminal,
            Clock.systemUTC(),
            RandomGenerator.getDefault(),
            cancelled::get,
            new JavaFxWindows());
    int exit = cli.run(args);
    ended.countDown();
    System.exit(exit);
  }

  private static void await(CountDownLatch ended) {
    try {
      if (!ended.await(ORDERLY_END_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Standard output and error in UTF-8, whatever the locale of the terminal says. */
  private static Terminal terminal() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean interactive =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new Terminal(
        out,
        err,
        interactive,
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")),
        Main::secret);
  }

  private static Optional<String> secret(String prompt) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s ", prompt))
        .map(String::new);
  }

  /** The windows of JavaFX; nothing of it is loaded before one is asked for. */
  private static final class JavaFxWindows implements Cli.Windows {
    private volatile boolean up;
    private boolean started;

    private void onFx(Runnable work) {
      if (started) {
        Platform.runLater(work);
      } else {
        started = true;
        Graphics.choose(System.getProperties(), Path.of("/dev"));
        Platform.startup(work);
      }
    }

    @Override
    public Optional<Seal> unlock(Path library) throws InterruptedException {
      return UnlockWindow.show(library, this::onFx);
    }

    @Override
    public boolean settle(LibraryFailure failure, Path library, Seal seal)
        throws InterruptedException {
      return TroubleWindow.show(failure, library, seal, this::onFx);
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
      Window.run(
          desk,
          places,
          errand,
          door,
          work ->
              onFx(() -> {
                up = true;
                work.run();
              }));
    }

    @Override
    public Optional<String> lack(Strings strings) {
      return Preflight.lack().map(lack -> lack.say(strings));
    }
  }
}
