package muharrir.ui.kit;

import javafx.scene.layout.Region;

/**
 * What a large area with round corners is painted on: lies under it, at its size, and is painted
 * once and kept as a picture. Where JavaFX draws by the processor it works out the edge of a round
 * shape along each of its rows anew whenever something in front changes, 10 ms and more for one
 * that fills half the window; a picture that is laid down again takes one.
 */
public final class Plate extends Region {

  /**
   * A plate.
   *
   * @param styleClass gives its colours, corners and shadow
   */
  public Plate(String styleClass) {
    getStyleClass().add(styleClass);
    setMouseTransparent(true);
    setCache(true);
  }
}
