package muharrir.textview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.typeset.Box;
import org.jspecify.annotations.Nullable;

/** One block on the surface: where it stands, how it is laid out, and its nodes while visible. */
final class BlockView {
  /**
   * What blocks are shown with, beside their own.
   *
   * @param figures what figures ask of the outside
   */
  record Showing(FigureNode.Hooks figures, Decorations decorations, DecorationPainter painter) {}

  /** Room around the texts for letters that reach over their line. */
  static final double BLEED = 8;

  private final Arranger arranger;
  private Block block;
  private Place place = Place.PLAIN;
  private double width;
  private double estimate;
  private @Nullable Arrangement arrangement;
  private boolean arranged;
  private List<Decoration> arrangedGhosts = List.of();
  private boolean painted;
  private @Nullable Arrangement paintedArrangement;
  private double paintedScale;
  private List<Decorations.Placed> paintedDecorations = List.of();
  private @Nullable Picture picture;
  private final List<FigureNode> figures = new ArrayList<>();

  /** Top of the block in the flow, set by the {@link Flow}. */
  double top;

  /** Place in the document, set by the {@link Flow}. */
  int index;

  /** Free room above and below: a long document adds up that of all its blocks at each key. */
  double gapBefore;

  double gapAfter;

  BlockView(Arranger arranger, Block block) {
    this.arranger = arranger;
    this.block = block;
    findGaps();
  }

  private void findGaps() {
    gapBefore = arranger.looks().gapBefore(block);
    gapAfter = arranger.looks().gapAfter(block);
  }

  Block block() {
    return block;
  }

  Place place() {
    return place;
  }

  @SuppressWarnings("ReferenceEquality") // blocks are immutable: identity says all
  void update(Block newBlock, Place newPlace) {
    if (block != newBlock || !place.equals(newPlace)) {
      block = newBlock;
      place = newPlace;
      findGaps();
      // Most changes are letters: as high as it was is the best guess, and costs nothing.
      estimate = arranged && arrangement != null ? arrangement.height() : 0;
      arranged = false;
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
    if (known == null || !isArranged()) {
      arrangedGhosts = arranger.ghosts(block.id());
      known = arranger.arrange(block, width, place, known);
      arrangement = known;
      arranged = true;
      painted = false;
    }
    return known;
  }

  boolean isArranged() {
    return arranged && arrangedGhosts.equals(arranger.ghosts(block.id()));
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
    return arrangement().field(field);
  }

  /** Makes the nodes if need be, paints what has changed and puts them in their place. */
  void show(Pane layer, Picture.Scratch scratch, Showing how, double scale) {
    Arrangement now = arrangement();
    List<Decorations.Placed> decorations = how.decorations().in(block.id());
    Picture shown = picture;
    if (shown == null) {
      shown = new Picture(scratch);
      picture = shown;
      shown.view().setManaged(false);
      layer.getChildren().add(shown.view());
      painted = false;
    }
    if (!painted || paintedScale != scale || !same(paintedDecorations, decorations)) {
      double inner = width + 2 * BLEED;
      boolean bare = decorations.isEmpty() && paintedDecorations.isEmpty();
      Picture.Part part =
          bare ? now.changedFrom(paintedArrangement).moved(BLEED) : Picture.Part.ALL;
      shown.paint(
          inner,
          now.height() + 2 * BLEED,
          scale,
          part,
          (g, seen) -> {
            g.translate(BLEED, BLEED);
            now.paintArt(g);
            if (!decorations.isEmpty()) {
              how.painter().under(g, now, width, decorations);
            }
            now.paintTexts(g, seen.fromY() - BLEED, seen.toY() - BLEED);
            if (!decorations.isEmpty()) {
              how.painter().over(g, now, decorations);
            }
          });
      paintedDecorations = decorations;
      paintedArrangement = now;
      painted = true;
      paintedScale = scale;
    }
    move(shown.view(), snap(-BLEED, scale), snap(top - BLEED, scale));
    showPictures(layer, now, how.figures());
  }

  private void showPictures(Pane layer, Arrangement now, FigureNode.Hooks hooks) {
    List<Box> places = now.pictures();
    List<FigureNode.Framed> media = FigureNode.Framed.of(block);
    while (figures.size() > places.size()) {
      layer.getChildren().remove(figures.removeLast());
    }
    for (int i = 0; i < places.size(); i++) {
      if (i == figures.size()) {
        FigureNode fresh = new FigureNode(arranger.looks(), hooks);
        figures.add(fresh);
        layer.getChildren().add(fresh);
      }
      Box place = places.get(i);
      FigureNode node = figures.get(i);
      Optional<FigureNode.Framed> shown =
          i < media.size() ? Optional.of(media.get(i)) : Optional.empty();
      node.show(block, shown, place.width(), place.height());
      move(node, place.x(), top + place.y());
    }
  }

  /** Puts a picture onto whole pixels of the screen, where it is sharp. */
  private static double snap(double at, double scale) {
    return Math.rint(at * scale) / scale;
  }

  @SuppressWarnings("ReferenceEquality") // an unchanged list is the same list
  private static boolean same(List<Decorations.Placed> a, List<Decorations.Placed> b) {
    return a == b;
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
      paintedArrangement = null;
    }
    layer.getChildren().removeAll(figures);
    figures.clear();
  }
}
