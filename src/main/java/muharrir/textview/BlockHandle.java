package muharrir.textview;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A handle at the right of the block under the mouse: it moves the block to where it is dragged,
 * and calls for the block's menu where it is clicked.
 *
 * <p>It stands above the surface and listens to the mouse only; the first key hides it, so that
 * nothing of it is done while somebody types. The lines of the head have none.
 */
public final class BlockHandle {
  private static final double SIZE = 20;

  /** How far beside the lines, beyond the first sign in the margin. */
  private static final double ASIDE = 36;

  private static final double EDGE = 2;

  /** How far the pointer goes before a press becomes a drag. */
  private static final double STILL = 4;

  /** How far below the last block it is still meant. */
  private static final double BELOW = 24;

  /** The block that is carried, and behind which one it would go; null for where it is. */
  private record Carried(BlockId block, @Nullable BlockId after) {}

  private final TextSurface surface;
  private final BiConsumer<BlockId, Node> menu;
  private final Pane layer = new Pane();
  private final Button button = new Button();
  private final Rectangle lifted = new Rectangle();
  private final Rectangle line = new Rectangle();
  private final EdgeScroll edge;
  private @Nullable BlockId block;
  private @Nullable Carried carried;
  private boolean held;
  private boolean moved;
  private double pressedX;
  private double pressedY;
  private double lastY;

  /**
   * A handle, not yet seen.
   *
   * @param around holds the surface from corner to corner, and {@link #node} above it
   * @param tip says what it is for
   * @param menu opens the menu of a block beside a node
   */
  public BlockHandle(
      TextSurface surface, Region around, String tip, BiConsumer<BlockId, Node> menu) {
    this.surface = surface;
    this.menu = menu;
    this.edge = new EdgeScroll(28, this::scrollOn);
    layer.setManaged(false);
    layer.setPickOnBounds(false);
    layer.getChildren().addAll(lifted, line, button);
    for (Rectangle shape : List.of(lifted, line)) {
      shape.setManaged(false);
      shape.setMouseTransparent(true);
      shape.setVisible(false);
    }
    lifted.getStyleClass().add("lifted-block");
    line.getStyleClass().add("drop-line");
    line.setHeight(3);
    Region dots = new Region();
    dots.getStyleClass().add("dots");
    dots.setMouseTransparent(true);
    button.setGraphic(dots);
    button.setId("block-handle");
    button.getStyleClass().add("block-handle");
    button.setAccessibleText(tip);
    Tooltip words = new Tooltip(tip);
    words.setShowDelay(Duration.millis(700));
    button.setTooltip(words);
    button.setFocusTraversable(false);
    button.setManaged(false);
    button.setVisible(false);
    button.setCursor(Cursor.OPEN_HAND);
    button.resize(SIZE, SIZE);
    listen(around);
  }

  private void listen(Region around) {
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getY()));
    surface.addEventHandler(ScrollEvent.SCROLL, event -> hover(event.getY()));
    around.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> rest());
    surface.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    button.addEventHandler(MouseEvent.MOUSE_PRESSED, this::taken);
    button.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    button.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
    button.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          surface.scrollBy(-event.getDeltaY());
          hover(surface.sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
          event.consume();
        });
    button.setOnAction(_ -> {
      BlockId now = block;
      if (now != null && !moved) {
        menu.accept(now, button);
      }
    });
  }

  /** What is put above the surface. */
  public Node node() {
    return layer;
  }

  /** Shows it at a block as if the mouse were there; nothing where the block has none. */
  public void show(BlockId id) {
    BlockView view = surface.viewport().flow().view(id);
    if (view != null && grips(view.block())) {
      place(view);
    }
  }

  /** The handle as it is seen, or not: what its menu is opened beside. */
  public Node button() {
    return button;
  }

  /** Keeps it where it is, while its menu is open, or lets it go. */
  public void hold(boolean on) {
    held = on;
    if (!on) {
      rest();
    }
  }

  private boolean grips(Block of) {
    SurfaceModel model = surface.model();
    return model != null && model.writable() && !(of instanceof Block.HeadLine);
  }

  private void hover(double y) {
    if (held
        || carried != null
        || surface.model() == null
        || surface.viewport().flow().views().isEmpty()) {
      return;
    }
    double at = surface.viewport().toFlow(0, y).getY();
    BlockView view = surface.viewport().flow().views().get(surface.viewport().flow().indexAt(at));
    if (!grips(view.block()) || at > view.bottom() + BELOW) {
      rest();
    } else {
      place(view);
    }
  }

  private void place(BlockView view) {
    Bounds bounds = BlockBounds.of(surface, view);
    double zoom = bounds.getHeight() / view.height();
    double middle = bounds.getMinY() + firstLine(view) * zoom;
    double lowest = Math.max(bounds.getMinY(), bounds.getMaxY() - SIZE);
    double y = Math.clamp(middle - SIZE / 2, EDGE, Math.max(EDGE, lowest));
    double x = Math.min(bounds.getMaxX() + ASIDE * zoom, surface.getWidth() - SIZE - EDGE);
    block = view.block().id();
    button.relocate(Math.rint(x), Math.rint(y));
    button.setVisible(true);
  }

  /** How far below the top of a block the middle of its first line is; of a picture, its corner. */
  private static double firstLine(BlockView view) {
    List<FieldView> fields = view.fields();
    if (view.block().isUnit() || fields.isEmpty()) {
      return SIZE / 2;
    }
    FieldView first = fields.getFirst();
    return first.y + first.layout.style().lineHeight() / 2;
  }

  private void rest() {
    if (!held && carried == null) {
      button.setVisible(false);
      block = null;
    }
  }

  /** A key: while a block is carried Escape lets it go, any other hides what is in the way. */
  private void pressed(KeyEvent event) {
    if (carried != null) {
      if (event.getCode() == KeyCode.ESCAPE) {
        letGo();
      }
      event.consume();
    } else if (button.isVisible()) {
      rest();
    }
  }

  /** The press is not consumed: the button itself has to hear of it. */
  private void taken(MouseEvent event) {
    moved = false;
    pressedX = event.getSceneX();
    pressedY = event.getSceneY();
    surface.requestFocus();
  }

  private void dragged(MouseEvent event) {
    BlockId now = block;
    if (now == null || !event.isPrimaryButtonDown()) {
      return;
    }
    boolean far = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) > STILL;
    if (!moved && far) {
      moved = true;
      if (inBody(now)) {
        carried = new Carried(now, null);
        button.setCursor(Cursor.CLOSED_HAND);
      }
    }
    if (carried != null) {
      lastY = surface.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
      aim();
      edge.at(lastY, surface.getHeight());
    }
    event.consume();
  }

  private boolean inBody(BlockId id) {
    Document document = surface.requireModel().state().document();
    return document.contains(id) && document.indexOf(id) >= document.bodyStart();
  }

  private void scrollOn(double by) {
    surface.scrollBy(by);
    aim();
  }

  /** Finds the gap between two blocks that is nearest to the pointer, and shows it. */
  private void aim() {
    Carried now = carried;
    if (now == null || !inBody(now.block())) {
      letGo();
      return;
    }
    Flow flow = surface.viewport().flow();
    Document document = surface.requireModel().state().document();
    double y = surface.viewport().toFlow(0, Math.clamp(lastY, 0, surface.getHeight())).getY();
    int gap = Math.clamp(flow.gapNear(y), document.bodyStart(), document.size());
    int from = document.indexOf(now.block());
    boolean same = gap == from || gap == from + 1;
    carried = new Carried(now.block(), same ? null : document.blocks().get(gap - 1).id());
    mark(flow.views().get(from), gap, !same);
  }

  private void mark(BlockView of, int gap, boolean elsewhere) {
    Bounds bounds = BlockBounds.of(surface, of);
    lifted.setX(bounds.getMinX() - 6);
    lifted.setY(bounds.getMinY() - 2);
    lifted.setWidth(bounds.getWidth() + 12);
    lifted.setHeight(bounds.getHeight() + 4);
    lifted.setVisible(true);
    Point2D at = surface.viewport().toControl(0, surface.viewport().flow().middleOf(gap));
    line.setX(bounds.getMinX());
    line.setWidth(bounds.getWidth());
    line.setY(Math.rint(at.getY() - line.getHeight() / 2));
    line.setVisible(elsewhere);
  }

  private void released() {
    Carried last = carried;
    letGo();
    if (last != null && last.after() != null) {
      surface.run(surface.commands().blocks().moveBehind(last.block(), last.after()));
      show(last.block());
    }
  }

  private void letGo() {
    edge.stop();
    carried = null;
    lifted.setVisible(false);
    line.setVisible(false);
    button.setCursor(Cursor.OPEN_HAND);
  }
}
