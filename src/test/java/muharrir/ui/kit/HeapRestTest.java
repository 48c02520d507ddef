package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class HeapRestTest {
  private static final long MEGABYTE = 1L << 20;

  private long now = 5;
  private long used = 100 * MEGABYTE;
  private int cleared;
  private final HeapRest rest =
      new HeapRest(
          () -> now,
          () -> used,
          () -> {
            cleared++;
            used = 60 * MEGABYTE;
          });

  private void after(long seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
    rest.look();
  }

  @Test
  void waitsUntilAllIsQuiet() {
    after(2);
    assertThat(cleared).isZero();
    after(1);
    assertThat(cleared).isEqualTo(1);
  }

  @Test
  void isNotDoneAgainForLittle() {
    after(3);
    used = 91 * MEGABYTE;
    after(60);
    assertThat(cleared).isEqualTo(1);
    used = 92 * MEGABYTE;
    after(0);
    assertThat(cleared).isEqualTo(2);
  }

  @Test
  void neverBetweenKeys() throws Exception {
    FxToolkit.registerPrimaryStage();
    Scene scene = new Scene(new Group());
    rest.watch(scene);
    for (int i = 0; i < 10; i++) {
      Event.fireEvent(
          scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
      after(2);
    }
    assertThat(cleared).isZero();
    after(1);
    assertThat(cleared).isEqualTo(1);
  }
}
