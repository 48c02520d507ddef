package muharrir.ui.outline;

import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;

import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.ui.outline.Outline.Entry;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final Entry TITLE = new Entry(BlockId.HEADLINE, 1, "هجوم تدمر");
  private static final Entry FIRST = new Entry(new BlockId("b2"), 2, "الأول");
  private static final Entry SECOND = new Entry(new BlockId("b4"), 3, "ثانٍ");
  private final Document document =
      story("", "هجوم تدمر", "", p("نص"), h(2, "الأول"), p("نص"), h(3, "ثانٍ"), h(2, " "), p("نص"))
          .document();
  private final Outline outline = Outline.of(document);

  @Test
  void itHoldsHeadlineAndHeadingsWithWords() {
    assertThat(outline.entries()).containsExactly(TITLE, FIRST, SECOND);
    assertThat(outline.hasHeadings()).isTrue();
    assertThat(Outline.of(story("", "عنوان", "", p("نص")).document()).hasHeadings()).isFalse();
  }

  @Test
  void aPlaceStandsUnderTheHeadingBeforeIt() {
    assertThat(outline.at(document, new BlockId("b1"))).contains(TITLE);
    assertThat(outline.at(document, new BlockId("b3"))).contains(FIRST);
    assertThat(outline.at(document, new BlockId("b6"))).contains(SECOND);
    assertThat(outline.at(document, BlockId.KICKER)).isEmpty();
  }

  @Test
  void wordsNarrowItInAnySpelling() {
    assertThat(outline.matching("اول")).containsExactly(FIRST);
    assertThat(outline.matching(" ")).containsExactly(TITLE, FIRST, SECOND);
  }
}
