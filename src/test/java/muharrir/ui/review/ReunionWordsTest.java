package muharrir.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.typeset.StyledText;
import org.junit.jupiter.api.Test;

class ReunionWordsTest {
  private final ReunionWords words = new ReunionWords(Strings.arabic());

  private static Optional<Block> paragraph(String text) {
    return Optional.of(new Block.Paragraph(new BlockId("b1"), Direction.AUTO, Inline.of(text)));
  }

  private static List<String> marked(StyledText text) {
    return text.runs().stream()
        .filter(run -> run.style().background() != 0)
        .map(run -> text.text().substring(run.from(), run.to()).strip())
        .toList();
  }

  @Test
  void whatIsNewSinceBothHadItIsMarkedByWholeWords() {
    StyledText shown =
        words.of(
            paragraph("قبيل شروق الشمس، يفرش الفريق عدّته ليلًا"),
            paragraph("قبل شروق الشمس بساعة، يفرش الفريق عدّته"));
    assertThat(shown.text()).isEqualTo("قبيل شروق الشمس، يفرش الفريق عدّته ليلًا");
    assertThat(marked(shown)).containsExactly("قبيل", "ليلًا");
  }

  @Test
  void whatWasDeletedAndWhatHasNoWordsIsNamed() {
    assertThat(words.of(Optional.empty(), paragraph("نص")).text()).isEqualTo("(حُذفت)");
    assertThat(words.of(Optional.of(new Block.Divider(new BlockId("b1"))), Optional.empty()).text())
        .isEqualTo("فاصل");
    assertThat(marked(words.of(paragraph("جديد"), Optional.empty()))).isEmpty();
  }
}
