package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import muharrir.typeset.FontSet;
import muharrir.typeset.ParagraphLayout;
import muharrir.typeset.ParagraphStyle;
import muharrir.typeset.StyledText;
import muharrir.typeset.Typeface;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextBlockTest {
  private static final ParagraphStyle STYLE =
      ParagraphStyle.of(Typeface.SANS, 400, 14, 22, 0xFF000000);

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  @Test
  void itsHeightFollowsItsWidth() throws Exception {
    double[] heights =
        Fx.get(() -> {
          TextBlock block = new TextBlock(new FontSet(), STYLE, "توثيق مدافن تدمر البرجية");
          double narrow = block.prefHeight(60);
          double wide = block.prefHeight(block.prefWidth(-1));
          block.setMaxLines(2);
          return new double[] {narrow, wide, block.prefHeight(60)};
        });
    assertThat(heights[0]).isGreaterThanOrEqualTo(66);
    assertThat(heights[1]).isEqualTo(22);
    assertThat(heights[2]).isEqualTo(44);
  }

  @Test
  void aLayoutMadeBeforeIsUsedInItsWidthAndLooksTheSame() throws Exception {
    FontSet fonts = new FontSet();
    StyledText words = StyledText.plain("توثيق مدافن تدمر البرجية");
    WritableImage alone = Fx.get(() -> shot(new TextBlock(fonts, STYLE, words)));
    FontSet elsewhere = fonts.forAnotherThread();
    ParagraphLayout made =
        ParagraphLayout.of(elsewhere, words, STYLE.withColor(0xFFFF0000), alone.getWidth());
    ParagraphLayout other =
        ParagraphLayout.of(elsewhere, StyledText.plain("غيرها"), STYLE, alone.getWidth());
    for (ParagraphLayout offered : List.of(made, other)) {
      WritableImage with =
          Fx.get(() -> {
            TextBlock block = new TextBlock(fonts, STYLE, words);
            block.offer(offered);
            return shot(block);
          });
      assertThat(pixels(with)).isEqualTo(pixels(alone));
    }
  }

  private static WritableImage shot(TextBlock block) {
    StackPane root = new StackPane(block);
    Scene scene = new Scene(root, 120, 80, Color.WHITE);
    scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    root.applyCss();
    root.layout();
    return scene.snapshot(null);
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

  @Test
  void itPaintsFromTheRightInARightToLeftScene() throws Exception {
    WritableImage shot =
        Fx.get(() -> {
          TextBlock block = new TextBlock(new FontSet(), STYLE, "خبر");
          StackPane root = new StackPane(block);
          Scene scene = new Scene(root, 200, 22, Color.WHITE);
          scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
          root.applyCss();
          root.layout();
          return scene.snapshot(null);
        });
    assertThat(ink(shot, 150, 200)).isPositive();
    assertThat(ink(shot, 0, 150)).isZero();
  }

  @Test
  void aStyleSheetMayColourIt() throws Exception {
    WritableImage shot =
        Fx.get(() -> {
          TextBlock block = new TextBlock(new FontSet(), STYLE, "ااااااااا");
          block.setStyle("-fx-text-fill: #ff0000;");
          StackPane root = new StackPane(block);
          Scene scene = new Scene(root, 60, 22, Color.WHITE);
          root.applyCss();
          root.layout();
          return scene.snapshot(null);
        });
    boolean red = false;
    for (int x = 0; x < 60; x++) {
      Color color = shot.getPixelReader().getColor(x, 11);
      red |= color.getRed() > 0.9 && color.getGreen() < 0.5;
    }
    assertThat(red).isTrue();
  }

  private static int ink(WritableImage image, int fromX, int toX) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = fromX; x < toX; x++) {
        if (image.getPixelReader().getColor(x, y).getBrightness() < 0.6) {
          count++;
        }
      }
    }
    return count;
  }
}
