package muharrir.textview;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs parts of a test on the FX thread. */
final class Fx {
  private Fx() {}

  static void start() throws InterruptedException {
    CountDownLatch up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
    } catch (IllegalStateException running) {
      up.countDown();
    }
    Platform.setImplicitExit(false);
    if (!up.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("JavaFX did not start");
    }
  }

  static <T> T get(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }

  static void run(Runnable work) throws Exception {
    get(() -> {
      work.run();
      return true;
    });
  }
}
