package muharrir.edit;

import java.util.List;
import muharrir.document.Block;
import muharrir.document.Block.ListItem;
import muharrir.document.Block.Paragraph;
import muharrir.edit.Transaction.Kind;

/** The commands of lists. */
public final class Lists {
  Lists() {}

  /**
   * Nests the selected items deeper (+1) or less deep (-1). An item is at most one level deeper
   * than the one before it; an item that cannot go less deep stays.
   */
  public Command indent(int by) {
    return state -> {
      Edit edit = new Edit(state);
      for (Block block : Blocks.selected(state)) {
        if (block instanceof ListItem item) {
          int depth = Math.clamp(item.depth() + by, 0, deepest(edit, item));
          if (depth != item.depth()) {
            edit.step(new Step.Reshape(item.withDepth(depth)));
          }
        }
      }
      return edit.done(Kind.WHOLE);
    };
  }

  private static int deepest(Edit edit, ListItem item) {
    List<Block> blocks = edit.document().blocks();
    Block before = blocks.get(edit.document().indexOf(item.id()) - 1);
    int allowed = before instanceof ListItem parent ? parent.depth() + 1 : 0;
    return Math.min(Math.max(allowed, item.depth()), ListItem.DEEPEST);
  }

  /** An item one level less deep; a paragraph where it cannot be. */
  static Block shallower(ListItem item) {
    return item.depth() > 0
        ? item.withDepth(item.depth() - 1)
        : new Paragraph(item.id(), item.direction(), item.text());
  }
}
