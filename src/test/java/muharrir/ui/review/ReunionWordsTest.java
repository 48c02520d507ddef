package muharrir.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.arabic.Strings;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.review.Merge.Conflict;
import muharrir.review.Merge.Side;
import muharrir.typeset.StyledText;
import org.junit.jupiter.api.Test;

class ReunionWordsTest {
  private final ReunionWords words = new ReunionWords(Strings.arabic());

  private static List<Block> paragraph(String text) {
    return List.of(block("b1", text));
  }

  private static Block block(String id, String text) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(text));
  }

  private StyledText said(List<Block> side, List<Block> was) {
    return words.of(
        new Conflict(new BlockId("b1"), was, was, side, List.of(), false, false), Side.MINE);
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
        said(
            paragraph("قبيل شروق الشمس، يفرش الفريق عدّته ليلًا"),
            paragraph("قبل شروق الشمس بساعة، يفرش الفريق عدّته"));
    assertThat(shown.text()).isEqualTo("قبيل شروق الشمس، يفرش الفريق عدّته ليلًا");
    assertThat(marked(shown)).containsExactly("قبيل", "ليلًا");
  }

  @Test
  void whatWasDeletedAndWhatHasNoWordsIsNamed() {
    assertThat(said(List.of(), paragraph("نص")).text()).isEqualTo("(حُذفت)");
    assertThat(said(List.of(new Block.Divider(new BlockId("b1"))), List.of()).text())
        .isEqualTo("فاصل");
    assertThat(marked(said(paragraph("جديد"), List.of()))).isEmpty();
  }

  @Test
  void whereAParagraphEndsAnewOrNoMoreIsMarked() {
    StyledText split =
        said(
            List.of(block("b1", "بدأ العمل "), block("n1", "وانتهى ليلًا")),
            paragraph("بدأ العمل وانتهى مساءً"));
    assertThat(split.text()).isEqualTo("بدأ العمل ¶\nوانتهى ليلًا");
    assertThat(marked(split)).containsExactly("¶", "ليلًا");
    StyledText joined =
        said(
            paragraph("بدأ العمل وانتهى مساءً"),
            List.of(block("b1", "بدأ العمل"), block("b2", "وانتهى مساءً")));
    assertThat(joined.text()).isEqualTo("بدأ العمل¶ وانتهى مساءً");
    assertThat(marked(joined)).containsExactly("¶");
  }

  @Test
  void aPartOfASplitParagraphShowsWhereItWasSplit() {
    List<Block> was = paragraph("بدأ العمل ");
    Conflict conflict =
        new Conflict(new BlockId("b1"), was, was, paragraph("بدأ البناء "), List.of(), false, true);
    StyledText mine = words.of(conflict, Side.MINE);
    assertThat(mine.text()).isEqualTo("بدأ البناء  ¶");
    assertThat(marked(mine)).containsExactly("البناء", "¶");
    assertThat(words.of(conflict, Side.THEIRS).text()).isEqualTo("(حُذفت) ¶");
  }
}
