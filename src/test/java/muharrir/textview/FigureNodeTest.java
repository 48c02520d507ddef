package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Framing;
import muharrir.document.MediaRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How large a copy of a picture is asked for, so that it covers its place and is not blurred. */
class FigureNodeTest {
  private final List<Double> asked = new ArrayList<>();

  @BeforeAll
  static void start() throws InterruptedException {
    Fx.start();
  }

  private void show(int wide, int high, Framing framing) throws Exception {
    MediaRef media = new MediaRef("ab".repeat(32), "png", wide, high);
    Block.Figure block = Block.Figure.of(new BlockId("f"), Optional.of(media)).withFraming(framing);
    Fx.run(() -> {
      FigureNode node =
          new FigureNode(
              new Looks(Palette.light(), Desk.texts()),
              new FigureNode.Hooks(
                  (_, _, width) -> {
                    asked.add(width);
                    return Optional.empty();
                  },
                  _ -> {}));
      node.show(block, FigureNode.Framed.of(block).stream().findFirst(), 293, 220);
    });
  }

  @Test
  void aWidePictureIsAskedForWideEnoughForTheHeight() throws Exception {
    show(1200, 800, Framing.WHOLE);
    assertThat(asked).containsExactly(330.0);
  }

  @Test
  void aHighOneIsAskedForInTheWidthOfItsPlace() throws Exception {
    show(600, 900, Framing.WHOLE);
    assertThat(asked).containsExactly(293.0);
  }

  @Test
  void aPartOfItIsReckonedByItsOwnShape() throws Exception {
    show(1000, 1000, new Framing(Optional.empty(), Optional.of(new Framing.Crop(0, 0, 1000, 500))));
    assertThat(asked).containsExactly(440.0);
  }
}
