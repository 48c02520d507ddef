package muharrir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.document.Inline;
import muharrir.edit.EditorState;
import muharrir.edit.Reaching;
import muharrir.edit.Rebuild;
import muharrir.edit.Selection;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.review.Suggestion.Words;
import muharrir.review.SuggestionsTest.Desk;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes of suggestions is told by another way than they are kept: by a second text, to which
 * only what nobody suggested is done.
 */
class SuggestionsSidesTest {
  /** A step in one part of a text, on blocks of that part only, the head apart. */
  private static Optional<Step> step(RandomDocuments documents, Document text, Set<BlockId> part) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : text.blocks()) {
      if (Document.HEAD.contains(block.id()) || part.contains(block.id())) {
        blocks.add(block);
      }
    }
    Step step = documents.step(new Document(blocks));
    return part.containsAll(named(step)) ? Optional.of(step) : Optional.empty();
  }

  /** The blocks that a step changes, or beside which it puts something. */
  private static Collection<BlockId> named(Step step) {
    return switch (step) {
      case Step.ReplaceText replace -> List.of(replace.block());
      case Step.Remark remark -> List.of(remark.block());
      case Step.Split split -> List.of(split.block());
      case Step.Join join -> List.of(join.first(), join.second());
      case Step.InsertBlocks insert -> List.of(insert.after());
      case Step.RemoveBlocks remove -> remove.ids();
      case Step.Reshape reshape -> List.of(reshape.block().id());
      case Rebuild rebuild -> List.of(rebuild.block().id());
      case Step.Move move -> List.of(move.block(), move.after());
    };
  }

  private static Collection<BlockId> made(Step step) {
    return switch (step) {
      case Step.Split split -> List.of(split.tail().id());
      case Step.InsertBlocks insert -> insert.blocks().stream().map(Block::id).toList();
      case Step.ReplaceText _, Step.Remark _, Step.Join _, Step.RemoveBlocks _ -> List.of();
      case Step.Reshape _, Rebuild _, Step.Move _ -> List.of();
    };
  }

  /**
   * An editor suggests in the first half of a long text while a journalist writes in the second, by
   * turns, with every kind of step: words, marks, splits, joins, other kinds of blocks, moves,
   * tables and galleries. The original is what the journalist alone would have made.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOriginalIsWhatTheOtherOneWroteAlone(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    RandomDocuments documents = new RandomDocuments(random);
    Desk desk = SuggestionsPropertyTest.talkedOver(documents, random);
    List<BlockId> body = desk.text.body().stream().map(Block::id).toList();
    Set<BlockId> suggested = new HashSet<>(body.subList(0, body.size() / 2));
    Set<BlockId> written = new HashSet<>(body.subList(body.size() / 2, body.size()));
    suggested.remove(BlockId.HERO);
    Document alone = desk.text;
    int most = 0;
    for (int edits = 0; edits < 500; ) {
      boolean suggests = random.nextInt(3) > 0;
      Set<BlockId> part = suggests ? suggested : written;
      Optional<Step> step = step(documents, desk.text, part);
      if (step.isEmpty() || (part.size() < 3 && step.get() instanceof Step.RemoveBlocks)) {
        continue;
      }
      edits++;
      part.addAll(made(step.get()));
      if (suggests) {
        desk.suggesting();
      } else {
        desk.writing();
        alone = step.get().apply(alone);
      }
      desk.act(step.get());
      part.removeIf(id -> !desk.text.contains(id));
      SuggestionsPropertyTest.anchorsHold(desk);
      assertThat(desk.original()).as("after %d edits: %s", edits, step.get()).isEqualTo(alone);
      if (edits % 50 == 0 && desk.review.proposals().isPresent()) {
        List<Suggestion> all = desk.all();
        most = Math.max(most, all.size());
        assertThat(all).noneMatch(Suggestion::isStale);
        assertThat(desk.review.rejecting(desk.text, all)).isEqualTo(alone);
        assertThat(Reading.ACCEPTED.of(desk.review, desk.text)).isEqualTo(desk.text);
        assertThat(Reading.ORIGINAL.of(desk.review, desk.text)).isEqualTo(alone);
        assertThat(desk.review.accepting(desk.text, all)).isEmpty();
      }
    }
    assertThat(most).isGreaterThan(60);
  }

  /** A text with many suggestions of every kind, and none that is stale. */
  private static Desk suggested(RandomDocuments documents, int edits) {
    Desk desk = new Desk(documents.document(30)).suggesting();
    for (int i = 0; i < edits; i++) {
      desk.act(documents.transaction(desk.text, 2));
    }
    return desk.writing();
  }

  private static Desk reject(Desk desk, Suggestion one) {
    Document without = desk.review.rejecting(desk.text, List.of(one));
    Selection start = Selection.caret(Selection.startOf(desk.text.blocks().getFirst()));
    Transaction change = Reaching.of(new EditorState(desk.text, start), without);
    desk.review =
        desk.review.withProposals(desk.review.proposals().orElseThrow().without(change, desk.text));
    desk.text = without;
    return desk;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneByOneInAnyOrderTheyComeToTheSameAsAllAtOnce(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    RandomDocuments documents = new RandomDocuments(random);
    for (int round = 0; round < 4; round++) {
      Desk accepted = suggested(documents, 25);
      Document text = accepted.text;
      Document original = accepted.original();
      Desk rejected = new Desk(text);
      rejected.review = accepted.review;
      Desk mixed = new Desk(text);
      mixed.review = accepted.review;
      int most = accepted.all().size();
      for (int i = 0; !accepted.all().isEmpty(); i++) {
        assertThat(i).as("it comes to an end").isLessThan(2 * most + 10);
        List<Suggestion> all = accepted.all();
        accepted.accept(all.get(random.nextInt(all.size())));
      }
      assertThat(accepted.text).isEqualTo(text);
      assertThat(accepted.original()).isEqualTo(text);
      for (int i = 0; !rejected.all().isEmpty(); i++) {
        assertThat(i).as("it comes to an end").isLessThan(2 * most + 10);
        List<Suggestion> all = rejected.all();
        reject(rejected, all.get(random.nextInt(all.size())));
        assertThat(rejected.original()).isEqualTo(original);
      }
      assertThat(rejected.text).isEqualTo(original);
      for (int i = 0; !mixed.all().isEmpty(); i++) {
        assertThat(i).as("it comes to an end").isLessThan(2 * most + 10);
        List<Suggestion> all = mixed.all();
        Suggestion one = all.get(random.nextInt(all.size()));
        if (random.nextBoolean()) {
          mixed.accept(one);
        } else {
          reject(mixed, one);
        }
      }
      assertThat(mixed.original()).isEqualTo(mixed.text);
    }
  }

  /** Whoever writes into the words of a suggestion makes it stale, and then it is never taken. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatSomebodyElseWroteIntoIsStaleAndNeverTakenWithTheOthers(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    RandomDocuments documents = new RandomDocuments(random);
    int tried = 0;
    for (int round = 0; tried < 60; round++) {
      assertThat(round).isLessThan(2_000);
      Desk desk = suggested(documents, 12);
      List<Words> wide =
          desk.all().stream()
              .map(Suggestion::what)
              .filter(Words.class::isInstance)
              .map(Words.class::cast)
              .filter(words -> !words.isFormat() && words.after().length() > 4)
              .toList();
      if (wide.isEmpty()) {
        continue;
      }
      tried++;
      Words one = wide.get(random.nextInt(wide.size()));
      int at = one.from() + 1 + random.nextInt(one.after().length() - 2);
      if (Character.isSurrogate(desk.text.block(one.block()).text(one.field()).text().charAt(at))
          || Character.isSurrogate(
              desk.text.block(one.block()).text(one.field()).text().charAt(at - 1))) {
        continue;
      }
      desk.act(new Step.ReplaceText(one.block(), one.field(), at, at, Inline.of("ظظظ")));
      List<Suggestion> over =
          desk.all().stream()
              .filter(each ->
                  each.what() instanceof Words words
                      && words.block().equals(one.block())
                      && words.field().equals(one.field())
                      && words.after().text().contains("ظظظ"))
              .toList();
      assertThat(over).isNotEmpty();
      assertThat(over).allMatch(Suggestion::isStale);
      assertThat(over.getFirst().suggested().orElseThrow().text()).doesNotContain("ظظظ");
      assertThat(Reading.ACCEPTED.of(desk.review, desk.text).plainText()).doesNotContain("ظظظ");
      assertThat(desk.original().plainText()).doesNotContain("ظظظ");

      Document reading = Reading.ACCEPTED.of(desk.review, desk.text);
      settle(desk, fresh(desk));
      assertThat(desk.original()).isEqualTo(reading);
      // Where that moved the borders of what is left, a piece of it may be nobody else's.
      for (int i = 0; !fresh(desk).isEmpty(); i++) {
        assertThat(i).as("it comes to an end").isLessThan(100);
        settle(desk, fresh(desk));
      }
      assertThat(desk.original().plainText()).doesNotContain("ظظظ");
      assertThat(desk.all()).isNotEmpty().allMatch(Suggestion::isStale);
    }
  }

  private static List<Suggestion> fresh(Desk desk) {
    return desk.all().stream().filter(each -> !each.isStale()).toList();
  }

  private static void settle(Desk desk, List<Suggestion> some) {
    desk.review =
        desk.review.after(new ReviewChange.Settled(desk.review.accepting(desk.text, some)));
  }
}
