package muharrir.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import muharrir.document.BlockId;
import muharrir.document.Framing;
import muharrir.document.Framing.Crop;
import muharrir.document.Framing.Focus;
import muharrir.document.MediaRef;
import muharrir.edit.PictureAt;
import org.junit.jupiter.api.Test;

/** Cutting a picture: whatever is asked for, the part and the point stay inside it. */
class FramingModelTest {
  private static final MediaRef WIDE = new MediaRef("ab".repeat(32), "jpg", 1600, 800);

  private static FramingModel model(Framing framing) {
    return new FramingModel(new PictureAt(new BlockId("f"), 0, WIDE, framing));
  }

  @Test
  void thePointBeginsInTheMiddleAndGoesNoFurtherThanTheEdge() {
    FramingModel model = model(Framing.WHOLE);
    assertThat(model.focus()).isEqualTo(new Focus(500, 500));
    assertThat(model.framing()).isEqualTo(Framing.WHOLE);
    model.moveFocus(-10, 40);
    assertThat(model.focus()).isEqualTo(new Focus(490, 540));
    model.focusAt(1700, -3);
    assertThat(model.framing())
        .isEqualTo(new Framing(Optional.of(new Focus(1000, 0)), Optional.empty()));
  }

  @Test
  void thePartTakesThePointAlong() {
    FramingModel model = model(Framing.WHOLE);
    model.focusAt(900, 500);
    model.cropTo(600, 700, 100, 200);
    assertThat(model.crop()).isEqualTo(new Crop(100, 200, 500, 500));
    assertThat(model.focus()).isEqualTo(new Focus(600, 500));
    model.moveCrop(900, -900);
    assertThat(model.crop()).isEqualTo(new Crop(500, 0, 500, 500));
    assertThat(model.focus()).isEqualTo(new Focus(600, 500));
    model.growCrop(100, 10);
    assertThat(model.crop()).isEqualTo(new Crop(500, 0, 500, 510));
    model.growCrop(-900, -900);
    assertThat(model.crop()).isEqualTo(new Crop(500, 0, Crop.LEAST, Crop.LEAST));
  }

  @Test
  void aShapeIsCutAroundThePoint() {
    FramingModel model = model(Framing.WHOLE);
    model.focusAt(100, 500);
    model.cropTo(1.0);
    assertThat(model.crop()).isEqualTo(new Crop(0, 0, 500, 1000));
    model.focusAt(400, 500);
    model.cropTo(1.0);
    assertThat(model.crop()).isEqualTo(new Crop(150, 0, 500, 1000));
  }

  @Test
  void allOfThePictureIsNoCrop() {
    FramingModel model =
        model(new Framing(Optional.of(new Focus(300, 300)), Optional.of(new Crop(0, 0, 400, 400))));
    model.whole();
    assertThat(model.framing())
        .isEqualTo(new Framing(Optional.of(new Focus(300, 300)), Optional.empty()));
    model.reset();
    assertThat(model.framing()).isEqualTo(Framing.WHOLE);
  }

  @Test
  void nothingThatIsAskedForLeavesThePicture() {
    Random random = new Random(11);
    FramingModel model = model(Framing.WHOLE);
    for (int i = 0; i < 20_000; i++) {
      int a = random.nextInt(-1500, 2500);
      int b = random.nextInt(-1500, 2500);
      switch (random.nextInt(6)) {
        case 0 -> model.focusAt(a, b);
        case 1 -> model.moveCrop(a, b);
        case 2 -> model.growCrop(a, b);
        case 3 -> model.cropTo(a, b, random.nextInt(-50, 1050), random.nextInt(-50, 1050));
        case 4 -> model.cropTo(random.nextDouble(0.2, 5));
        default -> model.moveFocus(a / 20, b / 20);
      }
      Crop crop = model.crop();
      Focus focus = model.focus();
      assertThat(focus.x()).isBetween(crop.left(), crop.left() + crop.width());
      assertThat(focus.y()).isBetween(crop.top(), crop.top() + crop.height());
    }
  }
}
