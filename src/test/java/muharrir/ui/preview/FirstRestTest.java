package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
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
    PreviewRig.run(() -> FirstRest.await(new Scene(pane), pane, runs::incrementAndGet));
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

  private static KeyEvent key() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "ب", "ب", KeyCode.B, false, false, false, false);
  }
}
