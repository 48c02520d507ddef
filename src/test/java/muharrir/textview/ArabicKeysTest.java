package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ArabicKeysTest {
  @Test
  void anArabicLetterStandsForTheLatinKeyInItsPlace() {
    assertThat(meant("\uFEFB", KeyCode.UNDEFINED)).isEqualTo(KeyCode.B);
    assertThat(meant("ئ", KeyCode.UNDEFINED)).isEqualTo(KeyCode.Z);
    assertThat(meant("س", KeyCode.UNDEFINED)).isEqualTo(KeyCode.S);
    assertThat(meant("ى", KeyCode.UNDEFINED)).isEqualTo(KeyCode.N);
    assertThat(meant("ث", KeyCode.UNDEFINED)).isEqualTo(KeyCode.E);
    assertThat(meant("ن", KeyCode.UNDEFINED)).isEqualTo(KeyCode.K);
  }

  @Test
  void aKnownCodeIsLeftAlone() {
    assertThat(meant("س", KeyCode.F)).isEqualTo(KeyCode.F);
  }

  @Test
  void anUnknownLetterIsNoKey() {
    assertThat(meant("ж", KeyCode.UNDEFINED)).isEqualTo(KeyCode.UNDEFINED);
  }

  private static KeyCode meant(String text, KeyCode code) {
    return ArabicKeys.meant(
        new KeyEvent(
            KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, false, true, false, false));
  }
}
