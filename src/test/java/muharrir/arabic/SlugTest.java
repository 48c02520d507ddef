package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "هجوم تدمر يعيد شبح داعش|هجوم-تدمر-يعيد-شبح-داعش",
        "«الخبز» أغلى بنسبة ٣٥٪ في 2025!|الخبز-أغلى-بنسبة-35-في-2025",
        "مُدَرِّسٌ قـــال|مدرس-قال",
        "ﺍﻟﺴﻼﻡ|السلام",
        "ا\u0654حمد|أحمد",
        "CENTCOM: don’t|centcom-dont",
        "a/b\\c:d*e?f\"g<h>i|a-b-c-d-e-f-g-h-i",
        "..|''",
        "—|''",
        "CON|con-1",
        "Nul.|nul-1",
        "\u202Eخبر\u200F|خبر"
      })
  void makes(String headline, String slug) {
    assertThat(Slug.of(headline)).isEqualTo(slug);
  }

  @Test
  void isCutBetweenWords() {
    String headline = "هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر";
    assertThat(Slug.of(headline))
        .isEqualTo("هجوم-تدمر-يعيد-شبح-داعش-تحذير-أميركي-وتحركات-أمنية-سورية");
    assertThat(Slug.of(headline)).hasSizeLessThanOrEqualTo(Slug.LIMIT);
  }

  @Test
  void oneVeryLongWordIsCut() {
    assertThat(Slug.of("ب".repeat(200))).isEqualTo("ب".repeat(60));
    String outsideTheBasicPlane = "\uD83A\uDD22".repeat(50);
    assertThat(Slug.of("a" + outsideTheBasicPlane)).hasSize(59);
  }

  @Test
  void anyTextMakesALegalSlug() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        int c = random.nextBoolean() ? 0x600 + random.nextInt(0x100) : random.nextInt(0x20000);
        if (c < 0xD800 || c > 0xDFFF) {
          text.appendCodePoint(c);
        }
      }
      String slug = Slug.of(text.toString());
      assertThat(slug.length()).isLessThanOrEqualTo(62);
      assertThat(slug.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
      assertThat(slug).matches("([\\p{L}\\p{M}\\p{Nd}]+(-[\\p{L}\\p{M}\\p{Nd}]+)*)?");
      assertThat(Slug.of(slug)).isEqualTo(slug.equals("con") ? "con-1" : slug);
    }
  }

  @Test
  void lettersAndSpacesAloneGiveWhatTheyGiveBesideOtherSigns() {
    SplittableRandom random = new SplittableRandom(3);
    String letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي   ";
    for (int i = 0; i < 2000; i++) {
      StringBuilder headline = new StringBuilder();
      for (int left = random.nextInt(i % 2 == 0 ? 12 : 120); left > 0; left--) {
        headline.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Slug.of(headline.toString())).isEqualTo(Slug.of("!" + headline + "؟"));
    }
  }
}
