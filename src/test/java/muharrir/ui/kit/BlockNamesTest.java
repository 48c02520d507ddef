package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Framing;
import muharrir.document.Inline;
import org.junit.jupiter.api.Test;

class BlockNamesTest {
  @Test
  void aPictureIsCalledByItsCaptionAndADividerByItsKind() {
    BlockId id = new BlockId("b1");
    Block.Figure bare =
        new Block.Figure(
            id,
            Direction.AUTO,
            Optional.empty(),
            Framing.WHOLE,
            Inline.EMPTY,
            Inline.EMPTY,
            Inline.EMPTY,
            Inline.EMPTY);
    assertThat(BlockNames.of(bare, Strings.arabic())).isEqualTo("صورة");
    Block.Figure told =
        new Block.Figure(
            id,
            Direction.AUTO,
            Optional.empty(),
            Framing.WHOLE,
            Inline.of("صمامات\nالمحطة"),
            Inline.of("المصور"),
            Inline.EMPTY,
            Inline.EMPTY);
    assertThat(BlockNames.of(told, Strings.arabic())).isEqualTo("صورة: صمامات المحطة");
    assertThat(BlockNames.of(new Block.Divider(id), Strings.arabic())).isEqualTo("فاصل");
  }
}
