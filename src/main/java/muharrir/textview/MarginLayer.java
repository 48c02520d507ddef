package muharrir.textview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import muharrir.textview.Decorations.Placed;
import muharrir.typeset.Box;
import muharrir.typeset.Direction;

/** The decorations that are nodes: signs in the margin, and small things after a word. */
final class MarginLayer {
  /** Where the first sign stands beside the lines. */
  private static final double MARGIN_GAP = 12;

  private static final double SIGN_GAP = 2;

  /** Which decoration a node is made for; where it stands may change. */
  private record Key(
      String owner, int serial, Decoration.Style style, String tip, int piece, boolean dark) {}

  private final Pane layer = new Pane();
  private final BiConsumer<Placed, Node> clicked;
  private final Map<Key, Node> nodes = new HashMap<>();

  /**
   * No nodes.
   *
   * @param clicked hears of clicks on signs in the margin
   */
  MarginLayer(BiConsumer<Placed, Node> clicked) {
    this.clicked = clicked;
    layer.setManaged(false);
    layer.setPickOnBounds(false);
  }

  Pane layer() {
    return layer;
  }

  /** Shows those of the blocks in sight. */
  void show(List<BlockView> visible, Decorations decorations, double width, Palette palette) {
    Set<Key> wanted = new HashSet<>();
    Map<Double, Double> taken = new HashMap<>();
    for (BlockView view : visible) {
      for (Placed placed : decorations.in(view.block().id())) {
        switch (placed.decoration().style()) {
          case Decoration.MarginMark mark -> {
            Node node = node(key(placed, wanted, palette), placed, mark, palette);
            Box line = SpanBoxes.firstLine(view.arrangement(), width, placed.decoration().span());
            double y = view.top + line.y() + (line.height() - MarginSign.HEIGHT) / 2;
            double x = taken.getOrDefault(y, width + MARGIN_GAP);
            taken.put(y, x + node.getLayoutBounds().getWidth() + SIGN_GAP);
            node.relocate(Math.rint(x), Math.rint(y));
          }
          case Decoration.Widget widget -> place(placed, widget, view, wanted, palette);
          case Decoration.Wave _,
              Decoration.Line _,
              Decoration.Strike _,
              Decoration.Highlight _,
              Decoration.Chip _,
              Decoration.Badge _,
              Decoration.Ghost _,
              Decoration.Bar _ -> {}
        }
      }
    }
    if (nodes.size() > wanted.size()) {
      nodes
          .entrySet()
          .removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
              layer.getChildren().remove(entry.getValue());
            }
            return gone;
          });
    }
  }

  private static Key key(Placed placed, Set<Key> wanted, Palette palette) {
    for (int piece = 0; ; piece++) {
      Decoration d = placed.decoration();
      Key key =
          new Key(placed.owner(), placed.serial(), d.style(), d.tip(), piece, palette.isDark());
      if (wanted.add(key)) {
        return key;
      }
    }
  }

  private Node node(Key key, Placed placed, Decoration.MarginMark mark, Palette palette) {
    MarginSign sign =
        (MarginSign)
            nodes.computeIfAbsent(
                key,
                _ -> {
                  MarginSign made = new MarginSign(mark, placed.decoration().tip(), palette);
                  layer.getChildren().add(made);
                  made.applyCss();
                  made.autosize();
                  return made;
                });
    sign.setOnClicked(() -> clicked.accept(placed, sign));
    return sign;
  }

  private void place(
      Placed placed, Decoration.Widget widget, BlockView view, Set<Key> wanted, Palette palette) {
    Box end = SpanBoxes.last(view.arrangement(), placed.decoration().span());
    FieldView field = view.field(placed.decoration().span().field());
    if (end == null || field == null) {
      return;
    }
    Node node =
        nodes.computeIfAbsent(
            key(placed, wanted, palette),
            _ -> {
              Node made = widget.node().get();
              made.setManaged(false);
              layer.getChildren().add(made);
              made.applyCss();
              made.autosize();
              return made;
            });
    double w = node.getLayoutBounds().getWidth();
    double h = node.getLayoutBounds().getHeight();
    boolean rtl = field.layout.style().direction() == Direction.RTL;
    double x = rtl ? end.x() - w : end.right();
    node.relocate(Math.rint(x), Math.rint(view.top + end.y() + (end.height() - h) / 2));
  }

  void clear() {
    layer.getChildren().clear();
    nodes.clear();
  }
}
