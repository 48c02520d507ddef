package muharrir.export.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import muharrir.testing.HostileTexts;
import org.junit.jupiter.api.Test;

class CutterTest {
  private final Cutter cutter = new Cutter();

  @Test
  void aTextThatFitsStaysWhole() {
    assertThat(cutter.cut("خبر قصير", 700, 16, 300, 1)).isEqualTo(new Cut("خبر قصير", ""));
    assertThat(cutter.cut("", 700, 16, 300, 1)).isEqualTo(new Cut("", ""));
  }

  @Test
  void aTextIsCutBetweenWordsAndTellsWhatIsLeftOut() {
    String headline = "هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية";
    assertThat(cutter.cut(headline, 700, 16, 234, 1))
        .isEqualTo(new Cut("هجوم تدمر يعيد شبح داعش:", "تحذير أميركي وتحركات أمنية سورية"));
    assertThat(cutter.cut(headline, 700, 16, 200, 2))
        .isEqualTo(new Cut("هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية", "سورية"));
    assertThat(cutter.cut(headline, 700, 16, 234, 2)).isEqualTo(new Cut(headline, ""));
  }

  @Test
  void nothingIsLostBetweenWhatIsSeenAndWhatIsNot() {
    Random random = new Random(41);
    for (String text : HostileTexts.texts()) {
      String line = text.replace('\n', ' ').strip();
      float size = 11 + random.nextInt(12);
      int width = 120 + random.nextInt(300);
      int lines = 1 + random.nextInt(4);
      Cut cut = cutter.cut(line, 400, size, width, lines);
      assertThat((cut.shown() + cut.rest()).replaceAll("\\s", ""))
          .isEqualTo(line.replaceAll("\\s", ""));
      assertThat(line).startsWith(cut.shown()).endsWith(cut.rest());
      // What is shown fits with its ellipsis, so it is cut no further.
      String shown = cut.isCut() ? cut.shown() + "…" : line;
      assertThat(cutter.cut(shown, 400, size, width, lines)).isEqualTo(new Cut(shown, ""));
    }
  }
}
