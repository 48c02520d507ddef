package muharrir.bench;

import java.lang.reflect.Method;

/**
 * How long the current thread has worked, or all threads. Reached by reflection: the module of the
 * program has no use for {@code java.management}, and tests are compiled inside it.
 */
public final class ThreadWork {
  private ThreadWork() {}

  /** Nanoseconds that the current thread has spent on a processor. */
  public static long nanos() {
    try {
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method time =
          Class.forName("java.lang.management.ThreadMXBean").getMethod("getCurrentThreadCpuTime");
      return (long) time.invoke(bean);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nanoseconds that all threads of this process have spent on processors. */
  static long ofProcess() {
    try {
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getOperatingSystemMXBean")
              .invoke(null);
      Method time =
          Class.forName("com.sun.management.OperatingSystemMXBean").getMethod("getProcessCpuTime");
      return (long) time.invoke(bean);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nanoseconds that the thread which draws windows has spent on a processor; 0 without one. */
  static long ofPainter() {
    try {
      Object bean =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method time =
          Class.forName("java.lang.management.ThreadMXBean")
              .getMethod("getThreadCpuTime", long.class);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().startsWith("QuantumRenderer")) {
          return (long) time.invoke(bean, thread.threadId());
        }
      }
      return 0;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
