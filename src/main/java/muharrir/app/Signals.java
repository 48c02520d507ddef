package muharrir.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a system says when it wants a program to end: a terminal is closed, Ctrl+C, the end of a
 * session.
 *
 * <p>Java's own answer is to take everything down at once. WebKit, told of it at the same moment,
 * then crashes if the window is just being drawn or closed; so the window is closed first, and Java
 * ends after it.
 */
final class Signals {
  /** To a shell a program that a signal ended ends with this and the signal's number. */
  static final int ENDED_BY = 128;

  private static final Logger LOG = System.getLogger(Signals.class.getName());
  private static final List<String> ENDS = List.of("HUP", "INT", "TERM");

  private Signals() {}

  /**
   * Has the program end in its own way. Where a system has no such signal, or it is not to be heard
   * as with {@code nohup}, nothing changes.
   *
   * @param end takes the number of the signal, on a thread of its own
   */
  @SuppressWarnings("ReferenceEquality") // which is what equality of a proxy is
  static void onEnd(IntConsumer end) {
    for (String name : ENDS) {
      try {
        // Not named directly: the compiler warns of this class, which has no other in its place.
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object ending = signal.getConstructor(String.class).newInstance(name);
        int number = (int) signal.getMethod("getNumber").invoke(ending);
        Object answer =
            Proxy.newProxyInstance(
                handler.getClassLoader(),
                new Class<?>[] {handler},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "handle" -> {
                        end.accept(number);
                        yield null;
                      }
                      case "equals" -> proxy == arguments[0];
                      case "hashCode" -> System.identityHashCode(proxy);
                      default -> name;
                    });
        signal.getMethod("handle", signal, handler).invoke(null, ending, answer);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        LOG.log(Level.DEBUG, "no signal {0} here", name, e);
      }
    }
  }
}
