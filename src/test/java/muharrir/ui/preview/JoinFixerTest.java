package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinFixerTest {
  /** J stands for the joiner, N for the zero width non-joiner. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        // Both sides join: inside a word, at both tags.
        "ال<b>سل</b>ام, الJ<b>JسلJ</b>Jام",
        "مح<b>رر</b>, محJ<b>Jرر</b>",
        "<p>ك<a href=\"ب\">ت</a>اب</p>, <p>كJ<a href=\"ب\">JتJ</a>Jاب</p>",
        // Several tags at one place.
        "ب<b><i>ت</i></b>ث, بJ<b><i>JتJ</i></b>Jث",
        "ب<b></b>ت, بJ<b></b>Jت",
        // Marks do not part the letters, the kashida joins.
        "بُّ<b>ت</b>, بُّJ<b>Jت</b>",
        "بـ<b>ـت</b>, بـJ<b>Jـت</b>",
        // The letter before does not join forward.
        "دا<b>ر</b>, دا<b>ر</b>",
        "ال<b>قاء</b>ات, الJ<b>Jقاء</b>ات",
        "أ<b>ب</b>, أ<b>ب</b>",
        // Nothing joins over a space, a full stop, a digit, a Latin letter, an entity, a
        // non-joiner.
        "نص <b>نص</b> نص, نص <b>نص</b> نص",
        "نص.<b>نص</b>, نص.<b>نص</b>",
        "ب1<b>ب</b>, ب1<b>ب</b>",
        "بb<b>b</b>ب, بb<b>b</b>ب",
        "ب&amp;<b>ب</b>, ب&amp;<b>ب</b>",
        "بN<b>ب</b>, بN<b>ب</b>",
        "بJ<b>Jب</b>, بJ<b>Jب</b>",
        // Nor over a block, a break, a picture or an isolated run.
        "<p>ب</p><p>ت</p>, <p>ب</p><p>ت</p>",
        "ب<br>ت, ب<br>ت",
        "ب<bdi>ت</bdi>, ب<bdi>ت</bdi>",
        // Nor in what is not text.
        "<title>ب<b>ت</title>, <title>ب<b>ت</title>",
        "<i title=\"ب<b>ت\">س</i>, <i title=\"ب<b>ت\">س</i>",
        // Persian, Urdu and Kurdish letters.
        "گ<b>چ</b>ک, گJ<b>JچJ</b>Jک",
        "ڑ<b>ے</b>, ڑ<b>ے</b>",
        "ی<b>ے</b>, یJ<b>Jے</b>",
      })
  void putsAJoinerOnBothSidesOfATagBetweenLettersThatJoin(String html, String fixed) {
    assertThat(JoinFixer.fix(letters(html))).isEqualTo(letters(fixed));
  }

  private static String letters(String written) {
    return written.replace('J', '\u200D').replace('N', '\u200C');
  }
}
