package muharrir.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;

/**
 * The look of every scene: AtlantaFX below, our tokens and measures above, light or dark.
 *
 * <p>Style sheets are set on the scene and not for the whole program, so that pop-ups, which copy
 * them from their owner's scene, follow, and a test can hold both looks at once. FX thread only.
 */
public final class Theme {
  /** Light or dark. */
  public enum Mode {
    LIGHT,
    DARK
  }

  private static final List<String> SHEETS =
      List.of("base.css", "shell.css", "library.css", "editor.css", "preview.css");

  private final ObjectProperty<Mode> mode;
  private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);

  /** A look that starts in a mode. */
  public Theme(Mode start) {
    this.mode = new SimpleObjectProperty<>(this, "mode", Objects.requireNonNull(start));
  }

  /** The mode now; setting it changes every scene that was dressed. */
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public Mode mode() {
    return mode.get();
  }

  /** The size of the window's words and measures, 1 being as designed. */
  public DoubleProperty scaleProperty() {
    return scale;
  }

  /** Dresses a scene, right to left, and keeps it dressed when the mode changes. */
  public void dress(Scene scene) {
    scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    apply(scene, mode.get(), scale.get());
    mode.addListener((_, _, now) -> apply(scene, now, scale.get()));
    scale.addListener((_, _, now) -> apply(scene, mode.get(), now.doubleValue()));
  }

  private static void apply(Scene scene, Mode mode, double scale) {
    boolean light = mode == Mode.LIGHT;
    scene.setUserAgentStylesheet(
        light
            ? new PrimerLight().getUserAgentStylesheet()
            : new PrimerDark().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            Stream.concat(
                    Stream.of(light ? "tokens-light.css" : "tokens-dark.css"),
                    Stream.concat(SHEETS.stream(), withoutShadows()))
                .map(name -> Sheets.address(name, scale))
                .toList());
  }

  /** Where pop-ups cannot be transparent, a shadow would stand on a white box. */
  private static Stream<String> withoutShadows() {
    return Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
        ? Stream.of()
        : Stream.of("opaque.css");
  }
}
