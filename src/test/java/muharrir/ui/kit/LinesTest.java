package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import muharrir.textview.TextInput;
import muharrir.typeset.FontSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LinesTest {
  private final Theme theme = new Theme(Theme.Mode.DARK);

  /** How bright the darkest and the brightest point of a field on grey are, from 0 to 1. */
  private static double[] brightness(Scene scene) {
    WritableImage image = scene.snapshot(null);
    PixelReader pixels = image.getPixelReader();
    double[] range = {1, 0};
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double now = pixels.getColor(x, y).getBrightness();
        range[0] = Math.min(range[0], now);
        range[1] = Math.max(range[1], now);
      }
    }
    return range;
  }

  private void followsTheLook(TextInput field) {
    field.setText("#ffb300");
    Scene scene = new Scene(new StackPane(field), 200, 80, Color.gray(0.5));
    scene.getRoot().setStyle("-fx-background-color: transparent");
    assertThat(brightness(scene)[1]).as("bright letters in the dark").isGreaterThan(0.8);
    theme.modeProperty().set(Theme.Mode.LIGHT);
    assertThat(brightness(scene)[0]).as("dark letters in the light").isLessThan(0.25);
    assertThat(brightness(scene)[1]).as("and no bright ones").isLessThan(0.8);

    scene.setRoot(new StackPane());
    theme.modeProperty().set(Theme.Mode.DARK);
    scene.setRoot(new StackPane(field));
    scene.getRoot().setStyle("-fx-background-color: transparent");
    assertThat(brightness(scene)[1]).as("also what comes back").isGreaterThan(0.8);
  }

  @Test
  void aFieldInAnOpenBoxFollowsTheLookOfTheWindow() throws Exception {
    WaitForAsyncUtils.asyncFx(() -> followsTheLook(new Lines(new FontSet(), theme).line(""))).get();
  }

  @Test
  void soDoesAFieldOfSeveralLines() throws Exception {
    WaitForAsyncUtils.asyncFx(() -> followsTheLook(new Lines(new FontSet(), theme).box("", 1, 2)))
        .get();
  }
}
