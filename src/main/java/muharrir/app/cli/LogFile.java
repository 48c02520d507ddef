package muharrir.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what {@link System.Logger} is told to a file in the state folder and not to the terminal: a
 * person gets one sentence, the helper who is asked later gets the causes, see {@link
 * LogFileFormat}.
 */
public final class LogFile extends Handler {
  private static final int LARGEST = 1_000_000;

  private final Path folder;
  private @Nullable FileHandler file;
  private boolean broken;

  private LogFile(Path folder) {
    this.folder = folder;
    setLevel(Level.INFO);
  }

  /** The file in a state folder. */
  public static Path in(Path stateFolder) {
    return stateFolder.resolve("muharrir.log");
  }

  /**
   * Puts the file in the place of the terminal. The file is made when there is something to say.
   */
  public static void install(Path stateFolder) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof ConsoleHandler || handler instanceof LogFile) {
        root.removeHandler(handler);
      }
    }
    root.addHandler(new LogFile(stateFolder));
    // Java itself would print the message of what was thrown on the terminal.
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
        System.getLogger(LogFile.class.getName())
            .log(System.Logger.Level.ERROR, "the thread " + thread.getName() + " ended", thrown));
  }

  @Override
  public synchronized void publish(LogRecord message) {
    if (broken || !isLoggable(message)) {
      return;
    }
    try {
      FileHandler open = file == null ? open() : file;
      file = open;
      open.publish(message);
    } catch (IOException _) {
      // The disk may be the very thing that fails: a log is not worth a second failure.
      broken = true;
    }
  }

  private FileHandler open() throws IOException {
    Files.createDirectories(folder);
    // In a pattern a percent sign names something else.
    String pattern = in(folder).toString().replace("%", "%%");
    FileHandler made = new FileHandler(pattern, LARGEST, 1, true);
    made.setEncoding("UTF-8");
    made.setFormatter(new LogFileFormat());
    made.setErrorManager(new Quiet());
    return made;
  }

  @Override
  public synchronized void flush() {
    if (file != null) {
      file.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  /** Says nothing: the standard one prints a stack trace on the terminal. */
  private static final class Quiet extends ErrorManager {
    @Override
    public void error(@Nullable String message, @Nullable Exception cause, int code) {}
  }
}
