package muharrir.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class AppearanceTest {
  private final Theme theme = new Theme(Theme.Mode.LIGHT);
  private final Remembered remembered = Remembered.untilTheEnd();
  private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.DARK);

  @Test
  void followsTheSystemUntilALookIsChosenAndRemembersIt() {
    Appearance appearance = new Appearance(theme, remembered, system);
    assertThat(theme.mode()).isEqualTo(Theme.Mode.DARK);
    system.set(ColorScheme.LIGHT);
    assertThat(theme.mode()).isEqualTo(Theme.Mode.LIGHT);

    appearance.toggle();
    assertThat(theme.mode()).isEqualTo(Theme.Mode.DARK);
    system.set(ColorScheme.DARK);
    system.set(ColorScheme.LIGHT);
    assertThat(theme.mode()).isEqualTo(Theme.Mode.DARK);

    Theme next = new Theme(Theme.Mode.LIGHT);
    Appearance again = new Appearance(next, remembered, system);
    assertThat(next.mode()).isEqualTo(Theme.Mode.DARK);
    again.lookProperty().set(Appearance.Look.SYSTEM);
    assertThat(next.mode()).isEqualTo(Theme.Mode.LIGHT);
  }

  @Test
  void theSizeIsTheSystemsUntilAnotherIsChosen() {
    Appearance appearance = new Appearance(theme, remembered, system);
    appearance.systemSize(1.25);
    assertThat(theme.scaleProperty().get()).isEqualTo(1.25);

    appearance.sizeBy(2);
    appearance.systemSize(1);
    assertThat(theme.scaleProperty().get()).isEqualTo(1.4);
    assertThat(new Appearance(new Theme(Theme.Mode.LIGHT), remembered, system).sizeProperty().get())
        .isEqualTo(1.4);

    appearance.sizeBy(40);
    assertThat(theme.scaleProperty().get()).isEqualTo(Appearance.LARGEST);
    appearance.sizeBy(-40);
    assertThat(theme.scaleProperty().get()).isEqualTo(Appearance.SMALLEST);

    appearance.sizeAsSystem();
    assertThat(theme.scaleProperty().get()).isEqualTo(1);
  }

  @Test
  void nonsenseIsTakenForNothing() {
    remembered.put("window.look", "PURPLE");
    remembered.put("window.text", "NaN");

    Appearance appearance = new Appearance(theme, remembered, system);
    appearance.systemSize(Double.NaN);
    appearance.systemSize(0);

    assertThat(appearance.lookProperty().get()).isEqualTo(Appearance.Look.SYSTEM);
    assertThat(theme.scaleProperty().get()).isEqualTo(1);
  }
}
