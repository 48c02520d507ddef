package muharrir.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.edit.Span;
import muharrir.library.Progress;
import muharrir.library.SaveState;
import muharrir.review.Anchor;
import muharrir.review.Comment;
import muharrir.review.PersonId;
import muharrir.review.ReviewChange;
import muharrir.review.ReviewThread;
import muharrir.review.Suggestion;
import muharrir.review.ThreadId;
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
            assertThat(reading.reviews().review(start.id())).isEqualTo(open.review());
          }
        }
      }
      open.close().toCompletableFuture().join();
      assertThat(writing.find(start.id())).contains(open.article());
      assertThat(writing.reviews().review(start.id())).isEqualTo(open.review());
      assertThat(open.review().threads()).isNotEmpty();
      assertThat(writing.verify(Progress.NONE).journalRows()).isZero();
    }
  }

  private static void comment(OpenArticle open, Random random) {
    List<Block> texts =
        open.article().document().blocks().stream()
            .filter(block -> block.has(Field.TEXT) && block.text(Field.TEXT).length() > 1)
            .toList();
    if (!texts.isEmpty()) {
      Block block = texts.get(random.nextInt(texts.size()));
      Anchor anchor =
          Anchor.of(
              open.article().document(),
              new Span(block.id(), Field.TEXT, 0, block.text(Field.TEXT).length()));
      open.work(
          new ReviewChange.Talked(
              ReviewThread.open(
                  new ThreadId("t" + random.nextInt(20)),
                  anchor,
                  ReviewThread.Kind.QUESTION,
                  new Comment(new PersonId("p"), Instant.EPOCH, "؟"))));
    }
  }

  private static void change(OpenArticle open, Random random, RandomDocuments documents) {
    switch (random.nextInt(13)) {
      case 0 -> open.undo();
      case 1 -> open.redo();
      case 2 -> {
        Article article = open.article();
        open.setMetadata(
            article.metadata().withSection(documents.line(20)).withDateline(documents.line(10)));
      }
      case 3 -> comment(open, random);
      case 4 ->
          open.work(
              new ReviewChange.Suggests(
                  open.review().suggesting().isPresent()
                      ? Optional.empty()
                      : Optional.of(new PersonId("p"))));
      case 5 -> one(open, random).ifPresent(each -> open.accept(List.of(each)));
      case 6 -> one(open, random).ifPresent(each -> open.reject(List.of(each)));
      default -> open.apply(documents.transaction(open.article().document(), 4));
    }
  }

  private static Optional<Suggestion> one(OpenArticle open, Random random) {
    List<Suggestion> all = open.review().suggestions(open.article().document());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }
}
