package muharrir.arabic;

import static muharrir.arabic.Plural.FEW;
import static muharrir.arabic.Plural.MANY;
import static muharrir.arabic.Plural.ONE;
import static muharrir.arabic.Plural.OTHER;
import static muharrir.arabic.Plural.TWO;
import static muharrir.arabic.Plural.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PluralTest {
  private static final Locale ARABIC = Locale.forLanguageTag("ar-SY");

  @Test
  void arabicHasSixForms() {
    long[] counts = {
      0, 1, 2, 3, 10, 11, 26, 99, 100, 101, 102, 103, 110, 111, 199, 200, 1000, 1003
    };
    assertThat(LongStream.of(counts).mapToObj(n -> Plural.of(ARABIC, n)))
        .containsExactly(
            ZERO, ONE, TWO, FEW, FEW, MANY, MANY, MANY, OTHER, OTHER, OTHER, FEW, FEW, MANY, MANY,
            OTHER, OTHER, FEW);
  }

  @Test
  void englishHasTwo() {
    long[] counts = {0, 1, 2, 11, 101};
    assertThat(LongStream.of(counts).mapToObj(n -> Plural.of(Locale.ENGLISH, n)))
        .containsExactly(OTHER, ONE, OTHER, OTHER, OTHER);
  }

  @Test
  void aCountIsNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> Plural.of(ARABIC, -1));
  }
}
