package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import muharrir.edit.Selection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps by the screen and by the whole text. */
class SurfacePagesTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static String[] paragraphs() {
    return IntStream.range(0, 60).mapToObj(i -> "فقرة رقم " + i).toArray(String[]::new);
  }

  private static int paragraph(Desk desk) {
    return Integer.parseInt(desk.state().selection().head().block().value().substring(1));
  }

  @Test
  void aPageDownGoesOnByAScreenAndAPageUpBack() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(paragraphs()).caretTo("b0", 4);
      double x = desk.caretX();
      desk.press(KeyCode.PAGE_DOWN);
      int first = paragraph(desk);
      assertThat(first).isBetween(8, 16);
      assertThat(desk.caretX()).isEqualTo(x);
      desk.press(KeyCode.PAGE_DOWN);
      assertThat(paragraph(desk) - first).isBetween(8, 16);
      desk.press(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
      assertThat(desk.caret()).isEqualTo("b0:4");
      desk.close();
    });
  }

  @Test
  void withShiftTheyCarryTheSelectionOn() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(paragraphs()).caretTo("b2", 4);
      desk.press(KeyCode.PAGE_DOWN, "s");
      Selection selection = desk.state().selection();
      assertThat(selection.anchor().block().value() + ":" + selection.anchor().offset())
          .isEqualTo("b2:4");
      assertThat(paragraph(desk)).isGreaterThan(8);
      desk.press(KeyCode.END, "cs");
      assertThat(desk.caret()).isEqualTo("b59:11");
      assertThat(desk.state().selection().anchor().offset()).isEqualTo(4);
      desk.press(KeyCode.HOME, "cs");
      assertThat(desk.state().selection().head().block().value()).isEqualTo("kicker");
      desk.close();
    });
  }

  @Test
  void theEndAndTheStartOfTheTextComeIntoSight() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of(paragraphs()).caretTo("b0", 0);
      desk.press(KeyCode.END, "c");
      assertThat(desk.caret()).isEqualTo("b59:11");
      assertThat(desk.surface().caretBounds().orElseThrow().getMaxY())
          .isBetween(0.0, desk.surface().getHeight());
      assertThat(desk.surface().viewport().scrollY()).isGreaterThan(500);
      desk.press(KeyCode.HOME, "c");
      assertThat(desk.surface().viewport().scrollY()).isZero();
      desk.close();
    });
  }
}
