package muharrir.edit;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.embed;
import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import muharrir.document.Block.Heading;
import muharrir.document.Block.Paragraph;
import muharrir.document.Block.Quote;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.edit.PositionMap.Bias;
import muharrir.edit.PositionMap.Mapped;
import muharrir.testing.Docs.Tagged;
import org.junit.jupiter.api.Test;

class StepTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final BlockId B2 = new BlockId("b2");
  private static final BlockId N1 = new BlockId("n1");

  /** Checks the result, that the inverse leads back, and where a position came to be. */
  private static void check(Tagged before, Step step, Tagged after, Mapped... mapped) {
    assertThat(step.apply(before.document())).isEqualTo(after.document());
    Step inverse = step.invert(before.document());
    assertThat(inverse.apply(after.document())).isEqualTo(before.document());
    PositionMap map = step.positions(before.document());
    assertThat(List.of(mapped))
        .isEqualTo(
            List.of(map.map(before.at("x"), Bias.BACKWARD), map.map(before.at("x"), Bias.FORWARD)));
  }

  private static Mapped at(BlockId block, int offset) {
    return new Mapped(new Position(block, Field.TEXT, offset), false);
  }

  private static Mapped gone(BlockId block, int offset) {
    return new Mapped(new Position(block, Field.TEXT, offset), true);
  }

  @Test
  void replacesText() {
    Inline new4 = Inline.of("جديد");
    check(
        doc(p("خبر ‹x›قديم")),
        new Step.ReplaceText(B1, Field.TEXT, 4, 8, new4),
        doc(p("خبر جديد")),
        at(B1, 4),
        at(B1, 4));
    check(
        doc(p("خبر قد‹x›يم")),
        new Step.ReplaceText(B1, Field.TEXT, 4, 8, new4),
        doc(p("خبر جديد")),
        gone(B1, 4),
        gone(B1, 8));
    check(
        doc(p("أ‹x›ب")),
        new Step.ReplaceText(B1, Field.TEXT, 1, 1, Inline.of("جد")),
        doc(p("أجدب")),
        at(B1, 1),
        at(B1, 3));
  }

  @Test
  void remarksTheSameLettersOnly() {
    Inline strong = Inline.of("بر", Set.of(new Mark.Strong()));
    check(
        doc(p("خب‹x›ر")),
        new Step.Remark(B1, Field.TEXT, 1, strong),
        doc(p("خ*بر*")),
        at(B1, 2),
        at(B1, 2));
    assertThatThrownBy(
            () -> new Step.Remark(B1, Field.TEXT, 0, strong).apply(doc(p("خبر")).document()))
        .isInstanceOf(StepException.class);
  }

  @Test
  void splitsAndJoins() {
    Paragraph tail = new Paragraph(N1, Direction.AUTO, Inline.EMPTY);
    Tagged before = doc(p("أول ‹x›ثان"));
    Step split = new Step.Split(B1, 4, tail);
    assertThat(split.apply(before.document()).body())
        .containsExactly(
            new Paragraph(B1, Direction.AUTO, Inline.of("أول ")),
            tail.with(N1, Direction.AUTO, Inline.of("ثان")));
    assertThat(split.invert(before.document()).apply(split.apply(before.document())))
        .isEqualTo(before.document());
    PositionMap map = split.positions(before.document());
    assertThat(map.map(before.at("x"), Bias.BACKWARD)).isEqualTo(at(B1, 4));
    assertThat(map.map(before.at("x"), Bias.FORWARD)).isEqualTo(at(N1, 0));

    check(
        doc(p("أول"), h(2, "ث‹x›ان")),
        new Step.Join(B1, B2, 3),
        doc(p("أولثان")),
        at(B1, 4),
        at(B1, 4));
    check(
        doc(p("أول"), q("قول", "فل‹x›ان")),
        new Step.Join(B1, B2, 3),
        doc(p("أولقول")),
        gone(B1, 6),
        gone(B1, 6));
  }

  @Test
  void removesBlocksThatFollowOneAnother() {
    check(
        doc(p("أول"), embed("https://x.com/a/status/1"), p("ثا‹x›لث")),
        new Step.RemoveBlocks(List.of(B2, new BlockId("b3"))),
        doc(p("أول")),
        gone(B1, 3),
        gone(B1, 3));
    assertThatThrownBy(() ->
            new Step.RemoveBlocks(List.of(B1, new BlockId("b3")))
                .apply(doc(p("أ"), p("ب"), p("ج")).document()))
        .isInstanceOf(StepException.class);
    assertThatThrownBy(
            () -> new Step.RemoveBlocks(List.of(BlockId.HEADLINE)).apply(doc(p("أ")).document()))
        .isInstanceOf(StepException.class);
  }

  @Test
  void reshapesWithoutChangingText() {
    check(
        doc(p("عنو‹x›ان")),
        new Step.Reshape(new Heading(B1, Direction.AUTO, 2, Inline.of("عنوان"))),
        doc(h(2, "عنوان")),
        at(B1, 3),
        at(B1, 3));
    assertThatThrownBy(() ->
            new Step.Reshape(
                    new Quote(B1, Direction.AUTO, Inline.of("آخر"), Inline.EMPTY, Inline.EMPTY))
                .apply(doc(p("عنوان")).document()))
        .isInstanceOf(StepException.class);
  }

  @Test
  void movesBlocksButNotTheHead() {
    Tagged before = doc(p("أ‹x›"), p("ب"));
    Step move = new Step.Move(B1, B2);
    assertThat(move.apply(before.document()).body().getLast().id()).isEqualTo(B1);
    assertThat(move.invert(before.document()).apply(move.apply(before.document())))
        .isEqualTo(before.document());
    assertThatThrownBy(() -> new Step.Move(BlockId.KICKER, B1).apply(before.document()))
        .isInstanceOf(StepException.class);
    assertThatThrownBy(() -> new Step.Move(B1, BlockId.KICKER).apply(before.document()))
        .isInstanceOf(StepException.class);
  }

  @Test
  void aStepThatDoesNotFitSaysSo() {
    assertThatThrownBy(() ->
            new Step.ReplaceText(B1, Field.TEXT, 2, 9, Inline.EMPTY).apply(doc(p("أب")).document()))
        .isInstanceOf(StepException.class);
    assertThatThrownBy(() ->
            new Step.ReplaceText(B1, Field.CAPTION, 0, 0, Inline.EMPTY)
                .apply(doc(p("أب")).document()))
        .isInstanceOf(StepException.class);
  }
}
