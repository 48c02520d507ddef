package muharrir.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import muharrir.app.cli.Cli;
import muharrir.app.cli.LogFile;
import muharrir.app.cli.Terminal;
import muharrir.desk.Places;
import muharrir.media.Webp;
import muharrir.store.Scratch;
import muharrir.typeset.FontSet;

/** Starts Muharrir: the window, or the command line. */
public final class Main {
  /** For the window to close; then the library is closed without it. */
  private static final long WINDOW_MILLIS = 1_500;

  /** A desktop that ends its session, or a system that goes down, does not wait for long. */
  private static final long END_MILLIS = 2_500;

  private Main() {}

  public static void main(String[] args) {
    Terminal terminal = terminal();
    Path state =
        Places.of(terminal.environment(), terminal.osName(), terminal.home()).stateFolder();
    LogFile.install(state);
    Thread sweeping = scratch();
    AtomicBoolean cancelled = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    JavaFxWindows windows = new JavaFxWindows(state);
    AtomicInteger signal = new AtomicInteger();
    Signals.onEnd(number -> {
      if (signal.compareAndSet(0, number)) {
        end(cancelled, windows, ended);
        System.exit(Signals.ENDED_BY + number);
      }
    });
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (signal.get() == 0) {
                    end(cancelled, windows, ended);
                  }
                },
                "orderly-end"));
    Cli cli =
        new Cli(terminal, Clock.systemUTC(), RandomGenerator.getDefault(), cancelled::get, windows);
    int exit = cli.run(args);
    leave(sweeping);
    ended.countDown();
    System.exit(signal.get() == 0 ? exit : Signals.ENDED_BY + signal.get());
  }

  /**
   * Puts what fonts, SQLite and the encoder of WebP unpack where the next start takes it away,
   * should this program be killed; takes away what others left that were.
   */
  private static Thread scratch() {
    try {
      System.setProperty(FontSet.FOLDER, Scratch.folder("fonts").toString());
      // The driver looks for it when it is first used (github.com/xerial/sqlite-jdbc, USAGE.md).
      System.setProperty("org.sqlite.tmpdir", Scratch.folder("sqlite").toString());
      System.setProperty(Webp.FOLDER, Scratch.folder("webp").toString());
    } catch (IOException e) {
      System.getLogger(Main.class.getName())
          .log(System.Logger.Level.WARNING, "no folder could be made for what is unpacked", e);
    }
    return Thread.ofPlatform().daemon().name("sweep").start(() -> Scratch.sweep(Scratch.place()));
  }

  private static void leave(Thread sweeping) {
    try {
      sweeping.join(Duration.ofSeconds(2));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Scratch.leave(Scratch.place());
  }

  /**
   * Ctrl+C, a terminal that is closed, the end of a session of the desktop: a command stops between
   * two articles, the window closes as if the person had closed it, the library is closed.
   */
  private static void end(AtomicBoolean cancelled, JavaFxWindows windows, CountDownLatch ended) {
    cancelled.set(true);
    windows.leave();
    try {
      if (!ended.await(WINDOW_MILLIS, TimeUnit.MILLISECONDS)) {
        windows.abandon();
        if (!ended.await(END_MILLIS - WINDOW_MILLIS, TimeUnit.MILLISECONDS)) {
          // What was typed is in the library or in the emergency copy; the rest is not worth more.
          Thread.currentThread().interrupt();
        }
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
}
