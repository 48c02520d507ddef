package muharrir.textview;

import java.util.Objects;
import muharrir.document.BlockId;

/**
 * Where picture files that are dropped on the text will stand.
 *
 * @param block which they follow, or into which they go
 * @param into whether the block itself takes them, as a gallery or an empty figure does
 */
public record PictureDrop(BlockId block, boolean into) {
  public PictureDrop {
    Objects.requireNonNull(block);
  }
}
