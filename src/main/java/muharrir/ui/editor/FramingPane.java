package muharrir.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import muharrir.arabic.Strings;
import muharrir.document.Framing.Crop;
import muharrir.document.Framing.Focus;

/**
 * A picture on which one shows by mouse or keys which part of it is seen, and which point of that
 * matters most.
 *
 * <p>A click puts the point; a drag moves the point, an edge or corner, the part as a whole, or,
 * from outside of it, draws a new one. Arrow keys move what has the keyboard, with Shift in larger
 * steps, or they change the size of the part.
 */
final class FramingPane extends Region {
  private static final double GRIP = 12;
  private static final double RING = 28;
  private static final double STILL = 4;
  private static final int STEP = 10;
  private static final int LEAP = 50;

  /** Where a grip is on the part: -1 at its start, 0 between, 1 at its end, each way. */
  private record Grip(int x, int y, Region node) {}

  private final FramingModel model;
  private final Strings strings;
  private final double shownWidth;
  private final double shownHeight;
  private final List<Rectangle> shades = new ArrayList<>();
  private final Region part = new Region();
  private final Region ring = new Region();
  private final List<Grip> grips = new ArrayList<>();
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean moved;
  private boolean carries;

  /**
   * A picture as large as fits.
   *
   * @param image all of the picture, which may still be loading; empty if there is none to show
   */
  FramingPane(
      Strings strings, FramingModel model, Optional<Image> image, double widest, double tallest) {
    this.model = model;
    this.strings = strings;
    double scale = Math.min(widest / model.media().width(), tallest / model.media().height());
    shownWidth = Math.max(1, Math.rint(model.media().width() * scale));
    shownHeight = Math.max(1, Math.rint(model.media().height() * scale));
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setId("framing-picture");
    setMinSize(shownWidth, shownHeight);
    setPrefSize(shownWidth, shownHeight);
    setMaxSize(shownWidth, shownHeight);
    setCursor(Cursor.CROSSHAIR);
    ImageView picture = new ImageView();
    image.ifPresent(picture::setImage);
    picture.setFitWidth(shownWidth);
    picture.setFitHeight(shownHeight);
    picture.setMouseTransparent(true);
    getChildren().add(picture);
    for (int i = 0; i < 4; i++) {
      Rectangle shade = new Rectangle();
      shade.getStyleClass().add("framing-shade");
      shade.setManaged(false);
      shade.setMouseTransparent(true);
      shades.add(shade);
    }
    getChildren().addAll(shades);
    part();
    grips();
    ring();
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    model.framingProperty().subscribe(_ -> show());
  }

  private void part() {
    part.setId("framing-part");
    part.getStyleClass().add("framing-part");
    part.setManaged(false);
    part.setMouseTransparent(true);
    part.setFocusTraversable(true);
    part.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    part.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean sized = event.isShiftDown();
          arrow(event, STEP, sized ? model::growCrop : model::moveCrop);
        });
    getChildren().add(part);
  }

  private void grips() {
    for (int y = -1; y <= 1; y++) {
      for (int x = -1; x <= 1; x++) {
        if (x != 0 || y != 0) {
          Grip grip = new Grip(x, y, new Region());
          grip.node().getStyleClass().add("framing-grip");
          grip.node().setManaged(false);
          grip.node().setCursor(cursor(x, y));
          grip.node().addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
          grip.node().addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
          grip.node()
              .addEventHandler(
                  MouseEvent.MOUSE_DRAGGED,
                  event -> {
                    pull(grip, x(event), y(event));
                    event.consume();
                  });
          grips.add(grip);
          getChildren().add(grip.node());
        }
      }
    }
  }

  private static Cursor cursor(int x, int y) {
    if (x == 0) {
      return Cursor.V_RESIZE;
    }
    return y == 0 ? Cursor.H_RESIZE : x == y ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
  }

  private void ring() {
    ring.setId("framing-focus");
    ring.getStyleClass().add("framing-focus");
    ring.setManaged(false);
    ring.setFocusTraversable(true);
    ring.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ring.setCursor(Cursor.OPEN_HAND);
    ring.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          ring.requestFocus();
          event.consume();
        });
    ring.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          model.focusAt(x(event), y(event));
          event.consume();
        });
    ring.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
    ring.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> arrow(event, event.isShiftDown() ? LEAP : STEP, model::moveFocus));
    getChildren().add(ring);
  }

  /** What the keyboard goes to first. */
  Region first() {
    return ring;
  }

  private interface Moving {
    void by(int dx, int dy);
  }

  private static void arrow(KeyEvent event, int step, Moving moving) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> moving.by(-step, 0);
      case RIGHT, KP_RIGHT -> moving.by(step, 0);
      case UP, KP_UP -> moving.by(0, -step);
      case DOWN, KP_DOWN -> moving.by(0, step);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pull(Grip grip, int x, int y) {
    Crop crop = model.crop();
    int right = crop.left() + crop.width();
    int bottom = crop.top() + crop.height();
    // An edge stops before the one across from it.
    model.cropTo(
        grip.x() < 0 ? Math.min(x, right - Crop.LEAST) : crop.left(),
        grip.y() < 0 ? Math.min(y, bottom - Crop.LEAST) : crop.top(),
        grip.x() > 0 ? Math.max(x, crop.left() + Crop.LEAST) : right,
        grip.y() > 0 ? Math.max(y, crop.top() + Crop.LEAST) : bottom);
  }

  private void pressed(MouseEvent event) {
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
    moved = false;
    Crop crop = model.crop();
    int x = x(event);
    int y = y(event);
    carries =
        !crop.equals(Crop.ALL)
            && x >= crop.left()
            && x <= crop.left() + crop.width()
            && y >= crop.top()
            && y <= crop.top() + crop.height();
    ring.requestFocus();
    event.consume();
  }

  private void dragged(MouseEvent event) {
    moved = moved || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
    if (moved && carries) {
      int dx = thousandths(event.getX() - lastX, shownWidth);
      int dy = thousandths(event.getY() - lastY, shownHeight);
      model.moveCrop(dx, dy);
      lastX += dx * shownWidth / 1000;
      lastY += dy * shownHeight / 1000;
    } else if (moved) {
      model.cropTo(
          thousandths(pressedX, shownWidth),
          thousandths(pressedY, shownHeight),
          x(event),
          y(event));
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    if (!moved) {
      model.focusAt(x(event), y(event));
    }
    event.consume();
  }

  private int x(MouseEvent event) {
    return thousandths(sceneToLocal(event.getSceneX(), event.getSceneY()).getX(), shownWidth);
  }

  private int y(MouseEvent event) {
    return thousandths(sceneToLocal(event.getSceneX(), event.getSceneY()).getY(), shownHeight);
  }

  private static int thousandths(double at, double of) {
    return (int) Math.round(at * 1000 / of);
  }

  private void show() {
    Crop crop = model.crop();
    double left = crop.left() * shownWidth / 1000;
    double top = crop.top() * shownHeight / 1000;
    double right = left + crop.width() * shownWidth / 1000;
    double bottom = top + crop.height() * shownHeight / 1000;
    shade(0, 0, 0, shownWidth, top);
    shade(1, 0, bottom, shownWidth, shownHeight - bottom);
    shade(2, 0, top, left, bottom - top);
    shade(3, right, top, shownWidth - right, bottom - top);
    part.resizeRelocate(left, top, right - left, bottom - top);
    for (Grip grip : grips) {
      double x = (left + right) / 2 + grip.x() * (right - left) / 2;
      double y = (top + bottom) / 2 + grip.y() * (bottom - top) / 2;
      grip.node().resizeRelocate(Math.rint(x - GRIP / 2), Math.rint(y - GRIP / 2), GRIP, GRIP);
    }
    Focus focus = model.focus();
    double x = focus.x() * shownWidth / 1000;
    double y = focus.y() * shownHeight / 1000;
    ring.resizeRelocate(Math.rint(x - RING / 2), Math.rint(y - RING / 2), RING, RING);
    ring.setAccessibleText(strings.get("framing.focus", focus.x() / 10, focus.y() / 10));
    part.setAccessibleText(strings.get("framing.part", crop.width() / 10, crop.height() / 10));
  }

  private void shade(int index, double x, double y, double w, double h) {
    Rectangle shade = shades.get(index);
    shade.setX(x);
    shade.setY(y);
    shade.setWidth(Math.max(0, w));
    shade.setHeight(Math.max(0, h));
  }
}
