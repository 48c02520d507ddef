package muharrir.ui.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what nobody expected in the window. One mishap is said and the window goes on; one that
 * comes again with each picture that is drawn would fill the log, and nobody could work any more:
 * then it is better closed.
 */
final class Mishaps {
  /** What is to be done about a mishap. */
  enum Verdict {
    /** It is news: to be logged and said. */
    TELL,
    /** The same as the last one, a moment later: it is known. */
    KNOWN,
    /** There is no end of them: the window is to be closed in order. Said once. */
    GIVE_UP
  }

  /** So many within {@link #WITHIN} are no accident: a window draws 60 pictures a second. */
  static final int MOST = 40;

  private static final Duration WITHIN = Duration.ofSeconds(4);

  private final LongSupplier nanos;
  private final Deque<Long> times = new ArrayDeque<>();
  private String last = "";
  private boolean gaveUp;

  /**
   * None so far.
   *
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  Mishaps(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Takes one into account. */
  Verdict take(Throwable cause) {
    long now = nanos.getAsLong();
    while (!times.isEmpty() && now - times.getFirst() > WITHIN.toNanos()) {
      times.removeFirst();
    }
    boolean alone = times.isEmpty();
    times.addLast(now);
    if (times.size() > MOST) {
      boolean first = !gaveUp;
      gaveUp = true;
      return first ? Verdict.GIVE_UP : Verdict.KNOWN;
    }
    String kind = kind(cause);
    boolean known = !alone && kind.equals(last);
    last = kind;
    return known ? Verdict.KNOWN : Verdict.TELL;
  }

  /** Its type and where it arose: two with the same are one and the same fault. */
  private static String kind(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    @Nullable StackTraceElement top = trace.length == 0 ? null : trace[0];
    return cause.getClass().getName() + " " + top;
  }
}
