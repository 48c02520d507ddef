package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StringsTest {
  private final Strings arabic = Strings.arabic();

  @Test
  void countsInAllSixForms() {
    assertThat(
            LongStream.of(0, 1, 2, 3, 10, 11, 99, 100)
                .mapToObj(n -> arabic.count("count.words", n)))
        .containsExactly(
            "لا كلمات",
            "كلمة واحدة",
            "كلمتان",
            "3 كلمات",
            "10 كلمات",
            "11 كلمة",
            "99 كلمة",
            "100 كلمة");
  }

  @Test
  void englishHasItsOwnWords() {
    Strings english = Strings.of(Locale.ENGLISH);
    assertThat(List.of(english.count("count.words", 1), english.count("count.words", 12)))
        .containsExactly("1 word", "12 words");
  }

  @Test
  void aLanguageWithoutWordsIsSpokenInArabic() {
    assertThat(Strings.of(Locale.JAPANESE).get("app.name")).isEqualTo("محرّر");
    assertThat(Strings.of(Locale.JAPANESE).locale().getLanguage()).isEqualTo("ar");
  }

  @Test
  void placesAreFilledOnceAndAsTheyAre() {
    assertThat(arabic.get("cli.handoff.written", "{0} قرص")).isEqualTo("كُتب {0} قرص");
  }

  @Test
  void aMissingTextIsShownByItsKey() {
    assertThat(arabic.get("no.such.key")).isEqualTo("[no.such.key]");
  }

  @Test
  void englishSaysEverythingThatArabicSays() {
    Strings english = Strings.of(Locale.ENGLISH);
    Set<String> bare =
        arabic.keys().stream()
            .filter(k -> arabic.get(k).equals(english.get(k)))
            .filter(k -> arabic.get(k).codePoints().anyMatch(c -> c >= 0x621 && c <= 0x64A))
            .filter(k -> !k.endsWith(".zero") && !k.endsWith(".two"))
            .filter(k -> !k.endsWith(".few") && !k.endsWith(".many"))
            .collect(Collectors.toSet());
    assertThat(bare).as("keys with no English text").isEmpty();
  }
}
