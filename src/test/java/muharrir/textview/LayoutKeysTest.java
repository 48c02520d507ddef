package muharrir.textview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.textview.LayoutKeys.Meaning;
import org.junit.jupiter.api.Test;

/** The events are those which real keys gave under Xvfb with these layouts. */
class LayoutKeysTest {
  private final LayoutKeys keys = new LayoutKeys();

  @Test
  void anArabicLetterStandsForTheLatinKeyInItsPlace() {
    assertThat(meant("\uFEFB", KeyCode.UNDEFINED)).isEqualTo(KeyCode.B);
    assertThat(meant("ئ", KeyCode.UNDEFINED)).isEqualTo(KeyCode.Z);
    assertThat(meant("س", KeyCode.UNDEFINED)).isEqualTo(KeyCode.S);
    assertThat(meant("ى", KeyCode.UNDEFINED)).isEqualTo(KeyCode.N);
    assertThat(meant("ث", KeyCode.UNDEFINED)).isEqualTo(KeyCode.E);
    assertThat(meant("ن", KeyCode.UNDEFINED)).isEqualTo(KeyCode.K);
    assertThat(meant("ظ", KeyCode.UNDEFINED)).isEqualTo(KeyCode.SLASH);
    assertThat(meant("لا", KeyCode.UNDEFINED)).isEqualTo(KeyCode.B);
  }

  @Test
  void whatAnArabicKeyTypesWithShiftStandsForItToo() {
    assertThat(keys.meanings(press("~", KeyCode.UNDEFINED, true, false)))
        .containsExactly(new Meaning(KeyCode.Z, true));
    assertThat(keys.meanings(press("[", KeyCode.UNDEFINED, true, false)))
        .containsExactly(new Meaning(KeyCode.F, true));
    assertThat(keys.meanings(press("{", KeyCode.UNDEFINED, true, false)))
        .containsExactly(new Meaning(KeyCode.V, true));
  }

  @Test
  void aKnownCodeIsLeftAlone() {
    assertThat(meant("س", KeyCode.F)).isEqualTo(KeyCode.F);
    assertThat(meant("\u0011", KeyCode.Q)).isEqualTo(KeyCode.Q);
  }

  @Test
  void anUnknownLetterIsNoKey() {
    assertThat(meant("ж", KeyCode.UNDEFINED)).isEqualTo(KeyCode.UNDEFINED);
  }

  @Test
  void aLetterOfAnotherLayoutMovesTheBelief() {
    assertThat(meant("ب", KeyCode.UNDEFINED)).isEqualTo(KeyCode.F);
    assertThat(meant("ذ", KeyCode.UNDEFINED)).isEqualTo(KeyCode.BACK_QUOTE);
    meant("ک", KeyCode.UNDEFINED);
    assertThat(meant("ذ", KeyCode.UNDEFINED)).as("Persian").isEqualTo(KeyCode.B);
    assertThat(meant("ب", KeyCode.UNDEFINED)).isEqualTo(KeyCode.F);
    meant("ە", KeyCode.UNDEFINED);
    assertThat(meant("ب", KeyCode.UNDEFINED)).as("Kurdish").isEqualTo(KeyCode.B);
    assertThat(meant("ک", KeyCode.UNDEFINED)).isEqualTo(KeyCode.K);
    meant("ض", KeyCode.UNDEFINED);
    assertThat(meant("ب", KeyCode.UNDEFINED)).as("Arabic again").isEqualTo(KeyCode.F);
  }

  @Test
  void digitsOfEveryScriptAreDigits() {
    assertThat(meant("١", KeyCode.UNDEFINED)).isEqualTo(KeyCode.DIGIT1);
    assertThat(meant("۱", KeyCode.UNDEFINED)).isEqualTo(KeyCode.DIGIT1);
    assertThat(meant("٠", KeyCode.UNDEFINED)).isEqualTo(KeyCode.DIGIT0);
  }

  @Test
  void frenchDigitsAreReachedWithAndWithoutShift() {
    assertThat(keys.meanings(press("&", KeyCode.AMPERSAND, false, false)))
        .containsExactly(new Meaning(KeyCode.AMPERSAND, false), new Meaning(KeyCode.DIGIT1, false));
    assertThat(keys.meanings(press("1", KeyCode.AMPERSAND, true, false)))
        .containsExactly(new Meaning(KeyCode.AMPERSAND, true), new Meaning(KeyCode.DIGIT1, false));
    assertThat(keys.meanings(press("à", KeyCode.UNDEFINED, false, false)))
        .containsExactly(new Meaning(KeyCode.DIGIT0, false));
  }

  @Test
  void aSignThatNeedsShiftOnThisLayoutIsMeantAsTheSign() {
    assertThat(keys.meanings(press("/", KeyCode.DIGIT7, true, false)))
        .as("German")
        .containsExactly(new Meaning(KeyCode.DIGIT7, true), new Meaning(KeyCode.SLASH, false));
    assertThat(keys.meanings(press("+", KeyCode.EQUALS, true, false)))
        .as("American")
        .containsExactly(new Meaning(KeyCode.EQUALS, true), new Meaning(KeyCode.EQUALS, false));
  }

  @Test
  void aSignTypedWithAltGrIsNoShortcut() {
    assertThat(LayoutKeys.typesBySide(press("@", KeyCode.Q, false, true))).isTrue();
    assertThat(LayoutKeys.typesBySide(press("\u0011", KeyCode.Q, false, true))).isFalse();
    assertThat(LayoutKeys.typesBySide(press("1", KeyCode.DIGIT1, false, true))).isFalse();
    assertThat(LayoutKeys.typesBySide(press("١", KeyCode.UNDEFINED, false, true))).isFalse();
  }

  private KeyCode meant(String text, KeyCode code) {
    return keys.meant(press(text, code, false, false));
  }

  private static KeyEvent press(String text, KeyCode code, boolean shift, boolean alt) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, true, alt, false);
  }
}
