package muharrir.edit.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.edit.typing.CorrectionLines.Read;
import muharrir.edit.typing.CorrectionLines.Refused;
import muharrir.edit.typing.CorrectionLines.Why;
import org.junit.jupiter.api.Test;

class CorrectionLinesTest {
  @Test
  void theUsualOnesComeBackAsTheyWere() {
    assertThat(CorrectionLines.read(CorrectionLines.write(Correction.USUAL)))
        .isEqualTo(new Read(Correction.USUAL));
  }

  @Test
  void spacesAndEmptyLinesDoNotMatter() {
    assertThat(CorrectionLines.read("\n  لاكن=لكن  \r\n\nان شاء الله =  إن شاء الله\n"))
        .isEqualTo(
            new Read(
                List.of(
                    new Correction("لاكن", "لكن"), new Correction("ان شاء الله", "إن شاء الله"))));
    assertThat(CorrectionLines.read(" \n")).isEqualTo(new Read(List.of()));
  }

  @Test
  void theFirstLineThatIsNoCorrectionIsNamed() {
    assertThat(CorrectionLines.read("لاكن = لكن\nهاذا"))
        .isEqualTo(new Refused(2, "هاذا", Why.NO_PAIR));
    assertThat(CorrectionLines.read("أ = ب = ج"))
        .isEqualTo(new Refused(1, "أ = ب = ج", Why.NO_PAIR));
    assertThat(CorrectionLines.read("= لكن")).isEqualTo(new Refused(1, "= لكن", Why.NOT_WORDS));
    String length = "ل".repeat(81);
    assertThat(CorrectionLines.read(length + "=لكن"))
        .isEqualTo(new Refused(1, length + "=لكن", Why.NOT_WORDS));
    assertThat(CorrectionLines.read("لكن = لكن"))
        .isEqualTo(new Refused(1, "لكن = لكن", Why.NOTHING));
    assertThat(CorrectionLines.read("لاكن = لكن\n\nلاكن = لاكنّ"))
        .isEqualTo(new Refused(3, "لاكن = لاكنّ", Why.TWICE));
  }
}
