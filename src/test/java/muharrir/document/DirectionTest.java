package muharrir.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a paragraph runs where nobody has said. */
class DirectionTest {
  private static final List<String> WORDS =
      List.of(
          "خبر", "أعلنت", "تدمر،", "و.م.أ.", "2025", "CNN", "F-16", "«قال»", "لا", "(UN)", "٣٥٪");

  private static final List<String> ADDRESSES =
      List.of(
          "https://example.org/news/2025/12/a-very-long-address-of-a-page?utm_source=feed&id=77",
          "http://ar.wikipedia.org/wiki/تدمر_القديمة#تاريخ",
          "www.a-long-name-of-a-newspaper.example.org/section/page",
          "desk.of.foreign.affairs@newsroom.example.org",
          "@the_long_handle_of_a_ministry",
          "@حساب_الوزارة",
          "youtube.com/watch?v=abcdefghijkl");

  @ParameterizedTest
  @CsvSource({
    "نشره https://example.org/a/very/long/path/to/a/page أمس, RTL",
    "راسل desk.of.foreign.affairs@newsroom.example.org, RTL",
    "كتب @USEmbassyInDamascusOfficial, RTL",
    "قال Donald Trump, LTR",
    "He wrote to @وزارة_الخارجية_والمغتربين, LTR",
    "https://example.org/a, LTR",
    "https://ar.wikipedia.org/wiki/تدمر, LTR",
    "@handle, LTR",
    "123 https://example.org/a, LTR",
  })
  void addressesDoNotCountBesideWords(String text, Direction direction) {
    assertThat(Direction.AUTO.resolve(text)).isEqualTo(direction);
  }

  @Test
  void aTextWithoutLettersRunsAsWhatIsAroundIt() {
    assertThat(Direction.AUTO.resolve("103 %", Direction.LTR)).isEqualTo(Direction.LTR);
    assertThat(Direction.AUTO.resolve("103 %", Direction.RTL)).isEqualTo(Direction.RTL);
    assertThat(Direction.AUTO.resolve("103 %")).isEqualTo(Direction.RTL);
    assertThat(Direction.AUTO.resolve("خبر 103", Direction.LTR)).isEqualTo(Direction.RTL);
    assertThat(Direction.RTL.resolve("103", Direction.LTR)).isEqualTo(Direction.RTL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void anAddressNeverTurnsAnArabicParagraph(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<String> words =
          random
              .ints(2 + random.nextInt(9), 0, WORDS.size())
              .mapToObj(WORDS::get)
              .collect(Collectors.toCollection(ArrayList::new));
      String before = String.join(" ", words);
      if (before.codePoints().noneMatch(Character::isLetter)) {
        continue;
      }
      Direction direction = Direction.AUTO.resolve(before);
      for (int more = 0; more < 3; more++) {
        String address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
        words.add(random.nextInt(words.size() + 1), address);
        String after = String.join(" ", words);
        assertThat(Direction.AUTO.resolve(after)).as(after).isEqualTo(direction);
      }
    }
  }
}
