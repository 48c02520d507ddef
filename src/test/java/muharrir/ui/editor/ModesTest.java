package muharrir.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import muharrir.ui.kit.Remembered;
import org.junit.jupiter.api.Test;

class ModesTest {
  private final Remembered remembered = Remembered.untilTheEnd();

  @Test
  void theSizeStaysWithinItsBoundsAndIsRemembered() {
    Modes modes = new Modes(remembered);
    modes.zoomBy(3);
    assertThat(modes.zoomProperty().get()).isEqualTo(1.3);
    assertThat(new Modes(remembered).zoomProperty().get()).isEqualTo(1.3);
    modes.zoomBy(100);
    assertThat(modes.zoomProperty().get()).isEqualTo(2.5);
    modes.zoomBy(-100);
    assertThat(modes.zoomProperty().get()).isEqualTo(0.8);
    modes.zoomBack();
    assertThat(modes.zoomProperty().get()).isEqualTo(1.0);
  }

  @Test
  void nonsenseInTheMemoryIsTheSizeAsDesigned() {
    remembered.put("text.zoom", "large");
    assertThat(new Modes(remembered).zoomProperty().get()).isEqualTo(1.0);
    remembered.put("text.zoom", "NaN");
    assertThat(new Modes(remembered).zoomProperty().get()).isEqualTo(1.0);
  }

  @Test
  void whatIsSwitchedIsRememberedButFocusIsNot() {
    Modes modes = new Modes(remembered);
    Modes.toggle(modes.typewriterProperty());
    Modes.toggle(modes.invisiblesProperty());
    Modes.toggle(modes.focusProperty());
    Modes.toggle(modes.smartProperty());
    Modes.toggle(modes.logicalProperty());
    Modes next = new Modes(remembered);
    assertThat(next.typewriterProperty().get()).isTrue();
    assertThat(next.invisiblesProperty().get()).isTrue();
    assertThat(next.focusProperty().get()).isFalse();
    assertThat(next.smartProperty().get()).as("on until it is switched off").isFalse();
    assertThat(next.logicalProperty().get()).isTrue();
  }
}
