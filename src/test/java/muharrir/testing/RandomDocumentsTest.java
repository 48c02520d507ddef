package muharrir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import muharrir.document.Document;
import org.junit.jupiter.api.Test;

class RandomDocumentsTest {
  @Test
  void theSameSeedGivesTheSameArticle() {
    assertThat(new RandomDocuments(new Random(7)).article(20))
        .isEqualTo(new RandomDocuments(new Random(7)).article(20));
  }

  @Test
  void everyKindOfBlockAndStepComesUp() {
    RandomDocuments values = new RandomDocuments(new Random(1));
    Set<Class<?>> blocks = new HashSet<>();
    Set<Class<?>> steps = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      Document document = values.document(8);
      document.blocks().forEach(block -> blocks.add(block.getClass()));
      steps.add(values.step(document).getClass());
    }
    assertThat(blocks).hasSize(13);
    assertThat(steps).hasSize(9);
  }
}
