package muharrir.review;

import static muharrir.review.SuggestionsTest.EDITOR;
import static muharrir.review.SuggestionsTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.edit.Transaction;
import muharrir.review.Suggestion.Words;
import muharrir.review.SuggestionsTest.Desk;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

/** Whatever is done to a text with suggestions: they add up, and no thread is lost. */
class SuggestionsPropertyTest {
  @Test
  void takingAllGivesTheTextAndTakingNoneTheOriginal() {
    RandomGenerator random = new SplittableRandom(20261124);
    RandomDocuments documents = new RandomDocuments(random);
    Desk desk = new Desk(documents.document(20));
    Hunks hunks = new Hunks();
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
      Suggestions all = Suggestions.of(proposals.get(), desk.text, hunks);
      most = Math.max(most, all.all().size());
      assertThat(all.with(_ -> true)).isEqualTo(desk.text);
      assertThat(all.with(_ -> false)).isEqualTo(proposals.get().original());
      assertThat(all.all()).isNotEmpty();
      for (Suggestion each : all.all()) {
        assertThat(desk.text.contains(each.standing())).isTrue();
        assertThat(each.by()).as("somebody suggested %s", each).contains(EDITOR);
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
   * A long article under much talk, ten thousand edits in twenty-five articles: whatever is done,
   * no thread is lost or outside its paragraph's text, and what is suggested adds up.
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
  static Desk talkedOver(RandomDocuments documents, RandomGenerator random) {
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

  static void anchorsHold(Desk desk) {
    assertThat(desk.review.threads()).hasSize(100);
    for (ReviewThread thread : desk.review.threads()) {
      Anchor anchor = thread.anchor();
      boolean stands =
          desk.text.contains(anchor.start())
              && (anchor.isDetached() || anchor.span().fits(desk.text));
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
      assertThat(each.by()).as("somebody suggested %s", each).contains(EDITOR);
      each.start().ifPresent(start -> assertThat(desk.text.contains(start)).isTrue());
    }
  }
}
