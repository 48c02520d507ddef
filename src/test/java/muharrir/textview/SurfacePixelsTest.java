package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees: the pixels of the surface in its window. */
class SurfacePixelsTest {
  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  @Test
  void aWordIsJoinedOnTheSurface() throws Exception {
    // alef | seen, lam-alef | meem
    assertThat(islandsOfFirstLine("السلام")).isEqualTo(3);
    assertThat(islandsOfFirstLine("ا ل س ل ا م")).isEqualTo(6);
  }

  @Test
  void aTypedLetterIsSeenAtOnce() throws Exception {
    Fx.run(() -> {
      Desk desk = Desk.of("دا");
      Point2D at = desk.at("b0", 0);
      int before = islands(shot(desk), at.getY());
      desk.caretTo("b0", 2).type("د");
      assertThat(islands(shot(desk), at.getY())).isEqualTo(before + 1);
      desk.close();
    });
  }

  /** Only what has changed is painted: it has to look as if all had been. */
  @Test
  void whatIsPaintedAfterAKeyIsWhatWouldBePaintedAnew() throws Exception {
    String[] pieces = {
      "ب", "لا", " ", "مُدَرِّسٌ ", "كلمة ", "Latin ", "12", "،", "كلمات كثيرة تملأ السطر "
    };
    Fx.run(() -> {
      Random random = new Random(3);
      Desk desk = Desk.of("أول. ".repeat(60), "ثانٍ وفيه ");
      for (int i = 0; i < 120; i++) {
        String block = "b" + random.nextInt(2);
        String text = desk.body().get(block.equals("b0") ? 0 : 1);
        desk.caretTo(block, random.nextInt(text.length() + 1));
        if (random.nextInt(3) == 0) {
          desk.press(KeyCode.BACK_SPACE, "");
        } else {
          desk.type(pieces[random.nextInt(pieces.length)]);
        }
        if (desk.body().size() != 2) {
          desk.press(KeyCode.Z, "c");
        }
        if (i % 6 == 0) {
          Desk anew = Desk.of(desk.body().toArray(String[]::new));
          assertThat(pixels(shot(desk))).as("after change %d", i).isEqualTo(pixels(shot(anew)));
          anew.close();
        }
      }
      desk.close();
    });
  }

  private static int[] pixels(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  private static int islandsOfFirstLine(String text) throws Exception {
    return Fx.get(() -> {
      Desk desk = Desk.of(text);
      desk.caretTo("headline", 0);
      int count = islands(shot(desk), desk.at("b0", 0).getY());
      desk.close();
      return count;
    });
  }

  private static WritableImage shot(Desk desk) {
    desk.caretTo("headline", 0);
    return desk.surface().getScene().snapshot(null);
  }

  /** The islands of ink in the line of body text around {@code middle}. */
  private static int islands(WritableImage image, double middle) {
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth();
    int top = (int) middle - 16;
    int height = 32;
    boolean[] ink = new boolean[width * height];
    for (int i = 0; i < ink.length; i++) {
      int x = i % width;
      boolean inText = x > SlimScrollBar.STRIP;
      ink[i] = inText && pixels.getColor(x, top + i / width).getBrightness() < 0.72;
    }
    int count = 0;
    for (int start = 0; start < ink.length; start++) {
      if (ink[start]) {
        count++;
        erase(ink, width, start);
      }
    }
    return count;
  }

  private static void erase(boolean[] ink, int width, int start) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    ink[start] = false;
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int k = 0; k < 9; k++) {
        int x = at % width + k % 3 - 1;
        int next = at + (k / 3 - 1) * width + k % 3 - 1;
        if (x >= 0 && x < width && next >= 0 && next < ink.length && ink[next]) {
          ink[next] = false;
          open.add(next);
        }
      }
    }
  }
}
