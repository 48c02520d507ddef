package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PromptPulseTest {
  private final List<String> seen = new ArrayList<>();
  private Rectangle bar;
  private Scene scene;
  private long now;

  @Start
  void show(Stage stage) {
    bar = new Rectangle(10, 10);
    scene = new Scene(new Pane(bar), 100, 100);
    stage.setScene(scene);
    stage.show();
  }

  private void onFx(Runnable test) throws Exception {
    WaitForAsyncUtils.asyncFx(test).get();
  }

  private void watched() {
    new PromptPulse(() -> seen.add("look"), () -> seen.add("ask"), () -> now).watch(scene);
    scene.setOnKeyTyped(Event::consume);
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        scene.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private void type(String letter) {
    Event.fireEvent(
        scene.getRoot(),
        new KeyEvent(
            KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  @Test
  void looksWhenALetterHasBeenTaken() throws Exception {
    onFx(() -> {
      watched();
      press(KeyCode.A);
      assertThat(seen).containsExactly("ask");
      type("ا");
      assertThat(seen).containsExactly("ask", "look");
    });
  }

  @Test
  void letsLettersThatComeWithinABeatShareALook() throws Exception {
    onFx(() -> {
      watched();
      type("ا");
      now += PromptPulse.BEAT_NANOS - 1;
      type("ل");
      now++;
      type("م");
      assertThat(seen).containsExactly("look", "ask", "look");
    });
  }

  /** With JavaFX's own methods: what a letter has changed is laid out before the next event. */
  @Test
  void paintsBeforeTheKeyIsDone() throws Exception {
    onFx(() -> {
      PromptPulse.install(scene);
      scene.setOnKeyTyped(event -> {
        bar.setWidth(50);
        event.consume();
      });
      scene.addPostLayoutPulseListener(() -> seen.add("painted " + (int) bar.getWidth()));
      type("ا");
      assertThat(seen).containsExactly("painted 50");
    });
  }
}
