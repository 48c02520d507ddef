package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import muharrir.article.Article;
import muharrir.library.SaveState;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal gives back is what stood on the screen, whatever was done. */
class JournalReplayTest {
  private static final int CHANGES = 250;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anotherDeskReplaysWhatOneDeskDid(long seed) throws Exception {
    Random random = new Random(seed);
    RandomDocuments documents = new RandomDocuments(random);
    Path library = folder.resolve("library");
    try (Desk writing = Desks.open(library, random)) {
      Article start = writing.importArticle(documents.article(8)).article();
      OpenArticle open = writing.openArticle(start.id());
      try (Desk reading = Desks.open(library)) {
        for (int i = 1; i <= CHANGES; i++) {
          change(open, random, documents);
          if (i % 50 == 0) {
            Desks.until(() -> open.saveState() instanceof SaveState.Saved);
            assertThat(reading.find(start.id())).contains(open.article());
          }
        }
      }
      open.close().toCompletableFuture().join();
      assertThat(writing.find(start.id())).contains(open.article());
      assertThat(writing.verify(Progress.NONE).journalRows()).isZero();
    }
  }

  private static void change(OpenArticle open, Random random, RandomDocuments documents) {
    switch (random.nextInt(10)) {
      case 0 -> open.undo();
      case 1 -> open.redo();
      case 2 -> {
        Article article = open.article();
        open.setMetadata(
            article.metadata().withSection(documents.line(20)).withDateline(documents.line(10)));
      }
      default -> open.apply(documents.transaction(open.article().document(), 4));
    }
  }
}
