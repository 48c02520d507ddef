package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.Typeface;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComposingTest {
  @BeforeAll
  static void toolkit() throws InterruptedException {
    Fx.start();
  }

  private static void on(Consumer<Desk> test) throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("خبر عاجل");
      try {
        test.accept(desk);
      } finally {
        desk.close();
      }
    });
  }

  private static void compose(Node node, String composed, int caret) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    fire(node, runs, "", caret);
  }

  private static void commit(Node node, String committed) {
    fire(node, List.of(), committed, 0);
  }

  private static void fire(
      Node node, List<InputMethodTextRun> composed, String committed, int caret) {
    Event.fireEvent(
        node,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed, committed, caret));
  }

  private static String shown(Desk desk) {
    FieldView field =
        desk.surface().viewport().flow().spot(start(), muharrir.typeset.Caret.Side.AFTER).field();
    return field == null ? "" : field.text.text();
  }

  private static Position start() {
    return new Position(new BlockId("b0"), Field.TEXT, 0);
  }

  @Test
  void whatIsComposedIsShownAndKnownToNobodyElse() throws Exception {
    on(desk -> {
      double before = desk.caretX();
      compose(desk.surface(), "سل", 2);
      assertThat(shown(desk)).isEqualTo("خبر عاجلسل");
      assertThat(desk.body()).containsExactly("خبر عاجل");
      assertThat(desk.caretX()).isLessThan(before);
      compose(desk.surface(), "سلام", 4);
      assertThat(shown(desk)).isEqualTo("خبر عاجلسلام");
      commit(desk.surface(), "سلام");
      assertThat(desk.body()).containsExactly("خبر عاجلسلام");
      assertThat(desk.caret()).isEqualTo("b0:12");
      desk.press(KeyCode.Z, "c");
      assertThat(desk.body()).containsExactly("خبر عاجل");
    });
  }

  @Test
  void whatIsCancelledLeavesTextAndSelectionAsTheyWere() throws Exception {
    on(desk -> {
      desk.surface().requireModel().adopt(desk.state().with(new Selection(start(), start().at(3))));
      desk.surface().refresh();
      compose(desk.surface(), "ねこ", 2);
      assertThat(shown(desk)).isEqualTo("ねこ عاجل");
      assertThat(desk.body()).containsExactly("خبر عاجل");
      compose(desk.surface(), "", 0);
      assertThat(shown(desk)).isEqualTo("خبر عاجل");
      assertThat(desk.state().selection()).isEqualTo(new Selection(start(), start().at(3)));
    });
  }

  @Test
  void aCommitTakesThePlaceOfTheSelection() throws Exception {
    on(desk -> {
      desk.surface().requireModel().adopt(desk.state().with(new Selection(start(), start().at(3))));
      desk.surface().refresh();
      compose(desk.surface(), "^", 1);
      commit(desk.surface(), "ê");
      assertThat(desk.body()).containsExactly("ê عاجل");
    });
  }

  @Test
  void theCandidatesStandUnderTheirLetters() throws Exception {
    on(desk -> {
      compose(desk.surface(), "سلام", 4);
      var requests = desk.surface().getInputMethodRequests();
      Point2D first = requests.getTextLocation(0);
      Point2D last = requests.getTextLocation(4);
      assertThat(last.getX()).isLessThan(first.getX());
      assertThat(last.getY()).isEqualTo(first.getY());
      Point2D caret = desk.surface().screenToLocal(last);
      assertThat(caret.getX()).isBetween(0.0, 720.0);
    });
  }

  @Test
  void aFieldShowsItTheSameWay() throws Exception {
    Fx.run(() -> {
      TextLine line =
          new TextLine(
              new FontSet(),
              Palette.light(),
              ParagraphStyle.of(Typeface.SANS, 400, 13, 20, 0xFF000000),
              "ابحث");
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(line), 300, 40));
      stage.show();
      line.requestFocus();
      line.setText("أب");
      double before = line.caretX();
      compose(line, "سلام", 4);
      assertThat(line.getText()).isEqualTo("أب");
      line.layout();
      assertThat(line.caretX()).isLessThan(before);
      compose(line, "", 0);
      commit(line, "سلام");
      assertThat(line.getText()).isEqualTo("أبسلام");
      stage.close();
    });
  }
}
