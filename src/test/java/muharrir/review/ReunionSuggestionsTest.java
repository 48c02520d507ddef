package muharrir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.article.Version;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Document;
import muharrir.edit.Step;
import muharrir.review.SuggestionsTest.Desk;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two desks suggest in different paragraphs of one article, and it comes together. */
class ReunionSuggestionsTest {
  private static final Metadata DRAFT = Metadata.draft(Instant.parse("2025-12-14T08:00:00Z"));
  private static final ArticleId ID = new ArticleId("report");

  private static Article article(Document text) {
    return new Article(ID, text, DRAFT);
  }

  private static Handoff sent(Desk desk, Article base) {
    return new Handoff(
        article(desk.text),
        desk.review,
        List.of(),
        List.of(new Version(1, Instant.EPOCH, Version.Reason.HANDED_OVER, base)));
  }

  /** Suggests other words, marks and shapes in each second paragraph. */
  private static void suggest(Desk desk, RandomDocuments documents, int turn) {
    for (int i = 0; i < 40; i++) {
      Step step = documents.step(desk.text);
      boolean text =
          switch (step) {
            case Step.ReplaceText replace -> mine(desk, replace.block(), turn);
            case Step.Remark remark -> mine(desk, remark.block(), turn);
            case Step.Reshape reshape -> mine(desk, reshape.block().id(), turn);
            default -> false;
          };
      if (text) {
        desk.act(step);
      }
    }
  }

  private static boolean mine(Desk desk, BlockId block, int turn) {
    return desk.text.indexOf(block) % 2 == turn;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theSuggestionsOfBothAreThereAndTheOriginalIsTheBase(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    RandomDocuments documents = new RandomDocuments(random);
    for (int round = 0; round < 20; round++) {
      Document start = documents.document(20);
      Article base = article(start);
      Desk here = new Desk(start).suggesting();
      Desk there = new Desk(start).suggesting();
      suggest(here, documents, 0);
      suggest(there, documents, 1);

      Reunion reunion = Reunion.of(base, article(here.text), here.review, sent(there, base));
      assertThat(reunion.text().conflicts()).isEmpty();
      Document merged = reunion.text().document();
      for (Block block : merged.blocks()) {
        Desk side = start.indexOf(block.id()) % 2 == 0 ? here : there;
        assertThat(block).isEqualTo(side.text.block(block.id()));
      }
      assertThat(reunion.work().proposals().map(Proposals::original).orElse(merged))
          .isEqualTo(start);
      List<Suggestion> all = reunion.work().suggestions(merged);
      assertThat(all).hasSize(here.all().size() + there.all().size());
      assertThat(all).noneMatch(Suggestion::isStale);
      assertThat(Reading.ACCEPTED.of(reunion.work(), merged)).isEqualTo(merged);

      Reunion again = Reunion.of(base, article(merged), reunion.work(), sent(there, base));
      assertThat(again.changesNothing(reunion.work())).as("the same again").isTrue();
    }
  }
}
