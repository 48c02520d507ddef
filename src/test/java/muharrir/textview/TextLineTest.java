package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.Typeface;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextLineTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static void on(String text, Consumer<TextLine> test) throws Exception {
    Fx.run(() -> {
      TextLine line =
          new TextLine(
              new FontSet(),
              Palette.light(),
              ParagraphStyle.of(Typeface.SANS, 400, 13, 20, 0xFF000000),
              "ابحث");
      Stage stage = new Stage();
      StackPane root = new StackPane(line);
      stage.setScene(new Scene(root, 120, 40));
      stage.show();
      root.applyCss();
      root.layout();
      line.setText(text);
      line.requestFocus();
      try {
        test.accept(line);
      } finally {
        stage.close();
      }
    });
  }

  private static void type(TextLine line, String text) {
    Event.fireEvent(
        line,
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
        line,
        new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void press(TextLine line, KeyCode code, String modifiers) {
    Event.fireEvent(
        line,
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

  @Test
  void lettersGoInAndOut() throws Exception {
    on(
        "خبر",
        line -> {
          type(line, "ا");
          type(line, "ت");
          assertThat(line.getText()).isEqualTo("خبرات");
          press(line, KeyCode.BACK_SPACE, "");
          assertThat(line.getText()).isEqualTo("خبرا");
          press(line, KeyCode.Z, "c");
          press(line, KeyCode.Z, "c");
          assertThat(line.getText()).isEqualTo("خبر");
          press(line, KeyCode.Y, "c");
          assertThat(line.getText()).isEqualTo("خبرات");
        });
  }

  @Test
  void leftGoesOnInArabic() throws Exception {
    on(
        "خبر",
        line -> {
          press(line, KeyCode.HOME, "");
          double start = line.caretX();
          press(line, KeyCode.LEFT, "");
          assertThat(line.caretX()).isLessThan(start);
          press(line, KeyCode.DELETE, "");
          assertThat(line.getText()).isEqualTo("خر");
        });
  }

  @Test
  void aSelectionIsReplaced() throws Exception {
    on(
        "خبر عاجل",
        line -> {
          press(line, KeyCode.RIGHT, "cs");
          assertThat(line.selectedTextProperty().get()).isEqualTo("عاجل");
          type(line, "x");
          assertThat(line.getText()).isEqualTo("خبر x");
          press(line, KeyCode.A, "c");
          press(line, KeyCode.DELETE, "");
          assertThat(line.getText()).isEmpty();
        });
  }

  @Test
  void aLongTextScrollsToTheCaret() throws Exception {
    on(
        "خبر عاجل من تدمر ".repeat(10),
        line -> {
          press(line, KeyCode.HOME, "");
          double start = line.caretX();
          press(line, KeyCode.END, "");
          assertThat(start - line.caretX()).isGreaterThan(300);
          type(line, "خ");
          assertThat(line.getText()).endsWith(" خ");
        });
  }

  @Test
  void enterActs() throws Exception {
    on(
        "خبر",
        line -> {
          StringBuilder heard = new StringBuilder();
          line.setOnAction(() -> heard.append(line.getText()));
          press(line, KeyCode.ENTER, "");
          assertThat(heard).hasToString("خبر");
        });
  }

  @Test
  void theCaretOfAnEmptyFieldCoversNothingOfItsPrompt() throws Exception {
    on(
        "",
        line -> {
          line.promptProperty().set("اسم");
          line.getParent().requestFocus();
          line.getParent().layout();
          PixelReader pixels = line.snapshot(new SnapshotParameters(), null).getPixelReader();
          int ink = (int) line.getWidth() - 1;
          while (ink > 0 && isBlank(pixels, ink, (int) line.getHeight())) {
            ink--;
          }
          assertThat(ink).isBetween(60, (int) (line.getInsets().getLeft() + line.caretX()) - 1);
        });
  }

  private static boolean isBlank(PixelReader pixels, int x, int height) {
    return IntStream.range(0, height)
        .allMatch(y -> pixels.getColor(x, y).grayscale().getRed() > 0.85);
  }
}
