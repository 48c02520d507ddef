package muharrir.ui.preview;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * The sunken ground with the page's card on it, as wide as the chosen screen or as there is room.
 */
final class PreviewCanvas extends Region {
  private static final double MARGIN = 16;
  private static final double RADIUS = 12;
  private static final double BAR = 10;
  private static final double[] BARS = {0.4, 0.95, 0.7, 0, 1, 0, 1, 0.97, 1, 0.55};
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ObservableValue<PreviewWidth> width;
  private final StackPane card = new StackPane();
  private final Rectangle clip = new Rectangle();
  private final ScrollBar bar = new ScrollBar();
  private DoubleConsumer zoom = z -> {};
  private DoubleConsumer scroll = top -> {};
  private boolean following;
  private double told;

  PreviewCanvas(ObservableValue<PreviewWidth> width) {
    this.width = width;
    getStyleClass().add("preview-canvas");
    card.getStyleClass().add("preview-card");
    clip.setArcWidth(2 * RADIUS - 2);
    clip.setArcHeight(2 * RADIUS - 2);
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
    page.setClip(clip);
    getChildren().setAll(card, bar);
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
    getChildren().setAll(card);
  }

  /** Shows something instead of a page. */
  void message(Region message) {
    getChildren().setAll(message);
  }

  @Override
  protected void layoutChildren() {
    for (Node child : getChildren()) {
      if (child.equals(card)) {
        layCard();
      } else if (child.equals(bar)) {
        bar.resizeRelocate(getWidth() - BAR - 2, 0, BAR, getHeight());
      } else {
        child.resizeRelocate(0, 0, getWidth(), getHeight());
      }
    }
  }

  private void layCard() {
    double wide = cardWidth();
    double high = Math.max(1, getHeight() - MARGIN);
    card.resizeRelocate(Math.rint((getWidth() - wide) / 2), MARGIN, wide, high);
    clip.setWidth(wide - 2);
    // The page runs on below the edge of the pane: only its upper corners are round.
    clip.setHeight(high + RADIUS);
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
