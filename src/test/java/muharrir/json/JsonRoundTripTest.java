package muharrir.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.Metadata;
import muharrir.article.Newsroom;
import muharrir.document.Document;
import muharrir.edit.Step;
import muharrir.edit.Transaction;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

/** Writing and reading are exact inverses, for random articles and steps of every kind. */
class JsonRoundTripTest {
  private final RandomDocuments values = new RandomDocuments(new Random(20_251_214));

  @Test
  void articles() {
    for (int i = 0; i < 1_000; i++) {
      Article article = values.article(30);
      Newsroom newsroom = values.newsroom();

      String written = ArticleJson.write(article, newsroom);
      ArticleFile read = ArticleJson.read(written);

      assertThat(read).isEqualTo(new ArticleFile(article, Optional.of(newsroom)));
      assertThat(ArticleJson.write(read.article(), newsroom)).isEqualTo(written);
      assertThat(ArticleJson.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
      assertThat(ArticleJson.read(ArticleJson.compact(article)))
          .isEqualTo(new ArticleFile(article, Optional.empty()));
    }
  }

  @Test
  void steps() {
    Document document = values.document(10);
    for (int i = 0; i < 10_000; i++) {
      if (document.size() > 40) {
        document = values.document(10);
      }
      Step step = values.step(document);

      String written = StepJson.write(step);

      assertThat(StepJson.read(written)).isEqualTo(step);
      assertThat(written).doesNotContain("\n");
      document = step.apply(document);
    }
  }

  @Test
  void transactions() {
    for (int i = 0; i < 500; i++) {
      Transaction transaction = values.transaction(values.document(6), 4);
      assertThat(TransactionJson.read(TransactionJson.write(transaction))).isEqualTo(transaction);
    }
  }

  @Test
  void settings() {
    for (int i = 0; i < 500; i++) {
      Metadata metadata = values.metadata();
      Newsroom newsroom = values.newsroom().withLook(values.look());
      assertThat(MetadataJson.read(MetadataJson.write(metadata))).isEqualTo(metadata);
      assertThat(NewsroomJson.read(NewsroomJson.write(newsroom))).isEqualTo(newsroom);
    }
  }
}
