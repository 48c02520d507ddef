package muharrir.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedSourceTest {
  @ParameterizedTest
  @CsvSource({
    "https://x.com/wadi_survey/status/2000226051041964416, X, @wadi_survey",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ, YOUTUBE, ''",
    "https://www.youtube.com/@wadi.survey/videos, YOUTUBE, @wadi.survey",
    "https://www.facebook.com/wadi.survey/posts/1, FACEBOOK, @wadi.survey",
    "https://www.facebook.com/watch/?v=1, FACEBOOK, ''",
    "https://www.instagram.com/p/Cabc/, INSTAGRAM, ''",
    "https://www.instagram.com/wadi_survey/, INSTAGRAM, @wadi_survey",
    "https://t.me/wadi_survey/17, TELEGRAM, @wadi_survey",
    "https://t.me/s/wadi_survey, TELEGRAM, @wadi_survey",
    "https://www.tiktok.com/@wadi/video/7, TIKTOK, @wadi",
    "https://notx.com/wadi, PAGE, ''",
    "https://example.org/, PAGE, ''"
  })
  void tellsServiceAndAccount(String address, EmbedSource.Provider provider, String account) {
    EmbedSource source = EmbedSource.of(address);
    assertThat(source.provider()).isEqualTo(provider);
    assertThat(source.account()).isEqualTo(account);
  }
}
