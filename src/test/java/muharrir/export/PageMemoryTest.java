package muharrir.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.testing.RandomDocuments;
import org.junit.jupiter.api.Test;

class PageMemoryTest {
  private final Random random = new Random(20261130);
  private final RandomDocuments documents = new RandomDocuments(random);
  private final PageRenderer renderer = new PageRenderer();

  /** Some of the blocks stay, some go, some come, all change places; now and then all else does. */
  private Article changed(Article article) {
    if (random.nextInt(5) == 0) {
      return article.withMetadata(documents.metadata());
    }
    return article.withDocument(
        article
            .document()
            .withBlocks(blocks -> {
              List<Block> body = new ArrayList<>(blocks);
              List<Block> head = List.copyOf(body.subList(0, body.size() - body(article)));
              body.subList(0, head.size()).clear();
              Collections.shuffle(body, random);
              if (body.size() > 1 && random.nextBoolean()) {
                body.removeLast();
              } else {
                body.add(random.nextInt(body.size() + 1), documents.block());
              }
              List<Block> all = new ArrayList<>(head);
              all.addAll(body);
              return all;
            }));
  }

  private static int body(Article article) {
    return article.document().body().size();
  }

  @Test
  void whatIsRememberedIsWhatWouldBeWritten() {
    for (int page = 0; page < 60; page++) {
      PageMemory memory = new PageMemory();
      Article article = documents.article(12);
      for (int change = 0; change < 20; change++) {
        assertThat(renderer.preview(article, Newsroom.UNSET, MediaLinks.BESIDE, memory))
            .isEqualTo(
                renderer.preview(article, Newsroom.UNSET, MediaLinks.BESIDE, new PageMemory()));
        article = changed(article);
      }
    }
  }
}
