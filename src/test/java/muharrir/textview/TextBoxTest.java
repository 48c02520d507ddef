package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import muharrir.testing.MouseHand;
import muharrir.typeset.Caret;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.Typeface;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The field of several lines, and the mouse in both small fields. */
class TextBoxTest {
  private static final ParagraphStyle STYLE =
      ParagraphStyle.of(Typeface.SANS, 400, 13, 20, 0xFF000000);

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static <T extends TextInput> void on(T input, String text, Consumer<T> test) {
    Stage stage = new Stage();
    StackPane root = new StackPane(new VBox(input));
    stage.setScene(new Scene(root, 160, 300));
    stage.show();
    root.applyCss();
    root.layout();
    input.setText(text);
    input.requestFocus();
    root.layout();
    try {
      test.accept(input);
    } finally {
      stage.close();
    }
  }

  private static void box(String text, Consumer<TextBox> test) throws Exception {
    Fx.run(
        () -> on(new TextBox(new FontSet(), Palette.light(), STYLE, "ملاحظة", 2, 5), text, test));
  }

  private static void press(TextInput input, KeyCode code, String modifiers) {
    Event.fireEvent(
        input,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            "",
            code,
            modifiers.contains("s"),
            modifiers.contains("c"),
            false,
            false));
  }

  private static void type(TextInput input, String text) {
    Event.fireEvent(
        input,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            text,
            KeyCode.UNDEFINED,
            false,
            false,
            false,
            false));
    Event.fireEvent(
        input,
        new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void mouse(
      TextInput input, EventType<MouseEvent> type, int index, int clicks, boolean shift) {
    var shape = input.lines().caretShape(Caret.after(index));
    double x = shape.x() + input.getInsets().getLeft() - input.scroll().getX();
    double y = (shape.top() + shape.bottom()) / 2 - input.scroll().getY() + 1;
    Event.fireEvent(
        input,
        MouseHand.event(
            type, input, new Point2D(x, y), clicks, shift, type != MouseEvent.MOUSE_RELEASED));
  }

  private static String caret(TextInput input) {
    return input.model().start() + "-" + input.model().end();
  }

  @Test
  void enterBeginsANewLine() throws Exception {
    box(
        "خبر",
        box -> {
          press(box, KeyCode.ENTER, "");
          type(box, "ع");
          assertThat(box.getText()).isEqualTo("خبر\nع");
          press(box, KeyCode.Z, "c");
          press(box, KeyCode.Z, "c");
          assertThat(box.getText()).isEqualTo("خبر");
          StringBuilder heard = new StringBuilder();
          box.setOnAction(() -> heard.append("done"));
          press(box, KeyCode.ENTER, "c");
          assertThat(heard).hasToString("done");
        });
  }

  @Test
  void itGrowsWithItsTextAndThenScrolls() throws Exception {
    box(
        "",
        box -> {
          assertThat(box.prefHeight(160)).isEqualTo(40);
          box.setText("كلمة ".repeat(24).strip());
          assertThat(box.prefHeight(160)).isBetween(60d, 100d);
          box.setText("سطر\n".repeat(30));
          assertThat(box.prefHeight(160)).isEqualTo(100);
          box.getScene().getRoot().layout();
          assertThat(box.scroll().getY()).isEqualTo(31 * 20 - 100);
          press(box, KeyCode.HOME, "c");
          assertThat(box.scroll().getY()).isZero();
        });
  }

  @Test
  void upAndDownKeepTheirPlaceAndHomeAndEndTheirLine() throws Exception {
    box(
        "خبر عاجل\nمن\nتدمر الآن",
        box -> {
          press(box, KeyCode.HOME, "c");
          press(box, KeyCode.END, "");
          assertThat(caret(box)).isEqualTo("8-8");
          press(box, KeyCode.DOWN, "");
          assertThat(caret(box)).isEqualTo("11-11");
          press(box, KeyCode.DOWN, "");
          assertThat(box.model().head()).isGreaterThan(17);
          press(box, KeyCode.HOME, "");
          assertThat(caret(box)).isEqualTo("12-12");
          press(box, KeyCode.UP, "s");
          assertThat(caret(box)).isEqualTo("9-12");
          press(box, KeyCode.UP, "c");
          assertThat(caret(box)).isEqualTo("0-0");
          press(box, KeyCode.DOWN, "c");
          assertThat(caret(box)).isEqualTo("9-9");
          press(box, KeyCode.PAGE_DOWN, "");
          press(box, KeyCode.DOWN, "");
          assertThat(caret(box)).isEqualTo("21-21");
        });
  }

  @Test
  void clicksAndDragsSelectLettersWordsAndLines() throws Exception {
    box(
        "خبر عاجل\nمن تدمر",
        box -> {
          mouse(box, MouseEvent.MOUSE_PRESSED, 5, 2, false);
          assertThat(caret(box)).isEqualTo("4-8");
          mouse(box, MouseEvent.MOUSE_DRAGGED, 1, 2, false);
          assertThat(caret(box)).isEqualTo("0-8");
          mouse(box, MouseEvent.MOUSE_DRAGGED, 13, 2, false);
          assertThat(caret(box)).isEqualTo("4-16");
          mouse(box, MouseEvent.MOUSE_RELEASED, 13, 2, false);
          mouse(box, MouseEvent.MOUSE_PRESSED, 13, 3, false);
          assertThat(caret(box)).isEqualTo("9-16");
          mouse(box, MouseEvent.MOUSE_RELEASED, 13, 3, false);
          mouse(box, MouseEvent.MOUSE_PRESSED, 2, 1, false);
          mouse(box, MouseEvent.MOUSE_RELEASED, 2, 1, false);
          mouse(box, MouseEvent.MOUSE_PRESSED, 11, 1, true);
          assertThat(caret(box)).isEqualTo("2-11");
        });
  }

  @Test
  void theOneLineFieldDragsByWordsToo() throws Exception {
    Fx.run(() ->
        on(
            new TextLine(new FontSet(), Palette.light(), STYLE, "ابحث"),
            "خبر عاجل من",
            line -> {
              mouse(line, MouseEvent.MOUSE_PRESSED, 5, 2, false);
              mouse(line, MouseEvent.MOUSE_DRAGGED, 10, 2, false);
              assertThat(line.selectedTextProperty().get()).isEqualTo("عاجل من");
              mouse(line, MouseEvent.MOUSE_PRESSED, 5, 3, false);
              assertThat(line.selectedTextProperty().get()).isEqualTo("خبر عاجل من");
            }));
  }

  @Test
  void aScreenReaderIsToldOfAFieldOfSeveralLines() throws Exception {
    box(
        "خبر",
        box -> {
          assertThat(box.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
          box.setAccessibleText("سبب");
          assertThat(box.getAccessibleText()).isEqualTo("سبب");
          assertThat(box.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("خبر");
          assertThat(box.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)).isEqualTo(3);
        });
  }
}
