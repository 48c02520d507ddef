package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muharrir.arabic.Folding;
import muharrir.article.Status;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  private static final List<String> LETTERS =
      List.of("ا", "ب", "ي", "ء", "غ", "ؼ", "ـ", "ف", "َ", "a", "7", "é", "٣", "پ");
  private static final List<String> BETWEEN = List.of(" ", "\n", "-", "، ", " (", ")");

  private final WordIds ids = new WordIds();
  private final SearchWords words = new SearchWords(ids);

  private Set<String> of(String text) {
    int[] found =
        words.of(
            SiteShelf.article("a0000001", "خبر", "", 1, "", List.of(), Status.PUBLISHED), text);
    Set<String> all = Arrays.stream(found).mapToObj(ids::word).collect(Collectors.toSet());
    assertThat(found).as("each once").hasSize(all.size());
    return all;
  }

  private static Set<String> expected(String text) {
    Set<String> all = new TreeSet<>();
    String words = Folding.fold(text) + " دمشق سلمي العلي";
    for (String word : words.split("[^\\p{L}\\p{Nd}]+", -1)) {
      if (word.length() >= 2 && word.length() <= 30) {
        all.add(word);
      }
    }
    return all;
  }

  @Test
  void theWordsOfOneArticleAfterTheOtherAreFoundOnce() {
    Random random = new Random(10);
    for (int article = 0; article < 300; article++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(200); word > 0; word--) {
        // Most of one kind of letters, as words are, and some longer than what fits into a number.
        int kinds = random.nextInt(3) == 0 ? LETTERS.size() : 4;
        for (int left = random.nextInt(random.nextInt(6) == 0 ? 34 : 13); left > 0; left--) {
          text.append(LETTERS.get(random.nextInt(kinds)));
        }
        text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
      }
      assertThat(of(text.toString())).isEqualTo(expected(text.toString()));
    }
    assertThat(ids.size()).isGreaterThan(16_384);
  }

  @Test
  void wordsThatDifferInOneLetterAreTwo() {
    assertThat(of("ءءا ءا اءا ببببببببببب بببببببببب"))
        .contains("ءءا", "ءا", "اءا", "ببببببببببب", "بببببببببب");
  }
}
