package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.figure;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Position;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final BlockId B2 = new BlockId("b2");

  private final Document text =
      doc(p("وصل الوزير إلى حلب مساءً"), p("وعاد صباحًا"), figure("السوق", "سانا")).document();
  private final Anchor anchor = on(text, B1, "الوزير");

  private static Anchor on(Document document, BlockId block, String words) {
    int from = document.block(block).text(Field.TEXT).text().indexOf(words);
    return Anchor.of(document, new Span(block, Field.TEXT, from, from + words.length()));
  }

  private static Transaction of(Document document, Step... steps) {
    Selection start = Selection.caret(Selection.startOf(document.blocks().getFirst()));
    return new Transaction(List.of(steps), start, start, Transaction.Kind.WHOLE);
  }

  private static Step put(BlockId block, int from, int to, String words) {
    return new Step.ReplaceText(block, Field.TEXT, from, to, Inline.of(words));
  }

  private static Anchor carry(Anchor anchor, Document before, Step... steps) {
    Transaction transaction = of(before, steps);
    return new Anchors(transaction, before, transaction.apply(before)).carry(anchor);
  }

  /** Through a change, and back. */
  private static Anchor undone(Anchor anchor, Document before, Step... steps) {
    Transaction there = of(before, steps);
    Document after = there.apply(before);
    Anchor gone = new Anchors(there, before, after).carry(anchor);
    return new Anchors(there.invert(before), after, before).carry(gone);
  }

  @Test
  void wordsMoveWithWhatIsTypedBeforeThem() {
    Anchor moved = carry(anchor, text, put(B1, 0, 0, "أمس "));
    assertThat(moved.from()).isEqualTo(8);
    assertThat(moved.to()).isEqualTo(14);
    assertThat(moved.quotation()).isEqualTo("الوزير");
    assertThat(moved.isDetached()).isFalse();
  }

  @Test
  void deletedWordsLeaveTheirQuotationAtTheNearestPlace() {
    Anchor gone = carry(anchor, text, put(B1, 4, 13, ""));
    assertThat(gone.isDetached()).isTrue();
    assertThat(gone.start()).isEqualTo(new Position(B1, Field.TEXT, 4));
    assertThat(gone.end()).isEqualTo(gone.start());
    assertThat(gone.quotation()).isEqualTo("الوزير");
  }

  @Test
  void undoBringsAnAnchorBackToItsWords() {
    assertThat(undone(anchor, text, put(B1, 0, 18, ""))).isEqualTo(anchor);
    assertThat(undone(anchor, text, put(B1, 4, 10, "المحافظ"))).isEqualTo(anchor);
    assertThat(undone(anchor, text, new Step.RemoveBlocks(List.of(B1, B2)))).isEqualTo(anchor);
    assertThat(undone(anchor, text, put(B1, 8, 14, ""))).isEqualTo(anchor);
    Step split =
        new Step.Split(B1, 8, new Block.Paragraph(new BlockId("n1"), Direction.AUTO, Inline.EMPTY));
    assertThat(undone(anchor, text, split)).isEqualTo(anchor);
    assertThat(undone(on(text, B2, "صباحًا"), text, new Step.Join(B1, B2, 24)))
        .isEqualTo(on(text, B2, "صباحًا"));
    Anchor picture = Anchor.of(text.block(new BlockId("b3")));
    assertThat(undone(picture, text, new Step.RemoveBlocks(List.of(new BlockId("b3")))))
        .isEqualTo(picture);
  }

  @Test
  void deletedPictureLeavesItsThreadAtTheEndOfWhatStoodBefore() {
    Anchor picture = Anchor.of(text.block(new BlockId("b3")));
    Anchor gone = carry(picture, text, new Step.RemoveBlocks(List.of(new BlockId("b3"))));
    assertThat(gone.isDetached()).isTrue();
    assertThat(gone.start()).isEqualTo(new Position(B2, Field.TEXT, 11));
  }

  @Test
  void theSameWordThatStoodElsewhereBeforeIsNotTaken() {
    Document two = doc(p("قال الوزير إن الوزير عاد")).document();
    Anchor second = Anchor.of(two, new Span(B1, Field.TEXT, 14, 20));
    Anchor gone = carry(second, two, put(B1, 11, 20, ""));
    assertThat(gone.isDetached()).isTrue();
    Document left = put(B1, 11, 20, "").apply(two);
    assertThat(carry(gone, left, put(B1, 0, 0, "ثم ")).isDetached()).isTrue();
  }

  @Test
  void severalWordsAreFoundWhereTheyArePasted() {
    Anchor words = on(text, B1, "إلى حلب");
    Document left = put(B1, 11, 18, "").apply(text);
    Anchor gone = carry(words, text, put(B1, 11, 18, ""));
    Anchor pasted = carry(gone, left, put(B2, 4, 4, " إلى حلب"));
    assertThat(pasted.span()).isEqualTo(new Span(B2, Field.TEXT, 5, 12));
  }

  @Test
  void whatIsOutsideTheTextIsRefused() {
    assertThatThrownBy(() -> Anchor.of(text, new Span(B1, Field.TEXT, 20, 90)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Anchor.of(text, new Span(B1, Field.TEXT, 3, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noAnchorIsLostOrOutsideItsTextAfterTenThousandEdits() {
    RandomGenerator random = new SplittableRandom(4);
    RandomDocuments documents = new RandomDocuments(random);
    Document now = documents.document(30);
    List<Anchor> anchors = new ArrayList<>();
    while (anchors.size() < 100) {
      Position at = documents.position(now);
      Block block = now.block(at.block());
      if (block.has(at.field()) && at.offset() < block.text(at.field()).length()) {
        int to = at.offset() + 1 + random.nextInt(block.text(at.field()).length() - at.offset());
        anchors.add(Anchor.of(now, new Span(at.block(), at.field(), at.offset(), to)));
      } else if (block.isUnit()) {
        anchors.add(Anchor.of(block));
      }
    }
    List<String> quotations = anchors.stream().map(Anchor::quotation).toList();
    Deque<Transaction> undo = new ArrayDeque<>();
    for (int i = 0; i < 10_000; i++) {
      boolean back = !undo.isEmpty() && (now.size() > 60 || random.nextInt(3) == 0);
      Transaction transaction = back ? undo.pop() : documents.transaction(now, 2);
      Document next = transaction.apply(now);
      if (!back) {
        undo.push(transaction.invert(now));
      }
      Anchors way = new Anchors(transaction, now, next);
      anchors.replaceAll(way::carry);
      for (Anchor anchor : anchors) {
        assertThat(next.contains(anchor.start()) && next.contains(anchor.end()))
            .as("%s after %s", anchor, transaction)
            .isTrue();
      }
      now = next;
    }
    assertThat(anchors.stream().map(Anchor::quotation)).containsExactlyElementsOf(quotations);
  }

  @Test
  void undoingEverythingAttachesEveryAnchorAgain() {
    RandomDocuments documents = new RandomDocuments(new SplittableRandom(7));
    Document first =
        doc(p("أعلنت البلدية عن خطة جديدة"), p("ثم قال الناطق باسمها كلامًا آخر"), figure("أ", "ب"))
            .document();
    List<Anchor> set = List.of(on(first, B1, "خطة جديدة"), on(first, B2, "الناطق باسمها"));
    for (int round = 0; round < 300; round++) {
      Transaction there = documents.transaction(first, 1);
      Document after = there.apply(first);
      for (Anchor anchor : set) {
        Anchor gone = new Anchors(there, first, after).carry(anchor);
        Anchor again = new Anchors(there.invert(first), after, first).carry(gone);
        assertThat(again.isDetached()).as("%s by %s", anchor, there).isFalse();
        assertThat(again.quotation()).isEqualTo(anchor.quotation());
      }
    }
  }
}
