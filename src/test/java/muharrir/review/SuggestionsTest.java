package muharrir.review;

import static muharrir.testing.Docs.doc;
import static muharrir.testing.Docs.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.Suggestion.Words;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final BlockId B1 = new BlockId("b1");
  private static final BlockId B2 = new BlockId("b2");
  private static final BlockId B3 = new BlockId("b3");
  private static final PersonId EDITOR = new PersonId("hala");
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  /** A text and the desk's work on it, as they go through changes. */
  private static final class Desk {
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
  void takingAllGivesTheTextAndTakingNoneTheOriginal() {
    RandomGenerator random = new SplittableRandom(20261124);
    RandomDocuments documents = new RandomDocuments(random);
    Desk desk = new Desk(documents.document(20));
    int most = 0;
    for (int i = 0; i < 10_000; i++) {
      if (i % 250 == 0) {
        desk = new Desk(documents.document(20));
      }
      int dice = random.nextInt(100);
      if (dice == 0) {
        desk.suggesting();
      } else if (dice < 3) {
        desk.writing();
      } else if (dice == 3 && !desk.all().isEmpty()) {
        Suggestion one = desk.all().get(random.nextInt(desk.all().size()));
        Document rejected = desk.review.rejecting(desk.text, List.of(one));
        assertThat(rejected.body()).isNotNull();
        desk.accept(one);
      }
      desk.act(documents.transaction(desk.text, 3));
      Optional<Proposals> proposals = desk.review.proposals();
      if (proposals.isEmpty()) {
        continue;
      }
      Suggestions all = Suggestions.of(proposals.get(), desk.text);
      most = Math.max(most, all.all().size());
      assertThat(all.with(_ -> true)).isEqualTo(desk.text);
      assertThat(all.with(_ -> false)).isEqualTo(proposals.get().original());
      assertThat(all.all()).isNotEmpty();
      for (Suggestion each : all.all()) {
        assertThat(desk.text.contains(each.standing())).isTrue();
        if (each.what() instanceof Words words) {
          assertThat(
                  desk.text
                      .block(words.block())
                      .text(words.field())
                      .slice(words.from(), words.to()))
              .isEqualTo(words.after());
        }
      }
    }
    assertThat(most).isGreaterThan(20);
  }

  @Test
  void rejectingAllOfASessionOfSuggestionsIsTheTextBeforeIt() {
    RandomGenerator random = new SplittableRandom(7);
    RandomDocuments documents = new RandomDocuments(random);
    for (int round = 0; round < 60; round++) {
      Desk desk = new Desk(documents.document(20)).suggesting();
      Document start = desk.text;
      for (int i = 0; i < 40; i++) {
        desk.act(documents.transaction(desk.text, 3));
      }
      desk.writing();
      assertThat(desk.original()).isEqualTo(start);
      if (!desk.all().isEmpty()) {
        assertThat(desk.review.rejecting(desk.text, desk.all())).isEqualTo(start);
        assertThat(desk.review.accepting(desk.text, desk.all())).isEmpty();
      }
    }
  }

  /**
   * A long article under much talk, ten thousand edits in twenty-five articles: whatever is done, no thread is
   * lost or outside its paragraph's text, and what is suggested adds up.
   */
  @Test
  void tenThousandEditsUnderAHundredThreadsAndAHundredSuggestions() {
    int most = 0;
    for (int seed = 0; seed < 25; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      RandomDocuments documents = new RandomDocuments(random);
      Hunks hunks = new Hunks();
      Desk desk = talkedOver(documents, random);
      desk.suggesting();
      while (suggestions(desk, hunks).map(each -> each.all().size()).orElse(0) < 100) {
        for (int i = 0; i < 20; i++) {
          desk.act(documents.transaction(desk.text, 1));
        }
      }
      int edits = 0;
      for (int i = 1; edits < 400; i++) {
        switch (random.nextInt(50)) {
          case 0, 1, 2 -> desk.suggesting();
          case 3 -> desk.writing();
          default -> {}
        }
        Transaction transaction = documents.transaction(desk.text, 3);
        edits += transaction.steps().size();
        desk.act(transaction);
        anchorsHold(desk);
        if (i % 40 == 0) {
          suggestions(desk, hunks).ifPresent(all -> addsUp(all, desk));
        }
      }
      List<Suggestion> all = desk.all();
      most = Math.max(most, all.size());
      assertThat(desk.review.rejecting(desk.text, List.of())).isEqualTo(desk.text);
      assertThat(desk.review.rejecting(desk.text, all)).isEqualTo(desk.original());
      assertThat(desk.review.accepting(desk.text, all)).isEmpty();
    }
    assertThat(most).isGreaterThan(200);
  }

  /** A random article with a thread at a hundred places of it. */
  private static Desk talkedOver(RandomDocuments documents, RandomGenerator random) {
    Desk desk = new Desk(documents.document(100));
    while (desk.text.size() < 60) {
      desk = new Desk(documents.document(100));
    }
    List<Block> texts =
        desk.text.blocks().stream()
            .filter(block -> block.has(Field.TEXT) && !block.text(Field.TEXT).isEmpty())
            .toList();
    for (int i = 0; i < 100; i++) {
      Block block = texts.get(random.nextInt(texts.size()));
      int from = random.nextInt(block.text(Field.TEXT).length());
      int to = random.nextInt(from, block.text(Field.TEXT).length()) + 1;
      Anchor anchor = Anchor.of(desk.text, new Span(block.id(), Field.TEXT, from, to));
      desk.review =
          desk.review.after(
              new ReviewChange.Talked(
                  ReviewThread.open(
                      new ThreadId("t" + i),
                      anchor,
                      ReviewThread.Kind.COMMENT,
                      new Comment(EDITOR, NOW, "؟"))));
    }
    return desk;
  }

  private static Optional<Suggestions> suggestions(Desk desk, Hunks hunks) {
    return desk.review.proposals().map(each -> Suggestions.of(each, desk.text, hunks));
  }

  private static void anchorsHold(Desk desk) {
    assertThat(desk.review.threads()).hasSize(100);
    for (ReviewThread thread : desk.review.threads()) {
      Anchor anchor = thread.anchor();
      boolean stands =
          desk.text.contains(anchor.start()) && (anchor.isDetached() || anchor.span().fits(desk.text));
      if (!stands || anchor.quotation().isEmpty()) {
        throw new AssertionError(thread.id() + " is nowhere: " + anchor);
      }
    }
  }

  /** Taking all gives the text, taking none the original, and each stands where it says. */
  private static void addsUp(Suggestions all, Desk desk) {
    assertThat(all.with(_ -> true)).isEqualTo(desk.text);
    assertThat(all.with(_ -> false)).isEqualTo(desk.original());
    for (Suggestion each : all.all()) {
      assertThat(desk.text.contains(each.standing())).isTrue();
      each.start().ifPresent(start -> assertThat(desk.text.contains(start)).isTrue());
    }
  }
}
