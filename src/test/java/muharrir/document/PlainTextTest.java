package muharrir.document;

import static muharrir.testing.Docs.box;
import static muharrir.testing.Docs.divider;
import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.li;
import static muharrir.testing.Docs.ol;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.quote;
import static muharrir.testing.Docs.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.testing.Docs.Draft;
import org.junit.jupiter.api.Test;

/** Exact plain text of blocks, as it is counted, searched and copied. */
class PlainTextTest {
  private static List<Block> blocks(Draft... body) {
    return doc(body).document().body();
  }

  @Test
  void itemsOfAListStandInLinesOfTheirOwn() {
    List<Block> blocks = blocks(p("قبل"), li(0, "أ"), ol(1, "ب"), ol(1, "ج"), li(0, "د"), p("بعد"));
    assertThat(PlainText.of(blocks)).isEqualTo("قبل\n\nأ\nب\nج\nد\n\nبعد");
    assertThat(PlainText.marked(blocks)).isEqualTo("قبل\n\n• أ\n  1. ب\n  2. ج\n• د\n\nبعد");
  }

  @Test
  void numbersBeginAgainAfterAnotherBlock() {
    assertThat(PlainText.marked(blocks(ol(0, "أ"), ol(0, "ب"), p("نص"), ol(0, "ج"))))
        .isEqualTo("1. أ\n2. ب\n\nنص\n\n1. ج");
  }

  @Test
  void cellsOfARowArePartedByATab() {
    assertThat(PlainText.of(blocks(p("قبل"), table("عنوان", "أ|ب", "1|2"), p("بعد"))))
        .isEqualTo("قبل\n\nعنوان\nأ\tب\n1\t2\n\nبعد");
    assertThat(PlainText.of(blocks(table("", "أ||ج", "1|2|3")))).isEqualTo("أ\t\tج\n1\t2\t3");
  }

  @Test
  void otherBlocksArePartedByAnEmptyLineAndOneWithoutWordsIsLeftOut() {
    assertThat(
            PlainText.of(
                blocks(
                    p("أ"),
                    divider(),
                    p(""),
                    quote("قول", "فلان", "وزير"),
                    box("عنوان", "سطر\nسطر"),
                    embed("https://a.example/"))))
        .isEqualTo("أ\n\nقول\nفلان\nوزير\n\nعنوان\nسطر\nسطر\n\nhttps://a.example/");
  }
}
