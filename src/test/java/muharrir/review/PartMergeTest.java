package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.review.Merge.Side;
import org.junit.jupiter.api.Test;

/** What both desks did to a paragraph that one of them split or joined. */
class PartMergeTest {
  private static final String ONE = "أعلنت البلدية خطة الطرق الجديدة. ";
  private static final String TWO = "وقال المهندس إن العمل يبدأ بعد أسبوع.";

  private final Document base =
      doc(p("بدأ اليوم هادئًا"), p(ONE + TWO), p("لا جديد في السوق")).document();
  private final Document apart =
      doc(p("بدأ اليوم هادئًا"), p(ONE.strip()), p(TWO), p("لا جديد في السوق")).document();

  private static Block text(String id, String words) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(words));
  }

  /** The base with other blocks for its second paragraph. */
  private Document with(Block... blocks) {
    return base.withBlocks(all -> {
      int at = base.indexOf(new BlockId("b2"));
      all.remove(at);
      all.addAll(at, Arrays.asList(blocks));
      return all;
    });
  }

  /** The base of two paragraphs with other blocks for them. */
  private Document joined(Block... blocks) {
    return apart.withBlocks(all -> {
      int at = apart.indexOf(new BlockId("b2"));
      all.subList(at, at + 2).clear();
      all.addAll(at, Arrays.asList(blocks));
      return all;
    });
  }

  /** What stands between the first and the last paragraph. */
  private static List<String> middle(Document document) {
    List<String> middle = new ArrayList<>();
    for (Block block : document.body().subList(1, document.body().size() - 1)) {
      String kind = block instanceof Block.Paragraph ? "" : block.getClass().getSimpleName() + ":";
      middle.add(block.id() + ":" + kind + block.text(Field.TEXT).text());
    }
    return middle;
  }

  private static void bothWays(Document base, Document one, Document two, String... middle) {
    for (Merge merge : List.of(Merge.of(base, one, two), Merge.of(base, two, one))) {
      assertThat(merge.conflicts()).isEmpty();
      assertThat(middle(merge.document())).containsExactly(middle);
    }
  }

  @Test
  void oneSplitsAndTheOtherEditsAHalf() {
    Document split = with(text("b2", ONE), text("n1", TWO));
    String later = "وقال المهندس إن العمل يبدأ غدًا.";
    bothWays(base, split, with(text("b2", ONE + later)), "b2:" + ONE, "n1:" + later);
    String early = "أعلنت البلدية أمس خطة الطرق الجديدة. ";
    bothWays(base, split, with(text("b2", early + TWO)), "b2:" + early, "n1:" + TWO);
    bothWays(base, split, with(text("b2", early + later)), "b2:" + early, "n1:" + later);
  }

  @Test
  void eachChangesAnotherHalfOfWhatOneSplit() {
    Document split = with(text("b2", "أعلنت البلدية أمس خطة الطرق الجديدة."), text("n1", TWO));
    Document other = with(text("b2", ONE + "وقال المهندس إن العمل يبدأ غدًا."));
    bothWays(
        base,
        split,
        other,
        "b2:أعلنت البلدية أمس خطة الطرق الجديدة.",
        "n1:وقال المهندس إن العمل يبدأ غدًا.");
  }

  @Test
  void oneJoinsAndTheOtherEditsOneOfTheTwo() {
    Document one = joined(text("b2", ONE + TWO));
    Document other =
        joined(text("b2", ONE.strip()), text("b3", "وقال المهندس إن العمل يبدأ غدًا."));
    bothWays(apart, one, other, "b2:" + ONE + "وقال المهندس إن العمل يبدأ غدًا.");
  }

  @Test
  void bothSplitAtTheSamePlaceOrAtOthers() {
    Document one = with(text("b2", ONE), text("n1", TWO));
    Document same = with(text("b2", ONE.strip()), text("m1", " " + TWO));
    Merge merge = Merge.of(base, one, same);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(middle(merge.document())).containsExactly("b2:" + ONE, "n1:" + TWO);
    Document other =
        with(text("b2", ONE + "وقال المهندس إن "), text("m1", "العمل يبدأ بعد أسبوع."));
    for (Merge both : List.of(Merge.of(base, one, other), Merge.of(base, other, one))) {
      assertThat(both.conflicts()).isEmpty();
      assertThat(middle(both.document()))
          .containsExactly("b2:" + ONE, "n1:وقال المهندس إن ", "m1:العمل يبدأ بعد أسبوع.");
    }
  }

  @Test
  void onlyThePartThatBothChangedIsAskedAbout() {
    Document mine = with(text("b2", "أعلنت البلدية أمس خطة الطرق الجديدة. "), text("n1", TWO));
    Document theirs =
        with(text("b2", "أعلنت البلدية خطة الجسور الجديدة. وقال المهندس إن العمل يبدأ غدًا."));
    Merge merge = Merge.of(base, mine, theirs);
    String later = "n1:وقال المهندس إن العمل يبدأ غدًا.";
    assertThat(merge.conflicts()).hasSize(1);
    Merge.Conflict conflict = merge.conflicts().getFirst();
    assertThat(conflict.part()).isTrue();
    assertThat(conflict.was()).containsExactly(text("b2", ONE));
    assertThat(middle(merge.document()))
        .containsExactly("b2:أعلنت البلدية أمس خطة الطرق الجديدة. ", later);
    assertThat(middle(merge.decide(conflict, Side.THEIRS).document()))
        .containsExactly("b2:أعلنت البلدية خطة الجسور الجديدة. ", later);
    assertThat(middle(merge.decide(conflict, Side.BASE).document()))
        .containsExactly("b2:" + ONE, later);
  }

  @Test
  void aPlaceThatTheOtherWroteOverIsChosenWhole() {
    Document mine =
        with(
            text("b2", "أعلنت البلدية خطة الطرق الجديدة. وقال "),
            text("n1", "المهندس إن العمل يبدأ بعد أسبوع."));
    Document theirs =
        with(text("b2", "أعلنت البلدية خطة الطرق القديمة ونقل الوزير أن العمل يبدأ بعد أسبوع."));
    Merge merge = Merge.of(base, mine, theirs);
    assertThat(merge.conflicts()).hasSize(1);
    Merge.Conflict conflict = merge.conflicts().getFirst();
    assertThat(middle(merge.document())).isEqualTo(middle(mine));
    assertThat(middle(merge.decide(conflict, Side.THEIRS).document())).isEqualTo(middle(theirs));
    assertThat(merge.decide(conflict, Side.BASE).document()).isEqualTo(base);
  }

  @Test
  void aHeadingOrAQuotationMadeOfAPartKeepsTheOthersWords() {
    Document theirs = with(text("b2", ONE + "وقال المهندس إن العمل يبدأ غدًا."));
    Document heading =
        with(
            new Block.Heading(new BlockId("b2"), Direction.AUTO, 2, Inline.of(ONE.strip())),
            text("n1", TWO));
    bothWays(
        base, heading, theirs, "b2:Heading:" + ONE.strip(), "n1:وقال المهندس إن العمل يبدأ غدًا.");
    Document quote =
        with(
            text("b2", ONE),
            new Block.Quote(
                new BlockId("n1"), Direction.AUTO, Inline.of(TWO), Inline.EMPTY, Inline.EMPTY));
    bothWays(base, quote, theirs, "b2:" + ONE, "n1:Quote:وقال المهندس إن العمل يبدأ غدًا.");
  }
}
