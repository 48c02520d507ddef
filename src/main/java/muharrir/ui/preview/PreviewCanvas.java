package muharrir.ui.preview;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/**
 * The sunken ground with the page's card on it, as wide as the chosen screen or as there is room.
 */
final class PreviewCanvas extends Region {
  private static final double MARGIN = 16;
  private static final double RADIUS = 12;
  private static final double BAR = 10;
  private static final double[] BARS = {0.4, 0.95, 0.7, 0, 1, 0, 1, 0.97, 1, 0.55};
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ObservableValue<ReaderView> width;
  private final StackPane card = new StackPane();
  private final Pane corners = new Pane(new Corner(), new Corner());
  private final ScrollBar bar = new ScrollBar();
  private DoubleConsumer zoom = z -> {};
  private DoubleConsumer scroll = top -> {};
  private boolean following;
  private double told;

  PreviewCanvas(ObservableValue<ReaderView> width) {
    this.width = width;
    getStyleClass().add("preview-canvas");
    card.getStyleClass().add("preview-card");
    corners.setMouseTransparent(true);
    corners.getChildren().getLast().setScaleX(-1);
    width.subscribe(this::requestLayout);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty()
        .subscribe(top -> {
          if (!following) {
            scroll.accept(top.doubleValue());
          }
        });
    setExtent(Extent.ALL);
  }

  /** Sets who moves the page when the scroll bar is moved. */
  void onScroll(DoubleConsumer newScroll) {
    scroll = newScroll;
  }

  /** Shows on the scroll bar which part of the page is in view. */
  void setExtent(Extent extent) {
    following = true;
    bar.setMax(extent.way());
    bar.setVisibleAmount(extent.way() * extent.view() / Math.max(1, extent.whole()));
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(extent.view() * 0.9);
    bar.setValue(Math.min(extent.top(), extent.way()));
    bar.setVisible(extent.way() > 0);
    following = false;
  }

  /** Sets who is told how large a CSS pixel of the page is. */
  void setZoomable(DoubleConsumer newZoom) {
    zoom = newZoom;
    told = 0;
    if (getWidth() > 0) {
      tellZoom();
    }
  }

  void setDark(boolean dark) {
    card.pseudoClassStateChanged(DARK, dark);
  }

  /** Shows the page. */
  void surface(Node page) {
    if (card.getChildren().size() != 1 || !page.equals(card.getChildren().getFirst())) {
      card.getChildren().setAll(page);
      card.setPadding(new Insets(1, 1, 0, 1));
    }
    getChildren().setAll(card, corners, bar);
    requestLayout();
  }

  /** Shows the place where the page will be. */
  void waiting() {
    VBox bars = new VBox();
    bars.getStyleClass().add("preview-bars");
    for (double part : BARS) {
      Region bar = new Region();
      bar.getStyleClass().add("preview-bar");
      bar.setVisible(part > 0);
      bar.maxWidthProperty().bind(bars.widthProperty().subtract(48).multiply(part));
      bars.getChildren().add(bar);
    }
    card.getChildren().setAll(bars);
    getChildren().setAll(card, corners);
  }

  /** Shows something instead of a page. */
  void message(Region message) {
    getChildren().setAll(message);
  }

  /**
   * Rounds the upper left corner of the card from above. Clipping the page would do the same, but
   * then all of it is drawn through a mask for each word that changes, which takes 20 ms without
   * graphics hardware.
   */
  private static final class Corner extends Group {
    Corner() {
      SVGPath ground = new SVGPath();
      ground.setContent("M0 0 H12 A12 12 0 0 0 0 12 Z");
      ground.getStyleClass().add("preview-corner");
      SVGPath edge = new SVGPath();
      edge.setContent("M0.5 12 A11.5 11.5 0 0 1 12 0.5");
      edge.getStyleClass().add("preview-corner-edge");
      getChildren().addAll(ground, edge);
    }
  }

  @Override
  protected void layoutChildren() {
    for (Node child : getChildren()) {
      if (child.equals(card)) {
        layCard();
      } else if (child.equals(bar)) {
        bar.resizeRelocate(getWidth() - BAR - 2, 0, BAR, getHeight());
      } else if (!child.equals(corners)) {
        child.resizeRelocate(0, 0, getWidth(), getHeight());
      }
    }
  }

  private void layCard() {
    double wide = cardWidth();
    double high = Math.max(1, getHeight() - MARGIN);
    card.resizeRelocate(Math.rint((getWidth() - wide) / 2), MARGIN, wide, high);
    // The page runs on below the edge of the pane: only its upper corners are round.
    corners.resizeRelocate(card.getLayoutX(), MARGIN, wide, RADIUS);
    corners.getChildren().getLast().setLayoutX(wide - RADIUS);
    tellZoom();
  }

  private double cardWidth() {
    double room = Math.max(3, getWidth() - 2 * MARGIN);
    return Math.floor(Math.min(room, width.getValue().pixels() + 2));
  }

  private void tellZoom() {
    double now = (cardWidth() - 2) / width.getValue().pixels();
    if (now != told) {
      told = now;
      zoom.accept(now);
    }
  }
}
