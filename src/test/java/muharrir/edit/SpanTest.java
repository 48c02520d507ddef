package muharrir.edit;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final BlockId B2 = new BlockId("b2");
  private static final BlockId NEW = new BlockId("n1");
  private final Document document = doc(p("0123456789"), q("abcdef", "قائل")).document();
  private final Span span = new Span(B1, Field.TEXT, 3, 6);

  private static Step replace(int from, int to, String insert) {
    return new Step.ReplaceText(B1, Field.TEXT, from, to, Inline.of(insert));
  }

  private List<Span> after(Step step) {
    return span.after(step, document);
  }

  private Span at(int from, int to) {
    return span.with(from, to);
  }

  @Test
  void textTypedInsideBelongsToItAndAtItsEdgesNot() {
    assertThat(after(replace(4, 4, "xy"))).containsExactly(at(3, 8));
    assertThat(after(replace(3, 3, "xy"))).containsExactly(at(5, 8));
    assertThat(after(replace(6, 6, "xy"))).containsExactly(span);
    assertThat(after(replace(0, 1, ""))).containsExactly(at(2, 5));
    assertThat(after(replace(8, 9, ""))).containsExactly(span);
  }

  @Test
  void lettersThatAreTakenAwayAreNoLongerInIt() {
    assertThat(after(replace(3, 4, ""))).containsExactly(at(3, 5));
    assertThat(after(replace(1, 4, "xy"))).containsExactly(at(3, 5));
    assertThat(after(replace(5, 8, "xy"))).containsExactly(at(3, 5));
    assertThat(after(replace(5, 6, "xy"))).containsExactly(at(3, 5));
    assertThat(after(replace(4, 5, ""))).containsExactly(at(3, 5));
  }

  @Test
  void itIsGoneWithTheLastOfItsLettersOrWhereAllAreReplaced() {
    assertThat(after(replace(3, 6, ""))).isEmpty();
    assertThat(after(replace(3, 6, "xyz"))).isEmpty();
    assertThat(after(replace(0, 10, "xyz"))).isEmpty();
    assertThat(after(new Step.RemoveBlocks(List.of(B1)))).isEmpty();
  }

  @Test
  void anEmptyOneIsGoneWithTheTextAroundIt() {
    Span place = at(4, 4);
    assertThat(place.after(replace(4, 4, "x"), document)).containsExactly(at(5, 5));
    assertThat(place.after(replace(4, 6, ""), document)).containsExactly(place);
    assertThat(place.after(replace(2, 4, ""), document)).containsExactly(at(2, 2));
    assertThat(place.after(replace(3, 5, "x"), document)).isEmpty();
    assertThat(place.after(new Step.RemoveBlocks(List.of(B1)), document)).isEmpty();
  }

  @Test
  void aSplitMakesTwoAndTheJoinOneAgain() {
    Block tail = new Block.Paragraph(NEW, Direction.AUTO, Inline.EMPTY);
    Step split = new Step.Split(B1, 4, tail);
    assertThat(after(split)).containsExactly(at(3, 4), new Span(NEW, Field.TEXT, 0, 2));
    assertThat(after(new Step.Split(B1, 3, tail))).containsExactly(new Span(NEW, Field.TEXT, 0, 3));
    assertThat(after(new Step.Split(B1, 6, tail))).containsExactly(span);
    Selection caret = Selection.caret(span.start());
    Transaction there =
        new Transaction(
            List.of(split, split.invert(document)), caret, caret, Transaction.Kind.WHOLE);
    assertThat(span.after(there, document)).containsExactly(span);
  }

  @Test
  void aJoinTakesItAlongAndDropsWhatTheOtherBlockLoses() {
    Span second = new Span(B2, Field.TEXT, 1, 3);
    Step join = new Step.Join(B1, B2, 10);
    assertThat(second.after(join, document)).containsExactly(at(11, 13));
    assertThat(new Span(B2, Field.ATTRIBUTION, 0, 2).after(join, document)).isEmpty();
  }

  @Test
  void aBlockThatMovesTakesItAlong() {
    assertThat(after(new Step.Move(B1, B2))).containsExactly(span);
  }

  @Test
  void itKnowsItsLettersAndWhetherTheyAreThere() {
    assertThat(span.text(document)).isEqualTo("345");
    assertThat(span.fits(document)).isTrue();
    assertThat(at(3, 11).fits(document)).isFalse();
    assertThat(new Span(NEW, Field.TEXT, 0, 0).fits(document)).isFalse();
  }
}
