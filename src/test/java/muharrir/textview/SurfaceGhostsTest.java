package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.edit.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words on the surface that are not in its text. */
class SurfaceGhostsTest {
  private static final BlockId B0 = new BlockId("b0");

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private static Decoration gone(int at, String words) {
    return Decoration.of(
            new Span(B0, Field.TEXT, at, at), new Decoration.Ghost(Tone.CHANGES, words))
        .withTip("حذف");
  }

  private static int red(Desk desk) {
    WritableImage image = desk.surface().getScene().snapshot(null);
    PixelReader pixels = image.getPixelReader();
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color color = pixels.getColor(x, y);
        if (color.getRed() > 0.6 && color.getGreen() < 0.5 && color.getBlue() < 0.45) {
          found++;
        }
      }
    }
    return found;
  }

  @Test
  void theyAreSeenAndNotWritten() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("وصل إلى حلب");
      assertThat(red(desk)).isZero();
      desk.surface().decorations().set("s", List.of(gone(4, "الوزير ")));
      assertThat(red(desk)).isGreaterThan(100);
      assertThat(desk.body()).containsExactly("وصل إلى حلب");
      desk.surface().decorations().clear("s");
      assertThat(red(desk)).isZero();
    });
  }

  @Test
  void aSignThatCameHasNoLineThroughIt() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("وصل إلى حلب");
      desk.surface().decorations().set("s", List.of(gone(4, "¶")));
      int struck = red(desk);
      Decoration came =
          Decoration.of(
              new Span(B0, Field.TEXT, 4, 4), new Decoration.Ghost(Tone.CHANGES, "¶", false));
      desk.surface().decorations().set("s", List.of(came));
      assertThat(red(desk)).isPositive().isLessThan(struck);
    });
  }

  @Test
  void theCaretPassesThemAndTypingKeepsThem() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("وصل إلى حلب");
      desk.surface().decorations().set("s", List.of(gone(4, "الوزير ")));
      desk.caretTo("b0", 4);
      double before = desk.caretX();
      desk.press(KeyCode.LEFT, "");
      assertThat(desk.caret()).isEqualTo("b0:4");
      assertThat(desk.caretX()).isLessThan(before - 30);
      desk.press(KeyCode.LEFT, "");
      assertThat(desk.caret()).isEqualTo("b0:5");
      desk.caretTo("b0", 2).type("س");
      assertThat(desk.body()).containsExactly("وصسل إلى حلب");
      assertThat(desk.surface().decorations().of("s"))
          .extracting(each -> each.span().from())
          .containsExactly(5);
    });
  }

  /** Up and down go over lines that hold nothing of the text. */
  @Test
  void theArrowsGoOverWholeLinesOfThem() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("وصل إلى حلب", "وعاد");
      desk.surface()
          .decorations()
          .set("s", List.of(gone(11, "\n" + "كلمات كثيرة حذفت من النص ".repeat(12))));
      desk.caretTo("b0", 2).press(KeyCode.DOWN, "");
      assertThat(desk.caret()).startsWith("b1:");
      desk.press(KeyCode.UP, "");
      assertThat(desk.caret()).startsWith("b0:");
      desk.caretTo("b0", 11);
      double end = desk.caretX();
      desk.press(KeyCode.HOME, "").press(KeyCode.END, "");
      assertThat(desk.caret()).isEqualTo("b0:11");
      assertThat(desk.caretX()).isEqualTo(end);
    });
  }

  @Test
  void derivedOnesFollowTheTextByThemselves() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("وصل إلى حلب");
      desk.surface()
          .decorations()
          .derive(
              "s",
              () -> {
                int length = desk.state().document().block(B0).text(Field.TEXT).length();
                return List.of(gone(length, " " + length));
              });
      desk.type("ب");
      assertThat(desk.surface().decorations().of("s")).containsExactly(gone(12, " 12"));
    });
  }
}
