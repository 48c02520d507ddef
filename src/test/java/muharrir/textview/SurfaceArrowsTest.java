package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.document.Direction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrow keys of both kinds, and the keys that turn a paragraph round. */
class SurfaceArrowsTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static void on(String[] paragraphs, Consumer<Desk> test) throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(paragraphs);
      try {
        test.accept(desk);
      } finally {
        desk.close();
      }
    });
  }

  private static List<String> walk(Desk desk, KeyCode key, int steps) {
    List<String> carets = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      carets.add(desk.press(key).caret());
    }
    return carets;
  }

  @Test
  void visualArrowsFollowTheEye() throws Exception {
    on(
        new String[] {"قال abc ثم"},
        desk -> {
          desk.caretTo("b0", 0);
          double x = desk.caretX();
          for (int i = 0; i < 10; i++) {
            desk.press(KeyCode.LEFT);
            assertThat(desk.caretX()).isLessThan(x);
            x = desk.caretX();
          }
          assertThat(desk.caret()).isEqualTo("b0:10");
        });
  }

  @Test
  void logicalArrowsFollowTheText() throws Exception {
    on(
        new String[] {"قلت ab", "see تم"},
        desk -> {
          desk.surface().setLogicalArrows(true);
          desk.caretTo("b0", 0);
          assertThat(walk(desk, KeyCode.LEFT, 7))
              .containsExactly("b0:1", "b0:2", "b0:3", "b0:4", "b0:5", "b0:6", "b1:0");
          assertThat(walk(desk, KeyCode.RIGHT, 6))
              .containsExactly("b1:1", "b1:2", "b1:3", "b1:4", "b1:5", "b1:6");
          assertThat(walk(desk, KeyCode.LEFT, 7))
              .containsExactly("b1:5", "b1:4", "b1:3", "b1:2", "b1:1", "b1:0", "b0:6");
          assertThat(walk(desk, KeyCode.RIGHT, 2)).containsExactly("b0:5", "b0:4");
        });
  }

  private static void tap(DirectionKeys keys, KeyCode second) {
    boolean shift = second == KeyCode.CONTROL;
    keys.pressed(key(KeyEvent.KEY_PRESSED, second, shift, !shift));
    keys.released(key(KeyEvent.KEY_RELEASED, second, shift, !shift));
  }

  private static KeyEvent key(
      javafx.event.EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(type, "", "", code, shift, control, false, false);
  }

  private static List<Direction> directions(Desk desk) {
    return desk.state().document().body().stream().map(block -> block.direction()).toList();
  }

  @Test
  void controlAndShiftTurnTheParagraph() throws Exception {
    on(
        new String[] {"خبر", "abc"},
        desk -> {
          ShiftSide[] side = {ShiftSide.LEFT};
          DirectionKeys keys = new DirectionKeys(desk.surface(), () -> side[0]);
          tap(keys, KeyCode.SHIFT);
          assertThat(directions(desk)).containsExactly(Direction.LTR, Direction.AUTO);
          side[0] = ShiftSide.RIGHT;
          tap(keys, KeyCode.CONTROL);
          assertThat(directions(desk)).containsExactly(Direction.RTL, Direction.AUTO);
          side[0] = ShiftSide.UNKNOWN;
          tap(keys, KeyCode.SHIFT);
          assertThat(directions(desk)).containsExactly(Direction.LTR, Direction.AUTO);
          tap(keys, KeyCode.SHIFT);
          assertThat(directions(desk)).containsExactly(Direction.RTL, Direction.AUTO);
        });
  }

  @Test
  void anotherKeyBetweenThemTurnsNothing() throws Exception {
    on(
        new String[] {"خبر"},
        desk -> {
          DirectionKeys keys = new DirectionKeys(desk.surface(), () -> ShiftSide.LEFT);
          keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.SHIFT, false, true));
          keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.Z, true, true));
          keys.released(key(KeyEvent.KEY_RELEASED, KeyCode.SHIFT, false, true));
          keys.pressed(key(KeyEvent.KEY_PRESSED, KeyCode.SHIFT, false, false));
          keys.released(key(KeyEvent.KEY_RELEASED, KeyCode.SHIFT, false, false));
          assertThat(directions(desk)).containsExactly(Direction.AUTO);
        });
  }

  @Test
  void aCommandOfTheWindowWithCtrlAndShiftDoesNotTurnTheLine() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("خبر");
      desk.surface()
          .getScene()
          .addEventFilter(
              KeyEvent.KEY_PRESSED,
              event -> {
                if (event.getCode() == KeyCode.H) {
                  event.consume();
                }
              });
      Event.fireEvent(desk.surface(), key(KeyEvent.KEY_PRESSED, KeyCode.CONTROL, false, true));
      Event.fireEvent(desk.surface(), key(KeyEvent.KEY_PRESSED, KeyCode.SHIFT, true, true));
      Event.fireEvent(desk.surface(), key(KeyEvent.KEY_PRESSED, KeyCode.H, true, true));
      Event.fireEvent(desk.surface(), key(KeyEvent.KEY_RELEASED, KeyCode.SHIFT, false, true));
      Event.fireEvent(desk.surface(), key(KeyEvent.KEY_RELEASED, KeyCode.CONTROL, false, false));
      assertThat(directions(desk)).containsExactly(Direction.AUTO);
      desk.close();
    });
  }
}
