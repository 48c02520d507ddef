package muharrir.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://x.com/USAMBTurkiye/status/2000226051041964416?ref_src=twsrc%5Etfw%7C&ref_url=https%3A%2F%2Ftelegram.org%2Fembed"
            + " https://x.com/USAMBTurkiye/status/2000226051041964416",
        "http://mobile.twitter.com/a_b/status/123/photo/1?s=20&t=x https://x.com/a_b/status/123",
        "HTTPS://Twitter.com/i/web/status/123#m https://x.com/i/status/123",
        "https://twitter.com/a_b?lang=ar https://x.com/a_b",
        "https://youtu.be/dQw4w9WgXcQ?si=abc&t=30 https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30",
        "https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share"
            + " https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://m.facebook.com/story.php?story_fbid=1&id=2&fbclid=x"
            + " https://www.facebook.com/story.php?story_fbid=1&id=2",
        "https://www.instagram.com/p/C1/?igsh=MzRl&utm_source=ig https://www.instagram.com/p/C1/",
        "https://ar.m.wikipedia.org/wiki/تدمر https://ar.wikipedia.org/wiki/تدمر",
        "https://example.com:443/a?si=keep&utm_campaign=x#part https://example.com/a?si=keep#part",
        "https://example.com https://example.com/",
        "https://t.me/channel/12 https://t.me/channel/12",
        "https://example.com/a|b https://example.com/a%7Cb"
      })
  void cleans(String raw, String clean) {
    assertThat(EmbedAddress.clean(raw)).contains(clean);
    assertThat(EmbedAddress.clean(clean)).as("clean stays clean").contains(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "خبر",
        "ftp://example.com/a",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://a b",
        "https://user:secret@example.com/",
        "mailto:a@b.c"
      })
  void refuses(String raw) {
    assertThat(EmbedAddress.clean(raw)).isEmpty();
  }

  @Test
  void namesTheSite() {
    assertThat(EmbedAddress.site("https://www.Example.com/a")).isEqualTo("example.com");
    assertThat(EmbedAddress.site("x")).isEmpty();
  }

  @Test
  void aPostTellsItsTime() {
    SocialPost post =
        SocialPost.of("https://x.com/USAMBTurkiye/status/2000226051041964416").orElseThrow();
    assertThat(post).isEqualTo(new SocialPost("USAMBTurkiye", "2000226051041964416"));
    assertThat(post.time().map(t -> t.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)))
        .contains(Instant.parse("2025-12-14T15:27:07Z"));
    assertThat(SocialPost.of("https://x.com/i/status/20")).contains(new SocialPost("", "20"));
    assertThat(new SocialPost("jack", "20").time()).isEqualTo(Optional.empty());
    assertThat(SocialPost.of("https://x.com/jack")).isEmpty();
    assertThat(SocialPost.of("https://example.com/a/status/20")).isEmpty();
    assertThat(new SocialPost("a", "9999999999999999999").time()).isEmpty();
  }
}
