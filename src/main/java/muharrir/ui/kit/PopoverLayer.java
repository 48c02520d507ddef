package muharrir.ui.kit;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer over the window which holds the one raised box that is open: it stands under the
 * control that opened it, inside the window, and closes on Escape, on a press elsewhere, or when
 * told. The keyboard goes into it and back to where it was. FX thread only.
 */
public final class PopoverLayer extends Pane {
  private static final double GAP = 4;
  private static final double EDGE = 8;
  private static final double ALONE_TOP = 72;

  /**
   * The box is used by keys just now. JavaFX shows the focus only to those who moved it by Tab or
   * an arrow, and not where a box that was opened by keys has put it.
   */
  private static final PseudoClass BY_KEYS = PseudoClass.getPseudoClass("by-keys");

  private final StackPane box = new StackPane();

  /**
   * Beside the box and not its background and its effect: JavaFX would soften the edges of the
   * whole box anew for each letter that changes in it, which takes longer than all the rest of the
   * painting.
   */
  private final Plate plate = new Plate("raised-plate");

  private final ScrollPane scroll = new ScrollPane();
  private @Nullable Node under;
  private Runnable back = () -> {};
  private Runnable closed = () -> {};
  private Tabbing tabbing = Tabbing.NO;
  private boolean byKeys = true;

  /** Which way the last key was to move the keyboard, if it was. */
  private enum Tabbing {
    NO,
    ON,
    BACK
  }

  /** A layer with nothing open. */
  public PopoverLayer() {
    setVisible(false);
    setPickOnBounds(true);
    box.getStyleClass().add("popover-box");
    Scrolling.upAndDown(scroll);
    box.getChildren().add(scroll);
    getChildren().addAll(plate, box);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    // A list would take Escape for itself, though nothing in ours is edited.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE
              && event.getTarget() instanceof ListView<?>
              && hide()) {
            event.consume();
          }
        });
    keepTabInside();
    EventHandler<KeyEvent> keyed = _ -> usedBy(true);
    EventHandler<MouseEvent> pressed = _ -> usedBy(false);
    sceneProperty()
        .subscribe((before, now) -> {
          if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, keyed);
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
          }
          if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, keyed);
            now.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && hide()) {
            event.consume();
          }
        });
  }

  private void usedBy(boolean keys) {
    byKeys = keys;
    if (isOpen()) {
      box.pseudoClassStateChanged(BY_KEYS, keys);
    }
  }

  /** What lies under an open box is covered: Tab goes round in the box and not there. */
  private void keepTabInside() {
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            tabbing =
                event.getCode() != KeyCode.TAB
                    ? Tabbing.NO
                    : event.isShiftDown() ? Tabbing.BACK : Tabbing.ON);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .addListener((_, _, now) -> {
          if (isOpen() && tabbing != Tabbing.NO && now != null && !isIn(now)) {
            List<Node> stops = TabStops.in(box);
            if (!stops.isEmpty()) {
              (tabbing == Tabbing.ON ? stops.getFirst() : stops.getLast()).requestFocus();
            }
          }
        });
  }

  private boolean isIn(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(box)) {
        return true;
      }
    }
    return false;
  }

  /** Opens content under a control, in place of what was open. */
  public void show(Region content, Node control) {
    show(content, control, content, () -> {});
  }

  /**
   * Opens content under a control; in the middle of the window where the control is what holds this
   * layer.
   *
   * @param first what the keyboard goes to
   * @param whenClosed runs once, when it closes
   */
  public void show(Region content, Node control, Node first, Runnable whenClosed) {
    hide();
    closed = whenClosed;
    under = control;
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    back = before == null ? () -> {} : before::requestFocus;
    control.getStyleClass().add("open");
    content.getStyleClass().add("popover-body");
    box.pseudoClassStateChanged(BY_KEYS, byKeys);
    // What says how low it can be makes do with less room by itself; the rest is scrolled.
    scroll.setFitToHeight(content.getMinHeight() >= 0);
    scroll.setContent(content);
    scroll.setVvalue(0);
    setVisible(true);
    requestLayout();
    tabbing = Tabbing.NO;
    focus(first);
    Motion.fadeIn(plate);
    Motion.fadeIn(box);
  }

  /** Moves the keyboard into the box; left in the text behind it, it would write there unseen. */
  private void focus(Node first) {
    if (first.getScene() == null) {
      // What a pane scrolls stands in the window only when the pane has its skin.
      scroll.applyCss();
    }
    first.requestFocus();
    Node now = getScene() == null ? null : getScene().getFocusOwner();
    if (now != null && !isIn(now)) {
      TabStops.in(box).stream().findFirst().orElse(this).requestFocus();
    }
  }

  /**
   * Lets the keyboard go elsewhere than where it was before when the box that is open closes.
   *
   * @param focus moves the keyboard
   */
  public void comeBackBy(Runnable focus) {
    if (isOpen()) {
      back = focus;
    }
  }

  /** Closes what is open; true if something was. */
  public boolean hide() {
    Node control = under;
    if (control == null) {
      return false;
    }
    under = null;
    control.getStyleClass().remove("open");
    setVisible(false);
    scroll.setContent(null);
    Runnable where = back;
    back = () -> {};
    where.run();
    Runnable told = closed;
    closed = () -> {};
    told.run();
    return true;
  }

  /** Whether a box is open. */
  public boolean isOpen() {
    return under != null;
  }

  @Override
  protected void layoutChildren() {
    Node control = under;
    if (control == null || !(scroll.getContent() instanceof Region content)) {
      return;
    }
    boolean alone = control.equals(getParent());
    Bounds place = sceneToLocal(control.localToScene(control.getBoundsInLocal()));
    double width = Math.min(content.prefWidth(-1) + 2, getWidth() - 2 * EDGE);
    double top = alone ? Math.min(ALONE_TOP, getHeight() / 8) : place.getMaxY() + GAP;
    double room = getHeight() - top - EDGE;
    double wanted = content.prefHeight(width - 2) + 3;
    if (room < Math.min(wanted, 200)) {
      top = Math.max(EDGE, getHeight() - EDGE - wanted);
      room = getHeight() - top - EDGE;
    }
    double x = (place.getMinX() + place.getMaxX() - width) / 2;
    x = Math.clamp(x, EDGE, Math.max(EDGE, getWidth() - width - EDGE));
    for (Region each : List.of(plate, box)) {
      each.resizeRelocate(snapPositionX(x), snapPositionY(top), width, Math.min(wanted, room));
    }
  }
}
