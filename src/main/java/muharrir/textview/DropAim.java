package muharrir.textview;

import muharrir.document.Block;
import muharrir.document.Block.Figure;
import muharrir.document.Document;
import muharrir.document.Gallery;
import muharrir.typeset.Box;

/**
 * Where picture files under the pointer would go, and what is shown of that.
 *
 * @param mark in the flow: the block that takes them, or a line between two blocks
 */
record DropAim(PictureDrop drop, Box mark) {
  private static final double LINE = 3;
  private static final double AROUND = 6;

  /**
   * The nearest place: within a block that takes pictures, or between two blocks of the body.
   *
   * @param y of the pointer, in the flow
   */
  static DropAim at(Flow flow, Document document, double y) {
    int under = flow.indexAt(y);
    BlockView view = flow.views().get(under);
    if (y >= view.top && y < view.bottom() && takes(view.block())) {
      return new DropAim(
          new PictureDrop(view.block().id(), true),
          new Box(
              -AROUND, view.top - AROUND, flow.width() + 2 * AROUND, view.height() + 2 * AROUND));
    }
    int gap = Math.clamp(flow.gapNear(y), document.bodyStart(), document.size());
    return new DropAim(
        new PictureDrop(document.blocks().get(gap - 1).id(), false),
        new Box(0, Math.rint(flow.middleOf(gap) - LINE / 2), flow.width(), LINE));
  }

  private static boolean takes(Block block) {
    return block instanceof Gallery || (block instanceof Figure figure && figure.media().isEmpty());
  }
}
