package muharrir.app.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.library.LibraryException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log so that it can be sent to a helper without giving a story away: of an exception
 * its type and where it arose, never its message, which may hold a word of a text, a headline or
 * the name of a file; and what a disk or a database said, as far as it is a name out of a list.
 */
final class LogFileFormat extends Formatter {
  /** "[SQLITE_FULL] ..." and the name of a result code in it (sqlite.org/rescode.html). */
  private static final Pattern SQLITE = Pattern.compile("\\[(SQLITE_[A-Z_]+)]");

  /** What {@code strerror} says: words of the system, without a name in them. */
  private static final Pattern REASON = Pattern.compile("[A-Za-z0-9 ,/()-]{1,80}");

  /** An overflow of the stack has a thousand, and the last ones tell nothing new. */
  private static final int FRAMES = 100;

  @Override
  public String format(LogRecord message) {
    StringBuilder line = new StringBuilder();
    line.append(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                message.getInstant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)))
        .append(' ')
        .append(message.getLevel().getName())
        .append(' ')
        .append(message.getLoggerName())
        .append(": ")
        .append(formatMessage(bare(message)))
        .append('\n');
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = message.getThrown();
        each != null && told.add(each);
        each = each.getCause()) {
      line.append(told.size() == 1 ? "  " : "  caused by ");
      tell(each, line);
    }
    return line.toString();
  }

  /** A path is told by its length alone. */
  private static LogRecord bare(LogRecord message) {
    Object @Nullable [] parameters = message.getParameters();
    if (parameters != null) {
      message.setParameters(
          Arrays.stream(parameters)
              .map(each -> each instanceof Path path ? "path of " + path.toString().length() : each)
              .toArray());
    }
    return message;
  }

  private static void tell(Throwable thrown, StringBuilder line) {
    line.append(thrown.getClass().getName());
    detail(thrown).ifPresent(detail -> line.append(" (").append(detail).append(')'));
    line.append('\n');
    Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .forEach(frame -> line.append("    at ").append(frame).append('\n'));
    for (Throwable suppressed : thrown.getSuppressed()) {
      line.append("    suppressed ").append(suppressed.getClass().getName()).append('\n');
    }
  }

  private static Optional<String> detail(Throwable thrown) {
    return switch (thrown) {
      case LibraryException library -> Optional.of(library.failure().getClass().getSimpleName());
      case FileSystemException file ->
          Optional.ofNullable(file.getReason()).filter(REASON.asMatchPredicate());
      // The database says its codes in the messages of exceptions that only the store knows.
      default -> named(SQLITE, String.valueOf(thrown.getMessage()));
    };
  }

  private static Optional<String> named(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
