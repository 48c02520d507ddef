package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.edit.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SurfaceMouseTest {
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

  @Test
  void aClickPutsTheCaret() throws Exception {
    on(
        new String[] {"خبر عاجل", "من تدمر abc"},
        desk -> {
          assertThat(desk.click(desk.at("b1", 3), 1).caret()).isEqualTo("b1:3");
          assertThat(desk.click(desk.at("b0", 0), 1).caret()).isEqualTo("b0:0");
          assertThat(desk.click(desk.at("b1", 9), 1).caret()).isEqualTo("b1:9");
          assertThat(desk.click(new Point2D(100, 590), 1).caret()).isEqualTo("b1:11");
        });
  }

  @Test
  void aDragSelects() throws Exception {
    on(
        new String[] {"خبر عاجل", "من تدمر"},
        desk -> {
          desk.mouse(MouseEvent.MOUSE_PRESSED, desk.at("b0", 4), 1, false)
              .mouse(MouseEvent.MOUSE_DRAGGED, desk.at("b1", 3), 1, false)
              .mouse(MouseEvent.MOUSE_RELEASED, desk.at("b1", 3), 1, false);
          assertThat(ClipText.of(desk.state())).isEqualTo("عاجل\n\nمن ");
          assertThat(desk.surface().overlay().selection().shown()).hasSize(3);
          desk.type("x");
          assertThat(desk.body()).containsExactly("خبر xتدمر");
        });
  }

  @Test
  void whatIsSelectedOfMarkedWordsIsSeen() throws Exception {
    on(
        new String[] {"خبر عاجل من تدمر"},
        desk -> {
          desk.surface()
              .decorations()
              .set(
                  "review",
                  List.of(
                      Decoration.of(
                          new Span(new BlockId("b0"), Field.TEXT, 4, 8),
                          new Decoration.Highlight(Tone.CHANGES, Decoration.Strength.CURRENT))));
          desk.click(desk.at("b0", 1), 2);
          assertThat(desk.surface().overlay().veil().shown()).isEmpty();
          desk.click(desk.at("b0", 6), 2);
          assertThat(desk.surface().overlay().veil().shown())
              .isEqualTo(desk.surface().overlay().selection().shown())
              .hasSize(1);
          desk.click(desk.at("b0", 6), 3);
          assertThat(desk.surface().overlay().veil().shown()).hasSize(1);
        });
  }

  @Test
  void twoClicksSelectAWordThreeTheParagraph() throws Exception {
    on(
        new String[] {"خبر عاجل، من"},
        desk -> {
          desk.click(desk.at("b0", 6), 2);
          assertThat(ClipText.of(desk.state())).isEqualTo("عاجل");
          desk.click(desk.at("b0", 6), 3);
          assertThat(ClipText.of(desk.state())).isEqualTo("خبر عاجل، من");
        });
  }

  @Test
  void shiftClickExtends() throws Exception {
    on(
        new String[] {"خبر عاجل"},
        desk -> {
          desk.caretTo("b0", 0)
              .mouse(MouseEvent.MOUSE_PRESSED, desk.at("b0", 3), 1, true)
              .mouse(MouseEvent.MOUSE_RELEASED, desk.at("b0", 3), 1, true);
          assertThat(ClipText.of(desk.state())).isEqualTo("خبر");
        });
  }

  @Test
  void onlyWhatIsVisibleIsLaidOut() throws Exception {
    String[] many = new String[400];
    Arrays.fill(many, "بدأ مهندسون ومرمّمون توثيق سبعة مدافن برجية في وادي القبور. ".repeat(4));
    on(
        many,
        desk -> {
          long laidOut =
              desk.surface().viewport().flow().views().stream()
                  .filter(BlockView::isArranged)
                  .count();
          assertThat(laidOut).isLessThan(20);
          desk.press(javafx.scene.input.KeyCode.END, "c");
          assertThat(desk.surface().viewport().scrollY()).isGreaterThan(10_000);
          assertThat(desk.at("b399", 3).getY()).isBetween(0d, 600d);
          desk.type("خ");
          assertThat(desk.body().get(399)).endsWith("خ");
          long later =
              desk.surface().viewport().flow().views().stream()
                  .filter(BlockView::isArranged)
                  .count();
          assertThat(later).isLessThan(40);
        });
  }
}
