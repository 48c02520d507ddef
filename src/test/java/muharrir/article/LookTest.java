package muharrir.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {
  @ParameterizedTest
  @CsvSource({"#0e5f78,#0e5f78", "0E5F78,#0e5f78", "' #fff ',#ffffff", "0af,#00aaff"})
  void aColourIsReadAsPeopleWriteIt(String written, String css) {
    assertThat(Tint.read(written)).map(Tint::css).contains(css);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "red", "#12345", "#1234567", "#gggggg", "rgb(0,0,0)", "#٠٠٠٠٠٠"})
  void whatIsNoColourIsNone(String written) {
    assertThat(Tint.read(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.com/tadmur",
        "https://www.youtube.com/@tadmur",
        "https://t.me/tadmur_news",
        "HTTPS://oasis.example"
      })
  void aProfileIsAPageOfItsOwn(String address) {
    assertThat(Look.acceptsProfile(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@tadmur",
        "x.com/tadmur",
        "http://x.com/tadmur",
        "mailto:a@b.example",
        "javascript:alert(1)",
        "https://",
        "https://localhost/",
        "https://user:secret@x.com/",
        "https://x.com/a b",
        "https://x.com/\"onclick=",
        "https://x.com/<script>",
        "data:text/html,x"
      })
  void anythingElseIsNone(String address) {
    assertThat(Look.acceptsProfile(address)).isFalse();
  }

  @Test
  void aFootHasRoomForSoMany() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> look("", addresses(Look.MOST_PROFILES + 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> look("", List.of("https://x.com/a", "https://x.com/a")));
    assertThatIllegalArgumentException().isThrownBy(() -> look("سطر\nوسطر", List.of()));
    assertThat(look("سطر", addresses(Look.MOST_PROFILES)).profiles()).hasSize(12);
  }

  private static List<String> addresses(int count) {
    return IntStream.range(0, count).mapToObj(i -> "https://x.com/a" + i).toList();
  }

  private static Look look(String footer, List<String> profiles) {
    return new Look(
        Optional.empty(), Optional.empty(), Look.Letters.OURS, Look.Letters.OURS, footer, profiles);
  }
}
