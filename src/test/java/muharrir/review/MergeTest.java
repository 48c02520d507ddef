package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.edit.Step;
import muharrir.review.Merge.Conflict;
import muharrir.review.Merge.Side;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

class MergeTest {
  private final Document base =
      doc(p("بدأ الاجتماع ظهرًا"), p("حضره ثلاثة وزراء"), p("وانتهى مساءً")).document();

  private static BlockId id(String id) {
    return new BlockId(id);
  }

  private static Document write(Document document, String id, String text) {
    return document.with(document.block(id(id)).withText(Field.TEXT, Inline.of(text)));
  }

  private static Document insert(Document document, String after, String id, String text) {
    Block block = new Block.Paragraph(id(id), Direction.AUTO, Inline.of(text));
    return new Step.InsertBlocks(id(after), List.of(block)).apply(document);
  }

  private static Document remove(Document document, String id) {
    return new Step.RemoveBlocks(List.of(id(id))).apply(document);
  }

  private static List<String> body(Document document) {
    return document.body().stream().map(block -> block.text(Field.TEXT).text()).toList();
  }

  @Test
  void changesOfDifferentParagraphsAreBothTakenSilently() {
    Document mine = write(base, "b1", "بدأ الاجتماع صباحًا");
    Document theirs = insert(write(base, "b3", "وانتهى ليلًا"), "b1", "n1", "في قاعة البلدية");
    Merge merge = Merge.of(base, mine, theirs);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(body(merge.document()))
        .containsExactly(
            "بدأ الاجتماع صباحًا", "في قاعة البلدية", "حضره ثلاثة وزراء", "وانتهى ليلًا");
  }

  @Test
  void changesOfOneParagraphAreAConflictThatAPersonDecides() {
    Document mine = write(base, "b2", "حضره أربعة وزراء");
    Document theirs = write(base, "b2", "حضره وزيران");
    Merge merge = Merge.of(base, mine, theirs);
    Conflict conflict =
        Conflict.of(id("b2"), base.find(id("b2")), mine.find(id("b2")), theirs.find(id("b2")));
    assertThat(merge.conflicts()).containsExactly(conflict);
    assertThat(merge.document()).isEqualTo(mine);
    assertThat(merge.decide(conflict, Side.THEIRS)).isEqualTo(new Merge(theirs, List.of()));
    assertThat(merge.decide(conflict, Side.BASE).document()).isEqualTo(base);
    assertThatThrownBy(() -> merge.decide(conflict, Side.MINE).decide(conflict, Side.MINE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeletedParagraphThatTheOtherChangedIsNotLost() {
    Document changed = write(base, "b2", "حضره وزيران");
    Merge mineGone = Merge.of(base, remove(base, "b2"), changed);
    assertThat(mineGone.document()).isEqualTo(changed);
    assertThat(mineGone.conflicts())
        .containsExactly(
            Conflict.of(id("b2"), base.find(id("b2")), Optional.empty(), changed.find(id("b2"))));
    assertThat(mineGone.decide(mineGone.conflicts().getFirst(), Side.MINE).document())
        .isEqualTo(remove(base, "b2"));
    Merge theirsGone = Merge.of(base, changed, remove(base, "b2"));
    assertThat(theirsGone.document()).isEqualTo(changed);
    assertThat(theirsGone.conflicts()).hasSize(1);
    assertThat(Merge.of(base, base, remove(base, "b2")))
        .isEqualTo(new Merge(remove(base, "b2"), List.of()));
  }

  @Test
  void aMoveAndAChangeOfOneParagraphBothHold() {
    Document mine = write(base, "b3", "وانتهى ليلًا");
    Document theirs = new Step.Move(id("b3"), BlockId.STANDFIRST).apply(base);
    Merge merge = Merge.of(base, mine, theirs);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(body(merge.document()))
        .containsExactly("وانتهى ليلًا", "بدأ الاجتماع ظهرًا", "حضره ثلاثة وزراء");
  }

  @Test
  void whateverWasDoneMergingTwiceIsMergingOnce() {
    RandomDocuments documents = new RandomDocuments(new SplittableRandom(21));
    for (int i = 0; i < 2_000; i++) {
      Document old = documents.document(8);
      Document mine = documents.transaction(old, 4).apply(old);
      Document theirs = documents.transaction(old, 4).apply(old);
      Merge once = Merge.of(old, mine, theirs);
      assertThat(Merge.of(old, once.document(), theirs).document()).isEqualTo(once.document());
      assertThat(Merge.of(old, mine, old)).isEqualTo(new Merge(mine, List.of()));
      assertThat(Merge.of(old, old, theirs)).isEqualTo(new Merge(theirs, List.of()));
      assertThat(Merge.of(old, mine, mine)).isEqualTo(new Merge(mine, List.of()));
    }
  }

  @Test
  void changesOfDifferentParagraphsMergeAsIfBothWereDone() {
    RandomDocuments documents = new RandomDocuments(new SplittableRandom(22));
    for (int i = 0; i < 2_000; i++) {
      Document old = documents.document(10);
      List<Step> mine = touching(documents, old, 0);
      List<Step> theirs = touching(documents, old, 1);
      Document one = all(old, mine);
      Document two = all(old, theirs);
      assertThat(Merge.of(old, one, two))
          .as("%s and %s", mine, theirs)
          .isEqualTo(new Merge(all(one, theirs), List.of()));
    }
  }

  /** Steps on the blocks of even or of odd places alone. */
  private static List<Step> touching(RandomDocuments documents, Document document, int side) {
    List<Step> steps = new ArrayList<>();
    Document current = document;
    for (int i = 0; i < 12; i++) {
      Step step = documents.step(current);
      BlockId at =
          switch (step) {
            case Step.ReplaceText replace -> replace.block();
            case Step.Remark remark -> remark.block();
            case Step.Reshape reshape -> reshape.block().id();
            case Step.InsertBlocks insert -> insert.after();
            case Step.RemoveBlocks remove when remove.ids().size() == 1 -> remove.ids().getFirst();
            default -> new BlockId("no");
          };
      // What stood after a block that is gone could as well have stood after the one before it.
      boolean unclear =
          switch (step) {
            case Step.InsertBlocks _ ->
                at.equals(BlockId.STANDFIRST)
                    || steps.stream().anyMatch(Step.RemoveBlocks.class::isInstance);
            case Step.RemoveBlocks _ ->
                steps.stream().anyMatch(Step.InsertBlocks.class::isInstance);
            default -> false;
          };
      if (document.contains(at) && document.indexOf(at) % 2 == side && !unclear) {
        steps.add(step);
        current = step.apply(current);
      }
    }
    return steps;
  }

  private static Document all(Document document, List<Step> steps) {
    Document current = document;
    for (Step step : steps) {
      current = step.apply(current);
    }
    return current;
  }
}
