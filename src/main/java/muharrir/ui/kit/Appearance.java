package muharrir.ui.kit;

import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * How a person likes the window: light, dark or as the system; the size of its words. Both follow
 * the system until something else is chosen, and what is chosen is remembered. The text of the
 * story has a size of its own. FX thread only.
 */
public final class Appearance {
  /** Light, dark, or whatever the system says at the moment. */
  public enum Look {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** The smallest and the largest size of the window's words, 1 being as designed. */
  public static final double SMALLEST = 0.9;

  public static final double LARGEST = 1.8;

  private static final String LOOK = "window.look";
  private static final String SIZE = "window.text";
  private static final double STEP = 0.1;

  private final Theme theme;
  private final Remembered remembered;
  private final ObservableValue<ColorScheme> system;
  private final ObjectProperty<Look> look;
  private final ReadOnlyDoubleWrapper size = new ReadOnlyDoubleWrapper(this, "size", 1);
  private Optional<Double> chosen;
  private double systemSize = 1;

  /**
   * What was liked last, put on at once.
   *
   * @param system light or dark, as the system has it; listened to for as long as it lives
   */
  public Appearance(Theme theme, Remembered remembered, ObservableValue<ColorScheme> system) {
    this.theme = theme;
    this.remembered = remembered;
    this.system = system;
    this.look =
        new SimpleObjectProperty<>(
            this, "look", remembered.get(LOOK).flatMap(Appearance::look).orElse(Look.SYSTEM));
    this.chosen = remembered.get(SIZE).flatMap(Appearance::number).map(Appearance::within);
    size.addListener((_, _, now) -> theme.scaleProperty().set(now.doubleValue()));
    look.addListener((_, _, now) -> {
      remembered.put(LOOK, now.name());
      dress();
    });
    system.addListener((_, _, _) -> dress());
    dress();
    resize();
  }

  private static Optional<Look> look(String name) {
    for (Look look : Look.values()) {
      if (look.name().equals(name)) {
        return Optional.of(look);
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> number(String written) {
    try {
      double value = Double.parseDouble(written);
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static double within(double size) {
    return Math.clamp(Math.rint(size / STEP) / Math.rint(1 / STEP), SMALLEST, LARGEST);
  }

  private void dress() {
    theme
        .modeProperty()
        .set(
            switch (look.get()) {
              case LIGHT -> Theme.Mode.LIGHT;
              case DARK -> Theme.Mode.DARK;
              case SYSTEM ->
                  system.getValue() == ColorScheme.DARK ? Theme.Mode.DARK : Theme.Mode.LIGHT;
            });
  }

  private void resize() {
    size.set(chosen.orElse(Math.clamp(systemSize, SMALLEST, LARGEST)));
  }

  /** What the window looks like now. */
  public Theme.Mode mode() {
    return theme.mode();
  }

  /** Light, dark or as the system. */
  public ObjectProperty<Look> lookProperty() {
    return look;
  }

  /** From light to dark and back, whatever the system says. */
  public void toggle() {
    look.set(theme.mode() == Theme.Mode.LIGHT ? Look.DARK : Look.LIGHT);
  }

  /** The size of the window's words, {@link #SMALLEST} to {@link #LARGEST}. */
  public ReadOnlyDoubleProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** Makes the words of the window larger by steps of a tenth, smaller where fewer than none. */
  public void sizeBy(int steps) {
    choose(within(size.get() + steps * STEP));
  }

  /** Follows the system's size again. */
  public void sizeAsSystem() {
    chosen = Optional.empty();
    remembered.put(SIZE, "");
    resize();
  }

  /** Whether the size is the system's. */
  public boolean isSizeOfSystem() {
    return chosen.isEmpty();
  }

  /** Hears how large the system has its words, 1 being usual; other than a number is ignored. */
  public void systemSize(double now) {
    if (Double.isFinite(now) && now > 0) {
      systemSize = now;
      resize();
    }
  }

  private void choose(double now) {
    chosen = Optional.of(now);
    remembered.put(SIZE, Double.toString(now));
    resize();
  }
}
