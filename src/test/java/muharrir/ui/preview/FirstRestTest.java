package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import muharrir.testing.MouseHand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FirstRestTest {
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void comesInTheFirstPauseAfterTheTypingAndOnlyOnce() throws Exception {
    Pane pane = new Pane();
    PreviewRig.run(() ->
        FirstRest.await(new Scene(pane), pane, Runnable::run, () -> {}, runs::incrementAndGet));
    for (int i = 0; i < 15; i++) {
      PreviewRig.run(() -> Event.fireEvent(pane, key()));
      Thread.sleep(100);
    }
    assertThat(runs).hasValue(0);

    Thread.sleep(2000);
    assertThat(runs).hasValue(1);
    PreviewRig.run(() -> Event.fireEvent(pane, key()));
    Thread.sleep(1500);
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatCanBeDoneElsewhereComesFirstAndHoldsNothingUp() throws Exception {
    Pane pane = new Pane();
    CompletableFuture<Boolean> aheadOnFx = new CompletableFuture<>();
    CompletableFuture<Boolean> workOnFx = new CompletableFuture<>();
    CountDownLatch slow = new CountDownLatch(1);
    PreviewRig.run(() -> {
      FirstRest.await(
          new Scene(pane),
          pane,
          work -> Thread.ofVirtual().start(work),
          () -> {
            aheadOnFx.complete(Platform.isFxApplicationThread());
            await(slow);
          },
          () -> workOnFx.complete(Platform.isFxApplicationThread()));
      Event.fireEvent(pane, MouseHand.event(MouseEvent.MOUSE_CLICKED, pane, Point2D.ZERO));
    });
    assertThat(aheadOnFx.get(20, TimeUnit.SECONDS)).isFalse();
    PreviewRig.run(() -> {});
    assertThat(workOnFx).isNotDone();
    slow.countDown();
    assertThat(workOnFx.get(20, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeyEvent key() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "ب", "ب", KeyCode.B, false, false, false, false);
  }
}
