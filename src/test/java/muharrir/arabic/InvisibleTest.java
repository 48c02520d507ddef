package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import muharrir.arabic.Invisible.Kind;
import org.junit.jupiter.api.Test;

class InvisibleTest {
  @Test
  void aPlainTextIsLeftAlone() {
    String text = "قال «براك» 3.5% … ﷺ ﴾آية﴿ https://x.com/a 👩\u200D💻";
    assertThat(Invisible.clean(text)).isEqualTo(new Invisible.Cleaned(text, Map.of()));
  }

  @Test
  void countsWhatItTakesOut() {
    assertThat(Invisible.clean("\uFEFFقال\u00A0\u200Fبر\u00ADاك\u061C\u202B  أمس\tهنا\u200B\u0007"))
        .isEqualTo(
            new Invisible.Cleaned(
                "قال براك أمس هنا",
                Map.of(
                    Kind.BYTE_ORDER_MARK, 1,
                    Kind.SPECIAL_SPACE, 1,
                    Kind.BIDI_CONTROL, 3,
                    Kind.SOFT_HYPHEN, 1,
                    Kind.EXTRA_SPACE, 2,
                    Kind.ZERO_WIDTH, 1,
                    Kind.CONTROL, 1)));
  }

  @Test
  void aSpaceThatIsSpecialIsCountedAtTheEndToo() {
    assertThat(Invisible.clean("خبر.\u00A0"))
        .isEqualTo(new Invisible.Cleaned("خبر.", Map.of(Kind.SPECIAL_SPACE, 1)));
  }

  @Test
  void presentationFormsBecomeLettersOneByOne() {
    assertThat(Invisible.clean("ﺍﻟﺴﻼﻡ… ﷲ"))
        .isEqualTo(new Invisible.Cleaned("السلام… الله", Map.of(Kind.PRESENTATION_FORM, 6)));
  }

  @Test
  void joinersGoOnlyFromInsideArabicWords() {
    assertThat(Invisible.clean("می\u200Cرود 1445 ه\u200D").text()).isEqualTo("میرود 1445 ه\u200D");
  }

  @Test
  void lettersAreComposed() {
    assertThat(Invisible.clean("ا\u0654حمد"))
        .isEqualTo(new Invisible.Cleaned("أحمد", Map.of(Kind.DECOMPOSED, 1)));
  }
}
