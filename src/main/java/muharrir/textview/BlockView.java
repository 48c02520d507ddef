package muharrir.textview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import muharrir.document.Block;
import muharrir.document.Field;
import org.jspecify.annotations.Nullable;

/** One block on the surface: where it stands, how it is laid out, and its nodes while visible. */
final class BlockView {
  /** Room around the texts for letters that reach over their line. */
  static final double BLEED = 8;

  private final Arranger arranger;
  private Block block;
  private boolean alone;
  private double width;
  private double estimate;
  private @Nullable Arrangement arrangement;
  private boolean arranged;
  private boolean painted;
  private double paintedScale;
  private @Nullable Picture picture;
  private @Nullable FigureNode figure;

  /** Top of the block in the flow, set by the {@link Flow}. */
  double top;

  /** Place in the document, set by the {@link Flow}. */
  int index;

  BlockView(Arranger arranger, Block block) {
    this.arranger = arranger;
    this.block = block;
  }

  Block block() {
    return block;
  }

  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  void update(Block newBlock, boolean isAlone) {
    if (block != newBlock || alone != isAlone) {
      block = newBlock;
      alone = isAlone;
      arranged = false;
      estimate = 0;
    }
  }

  void setWidth(double newWidth) {
    if (width != newWidth) {
      width = newWidth;
      arranged = false;
      estimate = 0;
    }
  }

  Arrangement arrangement() {
    Arrangement known = arrangement;
    if (known == null || !arranged) {
      known = arranger.arrange(block, width, alone, known);
      arrangement = known;
      arranged = true;
      painted = false;
    }
    return known;
  }

  boolean isArranged() {
    return arranged;
  }

  double height() {
    if (arranged && arrangement != null) {
      return arrangement.height();
    }
    if (estimate == 0) {
      estimate = arranger.estimate(block, width);
    }
    return estimate;
  }

  double bottom() {
    return top + height();
  }

  List<FieldView> fields() {
    return arrangement().fields();
  }

  @Nullable FieldView field(Field field) {
    for (FieldView view : fields()) {
      if (view.field == field) {
        return view;
      }
    }
    return null;
  }

  /** Makes the nodes if need be, paints what has changed and puts them in their place. */
  void show(
      Pane layer, Picture.Scratch scratch, FigureNode.Hooks hooks, double left, double scale) {
    Arrangement now = arrangement();
    Picture shown = picture;
    if (shown == null) {
      shown = new Picture(scratch);
      picture = shown;
      shown.view().setManaged(false);
      layer.getChildren().add(shown.view());
      painted = false;
    }
    if (!painted || paintedScale != scale) {
      double inner = width + 2 * BLEED;
      shown.paint(
          inner,
          now.height() + 2 * BLEED,
          scale,
          g -> {
            g.translate(BLEED, BLEED);
            now.paint(g);
          });
      painted = true;
      paintedScale = scale;
    }
    move(shown.view(), left - BLEED, top - BLEED);
    showFigure(layer, now, hooks, left);
  }

  private void showFigure(Pane layer, Arrangement now, FigureNode.Hooks hooks, double left) {
    if (block instanceof Block.Figure what && now.picture().isPresent()) {
      FigureNode node = figure;
      if (node == null) {
        node = new FigureNode(arranger.looks(), hooks);
        figure = node;
        layer.getChildren().add(node);
      }
      node.show(what, now.picture().get().width(), now.picture().get().height());
      move(node, left, top);
    } else if (figure != null) {
      layer.getChildren().remove(figure);
      figure = null;
    }
  }

  private static void move(Node node, double x, double y) {
    if (node.getLayoutX() != x) {
      node.setLayoutX(x);
    }
    if (node.getLayoutY() != y) {
      node.setLayoutY(y);
    }
  }

  /** Drops the nodes; the layout is kept. */
  void hide(Pane layer) {
    if (picture != null) {
      layer.getChildren().remove(picture.view());
      picture = null;
    }
    if (figure != null) {
      layer.getChildren().remove(figure);
      figure = null;
    }
  }
}
