package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.MediaRef;
import muharrir.document.Position;
import muharrir.document.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drags by words and paragraphs, to the edge and over it, and of what is selected. */
class SurfaceDragTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static void on(Desk made, Consumer<Desk> test) {
    try {
      test.accept(made);
    } finally {
      made.close();
    }
  }

  private static void on(String[] paragraphs, Consumer<Desk> test) throws Exception {
    Fx.run(() -> on(Desk.of(paragraphs), test));
  }

  private static Position at(String block, int offset) {
    return new Position(new BlockId(block), Field.TEXT, offset);
  }

  private static Desk select(Desk desk, String from, int a, String to, int b) {
    return desk.caretTo(from, a)
        .mouse(MouseEvent.MOUSE_PRESSED, desk.at(to, b), 1, true)
        .mouse(MouseEvent.MOUSE_RELEASED, desk.at(to, b), 1, true);
  }

  @Test
  void aDragAfterTwoClicksGoesByWords() throws Exception {
    on(
        new String[] {"خبر عاجل من تدمر"},
        desk -> {
          desk.click(desk.at("b0", 6), 1)
              .mouse(MouseEvent.MOUSE_PRESSED, desk.at("b0", 6), 2, false);
          desk.mouse(MouseEvent.MOUSE_DRAGGED, desk.at("b0", 10), 2, false);
          assertThat(ClipText.of(desk.state())).isEqualTo("عاجل من");
          desk.mouse(MouseEvent.MOUSE_DRAGGED, desk.at("b0", 1), 2, false);
          assertThat(ClipText.of(desk.state())).isEqualTo("خبر عاجل");
        });
  }

  @Test
  void aDragAfterThreeClicksGoesByParagraphs() throws Exception {
    on(
        new String[] {"خبر عاجل", "من تدمر", "ثم"},
        desk -> {
          desk.mouse(MouseEvent.MOUSE_PRESSED, desk.at("b1", 3), 3, false);
          desk.mouse(MouseEvent.MOUSE_DRAGGED, desk.at("b0", 3), 3, false);
          assertThat(ClipText.of(desk.state())).isEqualTo("خبر عاجل\n\nمن تدمر");
          desk.mouse(MouseEvent.MOUSE_DRAGGED, desk.at("b2", 1), 3, false);
          assertThat(ClipText.of(desk.state())).isEqualTo("من تدمر\n\nثم");
        });
  }

  @Test
  void aPointerHeldBeyondTheEdgeScrolls() throws Exception {
    String[] many = new String[60];
    Arrays.fill(many, "بدأ مهندسون ومرمّمون توثيق سبعة مدافن برجية في وادي القبور.");
    on(
        many,
        desk -> {
          double[] scrolled = {0};
          EdgeScroll edge = new EdgeScroll(20, by -> scrolled[0] += by);
          edge.at(300, 600);
          assertThat(edge.isRunning()).isFalse();
          edge.at(640, 600);
          assertThat(edge.isRunning()).isTrue();
          edge.tick();
          double near = scrolled[0];
          edge.at(700, 600);
          edge.tick();
          assertThat(scrolled[0] - near).isGreaterThan(near);
          edge.at(-30, 600);
          scrolled[0] = 0;
          edge.tick();
          assertThat(scrolled[0]).isEqualTo(-25);
          edge.stop();
          assertThat(edge.isRunning()).isFalse();
        });
  }

  @Test
  void aClickOnTheSelectionPutsTheCaretWhenItIsLetGo() throws Exception {
    on(
        new String[] {"خبر عاجل من"},
        desk -> {
          select(desk, "b0", 4, "b0", 8);
          Point2D inside = desk.at("b0", 6);
          desk.mouse(MouseEvent.MOUSE_PRESSED, inside, 1, false);
          assertThat(ClipText.of(desk.state())).isEqualTo("عاجل");
          desk.mouse(MouseEvent.MOUSE_RELEASED, inside, 1, false);
          assertThat(desk.state().selection().isCaret()).isTrue();
          assertThat(desk.caret()).isEqualTo("b0:6");
        });
  }

  @Test
  void selectedTextIsMovedWithItsMarksAndTakenBackAtOnce() throws Exception {
    Inline text =
        Inline.of(
            List.of(
                new Run("خبر ", java.util.Set.of()),
                new Run("عاجل ", java.util.Set.of()).with(new Mark.Strong()),
                new Run("من تدمر", java.util.Set.of())));
    Block paragraph = new Block.Paragraph(new BlockId("b0"), Direction.AUTO, text);
    Fx.run(() ->
        on(
            Desk.of(List.of(paragraph), at("b0", 0)),
            desk -> {
              select(desk, "b0", 4, "b0", 9);
              desk.surface().run(desk.surface().commands().dragging().carry(at("b0", 12), false));
              assertThat(desk.body()).containsExactly("خبر من عاجل تدمر");
              assertThat(ClipText.of(desk.state())).isEqualTo("عاجل ");
              assertThat(desk.state().document().body().getFirst().text(Field.TEXT).runs())
                  .element(1)
                  .isEqualTo(new Run("عاجل ", java.util.Set.of()).with(new Mark.Strong()));
              desk.press(KeyCode.Z, "c");
              assertThat(desk.body()).containsExactly("خبر عاجل من تدمر");
              assertThat(ClipText.of(desk.state())).isEqualTo("عاجل ");
            }));
  }

  @Test
  void selectedTextIsCopiedAndNotMovedIntoItself() throws Exception {
    on(
        new String[] {"خبر عاجل", "من"},
        desk -> {
          select(desk, "b0", 0, "b0", 4);
          desk.surface().run(desk.surface().commands().dragging().carry(at("b0", 2), false));
          assertThat(desk.body()).containsExactly("خبر عاجل", "من");
          desk.surface().run(desk.surface().commands().dragging().carry(at("b1", 0), true));
          assertThat(desk.body()).containsExactly("خبر عاجل", "خبر من");
        });
  }

  @Test
  void severalParagraphsAreCarried() throws Exception {
    on(
        new String[] {"أول", "ثان", "ثالث", "رابع"},
        desk -> {
          select(desk, "b0", 1, "b2", 2);
          desk.surface().run(desk.surface().commands().dragging().carry(at("b3", 4), false));
          assertThat(desk.body()).containsExactly("ألث", "رابعول", "ثان", "ثا");
          assertThat(ClipText.of(desk.state())).isEqualTo("ول\n\nثان\n\nثا");
          desk.press(KeyCode.Z, "c");
          assertThat(desk.body()).containsExactly("أول", "ثان", "ثالث", "رابع");
        });
  }

  @Test
  void textFromElsewhereIsDroppedAtThePlaceAndNotOnTheSelection() throws Exception {
    on(
        new String[] {"خبر عاجل"},
        desk -> {
          select(desk, "b0", 0, "b0", 3);
          new SurfaceDrag(desk.surface()).drop(at("b0", 4), "جد ", false);
          assertThat(desk.body()).containsExactly("خبر جد عاجل");
          assertThat(desk.caret()).isEqualTo("b0:7");
          desk.press(KeyCode.Z, "c");
          assertThat(desk.body()).containsExactly("خبر عاجل");
        });
  }

  @Test
  void theDropCaretShowsWhereItGoes() throws Exception {
    on(
        new String[] {"خبر عاجل"},
        desk -> {
          Point2D point = desk.at("b0", 3);
          desk.surface().overlay().showDrop(desk.surface().spotAt(point.getX(), point.getY()));
          assertThat(desk.surface().overlay().showsDrop()).isTrue();
          desk.surface().overlay().showDrop(null);
          assertThat(desk.surface().overlay().showsDrop()).isFalse();
        });
  }

  private static Block paragraph(String id, String text) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(text));
  }

  /** Where pictures go that are held at a part of a block's height, and what shows it. */
  private static String drop(Desk desk, String block, double part) {
    BlockView view = desk.surface().viewport().flow().view(new BlockId(block));
    double y = desk.surface().viewport().toControl(0, view.top + part * view.height()).getY();
    SurfaceDrag drag = new SurfaceDrag(desk.surface());
    PictureDrop drop = drag.aim(y).drop();
    Overlay overlay = desk.surface().overlay();
    double shown =
        overlay.landing().or(overlay::frame).map(box -> box.y() + box.height() / 2).orElse(-1.0);
    BlockView place = desk.surface().viewport().flow().view(drop.block());
    if (drop.into()) {
      assertThat(overlay.landing()).isEmpty();
      assertThat(shown).isBetween(place.top, place.bottom());
    } else {
      assertThat(overlay.frame()).isEmpty();
      int next = desk.state().document().indexOf(drop.block()) + 1;
      assertThat(shown).isGreaterThanOrEqualTo(place.bottom());
      if (next < desk.state().document().size()) {
        assertThat(shown)
            .isLessThanOrEqualTo(desk.surface().viewport().flow().views().get(next).top);
      }
    }
    return (drop.into() ? "into " : "behind ") + drop.block();
  }

  @Test
  void aLineShowsBetweenWhichBlocksPictureFilesWillStand() throws Exception {
    Block.Figure empty = Block.Figure.of(new BlockId("f"), Optional.empty());
    Block.Figure full =
        Block.Figure.of(new BlockId("g"), Optional.of(new MediaRef("1".repeat(64), "jpg", 4, 1)));
    Fx.run(() ->
        on(
            Desk.of(
                List.of(paragraph("b0", "أول"), empty, full, paragraph("b1", "ثان")), at("b0", 0)),
            desk -> {
              assertThat(drop(desk, "b0", 0.2)).isEqualTo("behind standfirst");
              assertThat(drop(desk, "headline", 0.5)).isEqualTo("behind standfirst");
              assertThat(drop(desk, "b0", 0.8)).isEqualTo("behind b0");
              assertThat(drop(desk, "f", 0.1)).isEqualTo("into f");
              assertThat(drop(desk, "g", 0.2)).isEqualTo("behind f");
              assertThat(drop(desk, "g", 0.8)).isEqualTo("behind g");
              assertThat(drop(desk, "b1", 0.2)).isEqualTo("behind g");
              assertThat(drop(desk, "b1", 0.8)).isEqualTo("behind b1");
            }));
  }
}
