package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void countsBetweenWhiteSpace() {
    assertThat(Words.count("")).isZero();
    assertThat(Words.count(" \n\u00A0")).isZero();
    assertThat(Words.count("هجوم تدمر")).isEqualTo(2);
    assertThat(Words.count("هجوم\u00A0تدمر\n، وفق تقييمه؛ 3.5%")).isEqualTo(5);
    assertThat(Words.count("مُدَرِّسٌ")).isEqualTo(1);
    assertThat(Words.count("دمشق - قال")).isEqualTo(2);
  }

  @Test
  void addressesAreNoWords() {
    assertThat(Words.count("انظر https://x.com/a/status/1?b=ت هنا www.example.com/أ")).isEqualTo(2);
  }

  @Test
  void minutesAreRoundedUp() {
    assertThat(Words.minutes(0)).isZero();
    assertThat(Words.minutes(1)).isEqualTo(1);
    assertThat(Words.minutes(180)).isEqualTo(1);
    assertThat(Words.minutes(181)).isEqualTo(2);
    assertThat(Words.minutes(261, Words.READ_ALOUD)).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> Words.minutes(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Words.minutes(1, 0));
  }
}
