package muharrir.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muharrir.bidi.Units.Kind;
import muharrir.bidi.Units.Unit;
import org.junit.jupiter.api.Test;

/** Words that a person has given a direction run in it as one piece. */
class SaidDirectionTest {
  private static String levels(String text, Direction base, Unit... said) {
    Levels levels = Levels.of(text, base, List.of(said));
    return IntStream.range(0, text.length())
        .mapToObj(i -> String.valueOf(levels.at(i)))
        .collect(Collectors.joining());
  }

  @Test
  void aTitleFromTheLeftKeepsItsSigns() {
    String text = "قرأ C++ (ISO)! هنا";
    assertThat(levels(text, Direction.RTL, new Unit(4, 14, Kind.LATIN)))
        .isEqualTo("1111" + "2222222222" + "1111");
  }

  @Test
  void arabicInsideOfItKeepsItsOrder() {
    assertThat(levels("قرأ X أ Y! هنا", Direction.RTL, new Unit(4, 10, Kind.LATIN)))
        .isEqualTo("1111" + "223222" + "1111");
    assertThat(levels("see أ X! now", Direction.LTR, new Unit(4, 8, Kind.ARABIC)))
        .isEqualTo("0000" + "1121" + "0000");
  }
}
