package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.BoundingBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A raised list stands under the caret, and where there is no room above it. */
class ChoiceListTest {
  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static <T> T on(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get();
  }

  private static ChoiceList<String> list() {
    ChoiceList<String> list = new ChoiceList<>("أسماء", 200, _ -> new ListCell<>());
    Pane around = new Pane(list);
    around.resize(400, 300);
    list.offer(List.of("أ", "ب", "ج"));
    return list;
  }

  private static List<Double> placed(double x, double caretTop) throws Exception {
    return on(() -> {
      ChoiceList<String> list = list();
      list.place(x, new BoundingBox(x, caretTop, 1, 20));
      return List.of(list.getLayoutX(), list.getLayoutY());
    });
  }

  @Test
  void itStandsUnderTheCaretAndAboveItAtTheLowerEdge() throws Exception {
    assertThat(placed(50, 100)).containsExactly(50.0, 126.0);
    assertThat(placed(50, 250)).containsExactly(50.0, 250.0 - 6 - (3 * 34 + 12));
  }

  @Test
  void itStaysInsideAtTheSides() throws Exception {
    assertThat(placed(-30, 100)).containsExactly(6.0, 126.0);
    assertThat(placed(350, 100)).containsExactly(400.0 - 200 - 6, 126.0);
  }

  @Test
  void theKeysGoRoundItsEnds() throws Exception {
    assertThat(
            on(() -> {
              ChoiceList<String> list = list();
              String first = list.picked().orElseThrow();
              list.step(-1);
              String last = list.picked().orElseThrow();
              list.step(1);
              return List.of(first, last, list.picked().orElseThrow());
            }))
        .containsExactly("أ", "ج", "أ");
  }
}
