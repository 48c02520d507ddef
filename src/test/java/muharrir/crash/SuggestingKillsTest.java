package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.library.LibraryQuery;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import muharrir.review.Proposals;
import muharrir.review.Reading;
import muharrir.review.Suggestion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program is killed at random moments while an editor suggests: words that come, words that go
 * and the threads between them are kept as typed words are, in their order, and the original whole.
 */
@Tag("crash")
class SuggestingKillsTest {
  private static final int LANES = 2;
  private static final int TO_THE_END = 9;

  @TempDir Path folder;

  @Test
  void atRandomMomentsWhileSuggesting() throws Exception {
    int each = Sweep.everything() ? 20 : 3;
    List<Future<int[]>> lanes = new ArrayList<>();
    int words = 0;
    int saved = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
      for (int lane = 0; lane < LANES; lane++) {
        Path library = folder.resolve("مكتبة " + lane);
        Random random = new Random(20261130 + lane);
        lanes.add(pool.submit(() -> lane(library, random, each)));
      }
      for (Future<int[]> lane : lanes) {
        words += lane.get()[0];
        saved += lane.get()[1];
      }
    }
    System.out.printf(
        "random kills while suggesting: %d; words kept %d, said to be saved %d, of these lost 0%n",
        LANES * each, words, saved);
  }

  private static int[] lane(Path library, Random random, int kills) throws Exception {
    Document original = OldWords.article().document();
    try (Desk desk = Desks.open(library)) {
      desk.importArticle(OldWords.article());
    }
    int kept = 0;
    int saved = 0;
    for (int kill = 0; kill < kills; kill++) {
      List<String> said = new ArrayList<>();
      Kill.TYPING.of("suggest", library, kept + 1, random, said);
      assertThat(said).noneMatch(line -> line.contains("Exception"));
      int promised = Deeds.saved(said);
      saved += Math.max(0, promised - kept);
      kept = check(library, original, Math.max(kept, promised));
    }
    // And once to the end, so that each lane has looked at something.
    Process last =
        Deeds.process(
                "suggest",
                library.toString(),
                Integer.toString(TO_THE_END),
                "1",
                Integer.toString(kept + 1))
            .start();
    last.getInputStream().readAllBytes();
    assertThat(last.waitFor()).isZero();
    kept = check(library, original, kept + TO_THE_END);
    return new int[] {kept, saved + TO_THE_END};
  }

  /** The number of the last whole word; what belongs to it is made whole for the next round. */
  private static int check(Path library, Document original, int atLeast) throws Exception {
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.verify(Progress.NONE).findings()).isEmpty();
      OpenArticle article = desk.openArticle(desk.list(LibraryQuery.ALL).getFirst().id());
      String typed = article.state().document().blocks().getLast().text(Field.TEXT).text();
      int kept = Deeds.words(typed);
      assertThat(kept).as("what was said to be saved is there").isGreaterThanOrEqualTo(atLeast);
      String rest = typed.substring(Deeds.text(kept).length());
      assertThat(Deeds.word(kept + 1)).as("there is no hole").startsWith(rest);

      for (int number = 1; number < kept; number++) {
        assertThat(OldWords.isGone(article, number)).as("old word %d", number).isTrue();
      }
      assertThat(OldWords.isGone(article, kept + 1)).as("it was not yet its turn").isFalse();
      if (kept > 0 && (!rest.isEmpty() || kept == atLeast)) {
        assertThat(OldWords.isGone(article, kept)).as("what came with the word").isTrue();
      }
      int threads = OldWords.threads(article);
      assertThat(threads).isBetween(OldWords.threadsAt(kept - 1), OldWords.threadsAt(kept));
      if (!rest.isEmpty() || kept == atLeast) {
        assertThat(threads).isEqualTo(OldWords.threadsAt(kept));
      }
      assertThat(OldWords.threadsHold(article)).isTrue();

      if (kept > 0) {
        assertThat(article.review().suggesting()).contains(OldWords.EDITOR);
        assertThat(article.review().proposals().map(Proposals::original)).contains(original);
        assertThat(article.review().suggestions(article.state().document()))
            .isNotEmpty()
            .allMatch(each -> each.by().equals(Optional.of(OldWords.EDITOR)))
            .noneMatch(Suggestion::isStale);
        assertThat(Reading.ORIGINAL.of(article.review(), article.state().document()))
            .isEqualTo(original);
      }
      Desks.cutBodyTo(article, Deeds.text(kept).length());
      OldWords.complete(article, kept);
      Desks.until(() -> article.saveState() instanceof SaveState.Saved);
      assertThat(Libraries.integrity(library.resolve("library.db"))).isEqualTo("ok");
      return kept;
    }
  }
}
