package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WordIdsTest {
  private final WordIds ids = new WordIds();

  @Test
  void aWordHasOneNumberHoweverItIsAskedFor() {
    assertThat(ids.of("مياه")).isZero();
    assertThat(ids.of("دمشق")).isEqualTo(1);
    assertThat(ids.of("مياه")).isZero();
    char[] text = "في دمشق مياه".toCharArray();
    assertThat(ids.of(text, 3, 7, "دمشق".hashCode())).isEqualTo(1);
    assertThat(ids.of(text, 8, 12, "مياه".hashCode())).isZero();
    assertThat(ids.size()).isEqualTo(2);
    assertThat(ids.word(1)).isEqualTo("دمشق");
  }

  @Test
  void wordsOfOneHashAreTold() {
    // "Aa" and "BB" have one hash, and so have all words that are made of them.
    assertThat("AaBB".hashCode()).isEqualTo("BBAa".hashCode());
    assertThat(ids.of("AaBB")).isZero();
    assertThat(ids.of("BBAa")).isEqualTo(1);
    assertThat(ids.of("AaAa")).isEqualTo(2);
    assertThat(ids.of("BBAa")).isEqualTo(1);
  }

  @Test
  void moreWordsThanItBeganWithKeepTheirNumbers() {
    int many = 60_000;
    for (int i = 0; i < many; i++) {
      assertThat(ids.of("كلمة" + i)).isEqualTo(i);
    }
    for (int i = 0; i < many; i++) {
      assertThat(ids.of("كلمة" + i)).isEqualTo(i);
      assertThat(ids.word(i)).isEqualTo("كلمة" + i);
    }
    assertThat(ids.size()).isEqualTo(many);
  }

  @Test
  void threadsThatComeAtOnceAgree() throws Exception {
    int words = 40_000;
    List<Future<int[]>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int seed = 0; seed < 4; seed++) {
        Random random = new Random(seed);
        all.add(
            threads.submit(() -> {
              int[] found = new int[words];
              int start = random.nextInt(words);
              for (int i = 0; i < words; i++) {
                int word = (start + i) % words;
                found[word] = ids.of("w" + word);
                assertThat(ids.word(found[word])).isEqualTo("w" + word);
              }
              return found;
            }));
      }
    }
    assertThat(ids.size()).isEqualTo(words);
    for (Future<int[]> each : all) {
      assertThat(each.get()).isEqualTo(all.getFirst().get()).doesNotHaveDuplicates();
    }
  }
}
