package muharrir.ui.kit;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/** The movements of the window, which people who asked their system for less motion do not get. */
final class Motion {
  private static final Duration FADE = Duration.millis(140);

  private Motion() {}

  /** Lets what has just been added to a window come in softly, or at once. */
  static void fadeIn(Node node) {
    Scene scene = node.getScene();
    if (scene == null || scene.getPreferences().isReducedMotion()) {
      node.setOpacity(1);
      return;
    }
    FadeTransition in = new FadeTransition(FADE, node);
    in.setFromValue(0);
    in.setToValue(1);
    // Not left to the first pulse, or the node would flash before it.
    node.setOpacity(0);
    in.play();
  }
}
