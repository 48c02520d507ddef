package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShelfWordsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final WordIds ids = new WordIds();

  private int[] article(String... words) {
    return IntStream.range(0, words.length).map(i -> ids.of(words[i])).toArray();
  }

  private static int one(String word, int boxes) {
    return Math.floorMod(word.hashCode(), boxes);
  }

  @Test
  void eachWordNamesTheArticlesThatHoldItInTheirOrder() {
    List<int[]> articles =
        List.of(article("مياه", "نهر"), article("نهر"), article(), article("مياه", "abc"));
    assertThat(new ShelfWords(articles, ids).boxes(8, 1000, ShelfWordsTest::one))
        .containsExactly("{\"abc\":\"03\",\"مياه\":\"0003\",\"نهر\":\"0001\"}");
  }

  @Test
  void aWordIsFoundWithoutWhatIsWrittenTogetherWithIt() {
    assertThat(SearchWords.keys("والنهر")).contains("نهر");
    String box =
        new ShelfWords(List.of(article("والنهر", "نهر"), article("بالنهر")), ids)
            .boxes(1, 1, ShelfWordsTest::one)
            .getFirst();
    // Once for an article, though two of its words lead there.
    assertThat(JSON.readTree(box).path("نهر").asString()).isEqualTo("0001");
  }

  @Test
  void placesBeyondThirtySixHaveTwoDigitsOfThatBase() {
    List<int[]> articles = new ArrayList<>();
    for (int i = 0; i < 1296; i++) {
      articles.add(i == 0 || i == 35 || i == 36 || i == 1295 ? article("خبر") : article());
    }
    assertThat(new ShelfWords(articles, ids).boxes(1, 1, ShelfWordsTest::one))
        .containsExactly("{\"خبر\":\"000z10zz\"}");
  }

  @Test
  void nothingIsAnEmptyBox() {
    assertThat(new ShelfWords(List.of(), ids).boxes(4, 10, ShelfWordsTest::one))
        .containsExactly("{}");
  }

  @Test
  void manyWordsLieInAsManyBoxesAsTheyNeedAndNoMoreThanAllowed() {
    Random random = new Random(7);
    for (int run = 0; run < 40; run++) {
      List<int[]> articles = new ArrayList<>();
      Map<String, Set<Integer>> expected = new TreeMap<>();
      int count = 1 + random.nextInt(50);
      for (int article = 0; article < count; article++) {
        Set<String> words = new TreeSet<>();
        for (int i = random.nextInt(30); i > 0; i--) {
          words.add("كلمة" + (char) ('ا' + random.nextInt(20)) + random.nextInt(9));
        }
        articles.add(article(words.toArray(String[]::new)));
        for (String word : words) {
          for (String key : SearchWords.keys(word)) {
            expected.computeIfAbsent(key, _ -> new TreeSet<>()).add(article);
          }
        }
      }
      int most = 1 << random.nextInt(5);
      List<String> boxes = new ShelfWords(articles, ids).boxes(most, 200, ShelfWordsTest::one);
      assertThat(boxes.size()).isLessThanOrEqualTo(most);
      assertThat(Integer.bitCount(boxes.size())).isEqualTo(1);
      Map<String, Set<Integer>> found = new TreeMap<>();
      for (int i = 0; i < boxes.size(); i++) {
        int box = i;
        JSON.readTree(boxes.get(i))
            .properties()
            .forEach(word -> {
              assertThat(one(word.getKey(), boxes.size())).isEqualTo(box);
              found.put(word.getKey(), places(word.getValue().asString()));
            });
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  private static Set<Integer> places(String digits) {
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < digits.length(); i += 2) {
      places.add(Integer.parseInt(digits.substring(i, i + 2), 36));
    }
    return places;
  }
}
