package muharrir.textview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The blocks in sight: only they are laid out, painted, and have nodes. */
final class VisibleBlocks {
  private final Pane layer = new Pane();
  private final Picture.Scratch scratch = new Picture.Scratch();
  private List<BlockView> shown = List.of();

  VisibleBlocks() {
    layer.setManaged(false);
  }

  /** Holds the pictures of the blocks. */
  Pane layer() {
    return layer;
  }

  List<BlockView> shown() {
    return shown;
  }

  void clear() {
    layer.getChildren().clear();
    shown = List.of();
  }

  void drop(BlockView gone) {
    gone.hide(layer);
  }

  /** The topmost block in sight whose place is known for sure. */
  @SuppressWarnings("ReferenceEquality") // a block that came back by undo has another view
  @Nullable BlockView anchor(Flow flow) {
    for (BlockView view : shown) {
      if (view.isArranged() && flow.view(view.block().id()) == view) {
        return view;
      }
    }
    return null;
  }

  /** Lays out what is in sight; true if a height that was a guess is known now. */
  static boolean arrange(Flow flow, double top, double height) {
    boolean changed = false;
    for (BlockView view : between(flow, top, top + height)) {
      if (!view.isArranged()) {
        view.arrangement();
        changed = true;
      }
    }
    return changed;
  }

  /** Paints what is in sight and has changed, and drops the nodes of what is not. */
  void paint(Flow flow, double top, double height, double scale, BlockView.Showing how) {
    List<BlockView> now = between(flow, top, top + height);
    for (BlockView view : now) {
      view.show(layer, scratch, how, scale);
    }
    Set<BlockView> kept = new HashSet<>(now);
    for (BlockView view : shown) {
      if (!kept.contains(view)) {
        view.hide(layer);
      }
    }
    shown = now;
  }

  private static List<BlockView> between(Flow flow, double top, double bottom) {
    List<BlockView> found = new ArrayList<>();
    List<BlockView> views = flow.views();
    for (int i = flow.indexAt(top); i < views.size() && views.get(i).top < bottom; i++) {
      found.add(views.get(i));
    }
    return found;
  }
}
