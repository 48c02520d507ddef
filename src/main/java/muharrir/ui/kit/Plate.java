package muharrir.ui.kit;

import javafx.scene.layout.Region;

/**
 * What a large area with round corners is painted on: lies under it, at its size, and is painted
 * once and kept as a picture. Where JavaFX draws by the processor it works out the edge of a round
 * shape along each of its rows anew whenever something in front changes, which takes several times
 * as long as laying a picture down again.
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
