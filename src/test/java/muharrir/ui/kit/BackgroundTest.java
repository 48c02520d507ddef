package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
  private final List<String> heard = new ArrayList<>();

  private void nextOnUi() throws InterruptedException {
    Runnable next = ui.poll(5, TimeUnit.SECONDS);
    assertThat(next).as("something told to the FX thread").isNotNull();
    next.run();
  }

  @Test
  void answersAndFailuresComeBackOnTheUi() throws Exception {
    try (Background background = new Background(ui::add)) {
      background.run(_ -> "answer", heard::add, e -> heard.add("failed"));
      nextOnUi();
      background.run(
          _ -> {
            throw new java.io.IOException("full");
          },
          _ -> heard.add("done"),
          e -> heard.add(e.getMessage()));
      nextOnUi();
    }
    assertThat(heard).containsExactly("answer", "full");
  }

  @Test
  void anErrorOfTheMachineIsAFailureAndNotTheEnd() throws Exception {
    try (Background background = new Background(ui::add)) {
      for (Error error : List.of(new OutOfMemoryError("heap"), new StackOverflowError())) {
        background.run(
            _ -> {
              throw error;
            },
            _ -> heard.add("done"),
            e -> heard.add(String.valueOf(e.getCause())));
        nextOnUi();
      }
    }
    assertThat(heard)
        .containsExactly("java.lang.OutOfMemoryError: heap", "java.lang.StackOverflowError");
  }

  @Test
  void whatIsShortDoesNotWaitForWhatIsLong() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (Background background = new Background(ui::add)) {
      for (int i = 0; i < 10; i++) {
        background.run(
            _ -> {
              goOn.await();
              return "export";
            },
            heard::add,
            e -> heard.add("failed"),
            (_, _) -> {});
      }
      background.run(_ -> "opened", heard::add, e -> heard.add("failed"));
      nextOnUi();
      assertThat(heard).containsExactly("opened");
      goOn.countDown();
    }
  }

  @Test
  void cancelledWorkIsNotHeardOf() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (Background background = new Background(ui::add)) {
      Background.Job job =
          background.run(
              progress -> {
                started.countDown();
                goOn.await();
                return "cancelled: " + progress.cancelled();
              },
              heard::add,
              e -> heard.add("failed"));
      started.await();
      job.cancel();
      goOn.countDown();
      nextOnUi();
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void countsThatComeFasterThanTheyAreShownAreLeftOut() throws Exception {
    CountDownLatch counted = new CountDownLatch(1);
    try (Background background = new Background(ui::add)) {
      background.run(
          progress -> {
            for (int i = 1; i <= 1000; i++) {
              progress.report(i, 1000);
            }
            counted.countDown();
            return "done";
          },
          heard::add,
          e -> heard.add("failed"),
          (done, total) -> heard.add(done + "/" + total));
      counted.await();
      while (!heard.contains("done")) {
        nextOnUi();
      }
    }
    assertThat(heard).containsExactly("1000/1000", "done");
  }

  @Test
  void closesInReverseOrder() {
    Background background = new Background(ui::add);
    background.closing(() -> heard.add("library"));
    background.closing(() -> heard.add("preview"));
    background.close();
    background.close();
    assertThat(heard).containsExactly("preview", "library");
  }
}
