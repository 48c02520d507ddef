package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import muharrir.typeset.Words.Range;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void nextIsTheStartOfTheNextWord() {
    assertThat(Words.next("خبر عاجل", 0)).isEqualTo(4);
    assertThat(Words.next("خبر عاجل", 3)).isEqualTo(4);
    assertThat(Words.next("خبر عاجل", 4)).isEqualTo(8);
    assertThat(Words.next("خبر", 3)).isEqualTo(3);
    assertThat(Words.next("", 0)).isZero();
  }

  @Test
  void previousIsTheStartOfThisOrTheLastWord() {
    assertThat(Words.previous("خبر عاجل", 8)).isEqualTo(4);
    assertThat(Words.previous("خبر عاجل", 4)).isZero();
    assertThat(Words.previous("  خبر", 2)).isZero();
  }

  @Test
  void marksAndSeparatorsAreInsideTheirWord() {
    assertThat(Words.around("مُدَرِّسٌ قال", 3)).isEqualTo(new Range(0, 9));
    assertThat(Words.around("نحو 3.5 مليون", 5)).isEqualTo(new Range(4, 7));
    assertThat(Words.around("عند 12:45.", 5)).isEqualTo(new Range(4, 9));
    assertThat(Words.around("(خبر)", 4)).isEqualTo(new Range(1, 4));
    assertThat(Words.around("خبر، عاجل", 3)).isEqualTo(new Range(0, 3));
    assertThat(Words.around("خبر", 3)).isEqualTo(new Range(0, 3));
    assertThat(Words.around("", 0)).isEqualTo(new Range(0, 0));
  }

  @Test
  void directionGoesByTheMajorityOfLetters() {
    assertThat(Direction.of("CENTCOM قالت القيادة الأميركية", Direction.LTR))
        .isEqualTo(Direction.RTL);
    assertThat(Direction.of("12 %", Direction.LTR)).isEqualTo(Direction.LTR);
    assertThat(Direction.of("see تدمر here", Direction.RTL)).isEqualTo(Direction.LTR);
  }
}
