package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Table;
import muharrir.edit.Rebuild;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.Suggestion.Words;
import muharrir.testing.Docs;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final BlockId B2 = new BlockId("b2");
  private static final BlockId B3 = new BlockId("b3");
  static final PersonId EDITOR = new PersonId("hala");
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  /** A text and the desk's work on it, as they go through changes. */
  static final class Desk {
    Document text;
    Review review = Review.NONE;
    Instant now = NOW;

    Desk(Document text) {
      this.text = text;
    }

    Desk suggesting() {
      review = review.after(new ReviewChange.Suggests(Optional.of(EDITOR)));
      return this;
    }

    Desk writing() {
      review = review.after(new ReviewChange.Suggests(Optional.empty()));
      return this;
    }

    Desk act(Step... steps) {
      Selection start = Selection.caret(Selection.startOf(text.blocks().getFirst()));
      return act(new Transaction(List.of(steps), start, start, Transaction.Kind.WHOLE));
    }

    Desk act(Transaction transaction) {
      Document after = transaction.apply(text);
      now = now.plusSeconds(1);
      review = review.carried(transaction, text, after, now);
      text = after;
      return this;
    }

    /** Puts other words in the place of some. */
    Desk words(BlockId block, String old, String put) {
      int from = text(block).indexOf(old);
      assertThat(from).as(old).isNotNegative();
      return act(put(block, from, from + old.length(), put));
    }

    Desk accept(Suggestion one) {
      review = review.after(new ReviewChange.Settled(review.accepting(text, List.of(one))));
      return this;
    }

    String text(BlockId block) {
      return text.block(block).text(Field.TEXT).text();
    }

    Document original() {
      return review.proposals().map(Proposals::original).orElse(text);
    }

    String original(BlockId block) {
      return original().block(block).text(Field.TEXT).text();
    }

    List<Suggestion> all() {
      return review.suggestions(text);
    }

    Suggestion only() {
      assertThat(all()).hasSize(1);
      return all().getFirst();
    }
  }

  private static Step put(BlockId block, int from, int to, String words) {
    return new Step.ReplaceText(block, Field.TEXT, from, to, Inline.of(words));
  }

  private static Desk desk() {
    return new Desk(
        doc(p("وصل الوزير إلى حلب مساءً"), p("وعاد صباحًا"), p("وقال إن الطريق مفتوح")).document());
  }

  @Test
  void wordsThatAreSuggestedLeaveTheOriginalAlone() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباحًا");
    assertThat(desk.original(B1)).isEqualTo("وصل الوزير إلى حلب مساءً");
    assertThat(desk.text(B1)).isEqualTo("وصل الوزير إلى حلب صباحًا");
    Suggestion one = desk.only();
    assertThat(one.what())
        .isEqualTo(new Words(B1, Field.TEXT, 19, 19, Inline.of("مساءً"), Inline.of("صباحًا")));
    assertThat(one.by()).contains(EDITOR);
    assertThat(one.at()).contains(NOW.plusSeconds(1));
    assertThat(one.isStale()).isFalse();
  }

  @Test
  void lettersTypedOneByOneAreOneSuggestion() {
    Desk desk = desk().suggesting();
    int at = desk.text(B1).indexOf("إلى");
    for (char c : "أمس ".toCharArray()) {
      desk.act(put(B1, at, at, String.valueOf(c)));
      at++;
    }
    assertThat(((Words) desk.only().what()).after().text()).isEqualTo("أمس ");
    assertThat(desk.review.proposals().orElseThrow().touches()).hasSize(1);
    assertThat(desk.only().at()).contains(NOW.plusSeconds(4));
  }

  @Test
  void aBlockThatChangesPlacesWithItsNeighbourIsSomebodysWhicheverIsTold() {
    for (Step move : List.of(new Step.Move(B1, B2), new Step.Move(B2, BlockId.STANDFIRST))) {
      Desk desk = desk().suggesting().act(move);
      assertThat(desk.only().what()).isInstanceOf(Suggestion.Moved.class);
      assertThat(desk.only().by()).contains(EDITOR);
      assertThat(desk.only().at()).contains(NOW.plusSeconds(1));
    }
  }

  private static Block gallery(Desk desk, int... order) {
    Gallery old = (Gallery) desk.text.block(B1);
    return old.withShots(Arrays.stream(order).mapToObj(old.shots()::get).toList());
  }

  @Test
  void picturesThatAreSuggestedToChangePlacesTakeTheirCaptionsAlong() {
    Desk desk = new Desk(doc(Docs.gallery("معرض", "أولى", "ثانية", "ثالثة")).document());
    Document start = desk.text;
    desk.suggesting().act(new Rebuild(gallery(desk, 1, 0, 2), List.of()));
    assertThat(desk.only().what())
        .isEqualTo(new Suggestion.Shape(start.block(B1), desk.text.block(B1)));

    // Somebody who does not suggest mends the caption of the picture that stands first now.
    desk.writing().act(new Step.ReplaceText(B1, Field.CAPTION, 0, 0, Inline.of("صورة ")));
    assertThat(desk.text.block(B1).text(Field.CAPTION).text()).isEqualTo("صورة ثانية");
    assertThat(desk.original().block(B1).text(Field.of(Field.Part.CAPTION, 1)).text())
        .isEqualTo("صورة ثانية");
    assertThat(desk.original().block(B1).text(Field.CAPTION).text()).isEqualTo("أولى");
    assertThat(desk.review.rejecting(desk.text, desk.all())).isEqualTo(desk.original());
    assertThat(desk.review.accepting(desk.text, desk.all())).isEmpty();
  }

  @Test
  void whatSomebodyElseWritesIntoATableWithASuggestedRowStaysInItsRow() {
    Desk desk = new Desk(doc(Docs.table("جدول", "المدينة|العدد", "حلب|100", "حمص|50")).document());
    Table old = (Table) desk.text.block(B1);
    List<List<Inline>> rows = new ArrayList<>(old.rows());
    rows.add(1, List.of(Inline.of("دمشق"), Inline.EMPTY));
    desk.suggesting()
        .act(
            new Rebuild(
                new Table(B1, old.direction(), old.title(), old.header(), rows), List.of()));
    desk.writing()
        .act(new Step.ReplaceText(B1, Field.cell(3, 1), 0, 2, Inline.of("60")))
        .act(new Step.ReplaceText(B1, Field.cell(0, 1), 0, 0, Inline.of("نحو ")))
        .act(new Step.ReplaceText(B1, Field.cell(1, 1), 0, 0, Inline.of("900")));
    assertThat(((Table) desk.original().block(B1)).rows())
        .extracting(row -> row.stream().map(Inline::text).toList())
        .containsExactly(
            List.of("المدينة", "نحو العدد"), List.of("حلب", "100"), List.of("حمص", "60"));
    assertThat(((Table) desk.text.block(B1)).rows())
        .extracting(row -> row.stream().map(Inline::text).toList())
        .containsExactly(
            List.of("المدينة", "نحو العدد"),
            List.of("دمشق", "900"),
            List.of("حلب", "100"),
            List.of("حمص", "60"));
  }

  @Test
  void whatIsTakenBackIsNoSuggestion() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباحًا").words(B1, "صباحًا", "مساءً");
    assertThat(desk.review.proposals()).isEmpty();
    assertThat(desk.all()).isEmpty();
  }

  @Test
  void whatIsWrittenOutsideBelongsToBothTexts() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباحًا").writing();
    desk.words(B1, "الوزير", "الرئيس").words(B2, "وعاد", "ورجع").words(B1, "حلب ", "حلب أمس ");
    assertThat(desk.original(B1)).isEqualTo("وصل الرئيس إلى حلب أمس مساءً");
    assertThat(desk.text(B1)).isEqualTo("وصل الرئيس إلى حلب أمس صباحًا");
    assertThat(desk.original(B2)).isEqualTo("ورجع صباحًا");
    assertThat(desk.only().isStale()).isFalse();
  }

  @Test
  void whatIsWrittenAtTheEdgesGoesWithTheWordThatItClingsTo() {
    Desk desk = desk().suggesting().words(B1, "إلى ", "إلى مدينة ").writing();
    // A letter put on to the word before, and one put on to the word behind the suggestion.
    desk.words(B1, "إلى", "إلىه").words(B1, "حلب", "بحلب");
    assertThat(desk.original(B1)).isEqualTo("وصل الوزير إلىه بحلب مساءً");
    assertThat(desk.only().isStale()).isFalse();
  }

  @Test
  void wordsOfASuggestionThatOthersChangeMakeItStaleWithBothTexts() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباح اليوم").writing();
    desk.words(B1, "اليوم", "السبت");
    Suggestion one = desk.only();
    assertThat(desk.original(B1)).endsWith("حلب مساءً");
    assertThat(one.isStale()).isTrue();
    assertThat(one.suggested().orElseThrow().text()).isEqualTo("صباح اليوم");
    assertThat(((Words) one.what()).after().text()).isEqualTo("صباح السبت");
    // Back as it was suggested, it is whole again.
    desk.words(B1, "السبت", "اليوم");
    assertThat(desk.only().isStale()).isFalse();
  }

  @Test
  void aStaleSuggestionIsNotAcceptedWithTheOthers() {
    Desk desk =
        desk().suggesting().words(B1, "مساءً", "صباح اليوم").words(B2, "وعاد", "ورجع").writing();
    desk.words(B1, "اليوم", "السبت");
    List<Suggestion> whole = desk.all().stream().filter(each -> !each.isStale()).toList();
    desk.review =
        desk.review.after(new ReviewChange.Settled(desk.review.accepting(desk.text, whole)));
    assertThat(desk.only().isStale()).isTrue();
    assertThat(desk.original(B2)).isEqualTo("ورجع صباحًا");
    assertThat(desk.original(B1)).endsWith("مساءً");
    // By itself it is accepted as it stands.
    desk.accept(desk.only());
    assertThat(desk.review.proposals()).isEmpty();
  }

  @Test
  void whoSuggestsOverAStaleOneMakesItWholeAgain() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباح اليوم").writing();
    desk.words(B1, "اليوم", "السبت").suggesting().words(B1, "السبت", "الأحد");
    assertThat(desk.only().isStale()).isFalse();
  }

  @Test
  void wordsThatGoTogetherWithTheirNeighboursGoFromBoth() {
    Desk desk = desk().suggesting().words(B1, "إلى ", "").words(B1, "حلب ", "حلب الشهباء ");
    desk.writing().words(B1, "الوزير حلب الشهباء مساءً", "الجميع");
    assertThat(desk.text(B1)).isEqualTo("وصل الجميع");
    assertThat(desk.original(B1)).isEqualTo("وصل الجميع");
    assertThat(desk.review.proposals()).isEmpty();
  }

  @Test
  void oneIsAcceptedOrRejectedByItself() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباحًا").words(B2, "وعاد", "ورجع");
    desk.writing();
    Suggestion second = desk.all().get(1);
    desk.accept(second);
    assertThat(desk.original(B2)).isEqualTo("ورجع صباحًا");
    assertThat(desk.original(B1)).endsWith("مساءً");
    Suggestion left = desk.only();
    assertThat(desk.review.rejecting(desk.text, List.of(left))).isEqualTo(desk.original());
  }

  @Test
  void formatsAreSuggestions() {
    Desk desk = desk().suggesting();
    desk.act(
        new Step.Remark(B2, Field.TEXT, 0, Inline.of("وعاد", java.util.Set.of(new Mark.Strong()))));
    Words words = (Words) desk.only().what();
    assertThat(words.isFormat()).isTrue();
    assertThat(words.before().text()).isEqualTo("وعاد");
  }

  @Test
  void blocksAreSuggestions() {
    Desk desk = desk().suggesting();
    Block added = new Block.Paragraph(new BlockId("n1"), Direction.AUTO, Inline.of("جديد"));
    desk.act(new Step.InsertBlocks(B1, List.of(added)))
        .act(new Step.Reshape(new Block.Heading(B2, Direction.AUTO, 2, Inline.of("وعاد صباحًا"))))
        .act(new Step.RemoveBlocks(List.of(B3)));
    assertThat(desk.all().stream().map(Suggestion::what))
        .containsExactly(
            new Suggestion.Added(added),
            new Suggestion.Shape(desk.original().block(B2), desk.text.block(B2)),
            new Suggestion.Removed(desk.original().block(B3), B2));
    assertThat(desk.all()).allMatch(each -> each.by().equals(Optional.of(EDITOR)));
    Document some =
        Suggestions.of(desk.review.proposals().orElseThrow(), desk.text)
            .with(each -> each.what() instanceof Suggestion.Removed);
    assertThat(some).isEqualTo(doc(p("وصل الوزير إلى حلب مساءً"), p("وعاد صباحًا")).document());
  }

  @Test
  void aMoveIsASuggestion() {
    Desk desk = desk().suggesting().act(new Step.Move(B3, BlockId.STANDFIRST));
    assertThat(desk.only().what()).isEqualTo(new Suggestion.Moved(B3));
    desk.writing().act(put(B3, 0, 0, "ثم "));
    assertThat(desk.original(B3)).isEqualTo("ثم وقال إن الطريق مفتوح");
    assertThat(desk.original().indexOf(B3)).isGreaterThan(desk.original().indexOf(B2));
  }

  @Test
  void aParagraphThatTheWriterSplitsKeepsItsSuggestions() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "صباحًا").writing();
    BlockId tail = new BlockId("n1");
    desk.act(new Step.Split(B1, 11, new Block.Paragraph(tail, Direction.AUTO, Inline.EMPTY)));
    assertThat(desk.text(tail)).isEqualTo("إلى حلب صباحًا");
    assertThat(desk.original(tail)).isEqualTo("إلى حلب مساءً");
    assertThat(desk.only().block()).isEqualTo(tail);
    assertThat(desk.only().by()).contains(EDITOR);
    desk.act(new Step.Join(B1, tail, desk.text(B1).length()));
    assertThat(desk.original(B1)).isEqualTo("وصل الوزير إلى حلب مساءً");
    assertThat(desk.only().block()).isEqualTo(B1);
  }

  @Test
  void wordsDeletedAcrossParagraphsAreOneSuggestion() {
    Desk desk = desk();
    Document start = desk.text;
    desk.suggesting()
        .act(
            new Step.ReplaceText(B1, Field.TEXT, 16, 24, Inline.EMPTY),
            new Step.ReplaceText(B2, Field.TEXT, 0, 5, Inline.EMPTY),
            new Step.Join(B1, B2, 16));
    desk.words(B3, "مفتوح", "مغلق").writing();
    assertThat(desk.text(B1)).isEqualTo("وصل الوزير إلى حصباحًا");
    assertThat(desk.all()).hasSize(2);
    Suggestion one = desk.all().getFirst();
    assertThat(one.what())
        .isEqualTo(
            new Suggestion.Joined(start.block(B1), List.of(start.block(B2)), desk.text.block(B1)));
    assertThat(one.by()).contains(EDITOR);
    assertThat(one.isStale()).isFalse();
    // One way or the other, the two paragraphs go together; the other suggestion stays.
    Document rejected = desk.review.rejecting(desk.text, List.of(one));
    assertThat(rejected).isEqualTo(start.with(desk.text.block(B3)));
    Document now = desk.text;
    desk.accept(one);
    assertThat(desk.text).isEqualTo(now);
    assertThat(desk.original()).isEqualTo(now.with(start.block(B3)));
    assertThat(desk.only().block()).isEqualTo(B3);
  }

  @Test
  void aWholeParagraphBetweenGoesWithTheJoin() {
    Desk desk = desk();
    Document start = desk.text;
    desk.suggesting()
        .act(
            new Step.RemoveBlocks(List.of(B2)),
            new Step.Join(B1, B3, start.block(B1).text(Field.TEXT).length()));
    assertThat(desk.only().what())
        .isEqualTo(
            new Suggestion.Joined(
                start.block(B1), List.of(start.block(B2), start.block(B3)), desk.text.block(B1)));
    assertThat(desk.review.rejecting(desk.text, desk.all())).isEqualTo(start);
  }

  @Test
  void aParagraphThatIsTakenOutIsNotJoined() {
    Desk desk = desk().suggesting().words(B1, "مساءً", "ليلًا");
    desk.act(new Step.RemoveBlocks(List.of(B2)));
    assertThat(desk.all().stream().map(Suggestion::key))
        .containsExactly("b1:text:19", "b2:removed");
  }

  @Test
  void enterWithinAParagraphIsOneSuggestion() {
    Desk desk = desk();
    Document start = desk.text;
    BlockId tail = new BlockId("n1");
    desk.suggesting()
        .act(new Step.Split(B1, 11, new Block.Paragraph(tail, Direction.AUTO, Inline.EMPTY)))
        .words(tail, "إلى", "نحو")
        .writing();
    assertThat(desk.only().what())
        .isEqualTo(
            new Suggestion.Split(
                start.block(B1), desk.text.block(B1), List.of(desk.text.block(tail))));
    assertThat(desk.only().by()).contains(EDITOR);
    assertThat(desk.review.rejecting(desk.text, desk.all())).isEqualTo(start);
    desk.accept(desk.only());
    assertThat(desk.review.proposals()).isEmpty();
  }
}
