package muharrir.textview;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import muharrir.typeset.FontSet;

/** A few words in a small frame under something on the surface. */
final class Tip extends Region {
  private static final double WIDEST = 320;
  private static final double EDGE = 6;
  private static final double GAP = 4;
  private static final double ROUND = 6;

  private final TextBlock words;

  Tip(FontSet fonts) {
    words = new TextBlock(fonts, Looks.sans(400, 12, 18, 0xFF808080), "");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    setPadding(new Insets(6, 10, 6, 10));
    getStyleClass().add("surface-tip");
    getChildren().add(words);
  }

  void colour(Palette palette) {
    CornerRadii round = new CornerRadii(ROUND);
    setBackground(new Background(new BackgroundFill(palette.panel(), round, Insets.EMPTY)));
    setBorder(
        new Border(
            new BorderStroke(
                palette.strongLine(), BorderStrokeStyle.SOLID, round, BorderWidths.DEFAULT)));
    words.paragraphStyleProperty().set(Looks.sans(400, 12, 18, Screens.argb(palette.text())));
  }

  /** Shows words under a place, or above it where there is no room, inside a control. */
  void show(String text, Bounds place, double controlWidth, double controlHeight) {
    words.setText(text);
    Insets insets = getInsets();
    double rim = insets.getLeft() + insets.getRight();
    double inner = Math.min(Math.min(WIDEST, controlWidth - 2 * EDGE - rim), words.prefWidth(-1));
    double height = words.prefHeight(inner) + insets.getTop() + insets.getBottom();
    double width = inner + rim;
    double x = (place.getMinX() + place.getMaxX() - width) / 2;
    double below = place.getMaxY() + GAP;
    double y = below + height > controlHeight ? place.getMinY() - GAP - height : below;
    resizeRelocate(
        Math.rint(Math.clamp(x, EDGE, Math.max(EDGE, controlWidth - width - EDGE))),
        Math.rint(Math.max(EDGE, y)),
        width,
        height);
    setVisible(true);
  }

  void hide() {
    setVisible(false);
  }

  String text() {
    return words.textProperty().get().text();
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    words.resizeRelocate(
        insets.getLeft(),
        insets.getTop(),
        getWidth() - insets.getLeft() - insets.getRight(),
        getHeight() - insets.getTop() - insets.getBottom());
  }
}
