package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import muharrir.document.Block;
import muharrir.document.Direction;
import muharrir.document.Inline;
import muharrir.document.SocialPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report that the newsroom gave as its example, as its web page was copied. */
class TadmurTest {
  static byte[] file() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TadmurTest.class.getResourceAsStream("/intake/tadmur.txt"))) {
      return in.readAllBytes();
    }
  }

  private final IntakeResult result;

  TadmurTest() throws IOException {
    result = Outline.read(file());
  }

  @Test
  void theHeadIsFound() {
    assertThat(result.document().kicker()).isEqualTo(Inline.EMPTY);
    assertThat(result.document().headline().text())
        .isEqualTo("هجوم تدمر يعيد شبح داعش: تحذير أميركي وتحركات أمنية سورية لاحتواء الخطر");
    assertThat(result.document().standfirst().text())
        .startsWith("تصعيد أمني جديد أعاد ملف")
        .endsWith("سنوات من المواجهة العسكرية والأمنية.");
    Block.Figure hero = result.document().hero().orElseThrow();
    assertThat(List.of(hero.media().isPresent(), hero.caption().text(), hero.alt().text()))
        .containsExactly(false, "توم براك", "");
    assertThat(result.bylines()).isEmpty();
    assertThat(result.dateline()).isEmpty();
    assertThat(result.language()).isEqualTo("ar");
    assertThat(result.direction()).isEqualTo(Direction.RTL);
  }

  @Test
  void theOfficersAreOfferedAndKeptOutOfTheText() {
    assertThat(result.officers()).isEqualTo(new Officers("رضا سالم", "نصر نعيم"));
    assertThat(result.document().plainText())
        .doesNotContain("رضا سالم")
        .doesNotContain("نصر نعيم")
        .doesNotContain("رئيس التحرير")
        .doesNotContain("تم نسخ الرابط")
        .doesNotContain("\u00A0");
  }

  @Test
  void theBodyHasTwentySevenBlocks() {
    List<String> kinds =
        result.document().body().stream().map(b -> b.getClass().getSimpleName()).toList();
    assertThat(String.join(" ", kinds).replace("Paragraph", "P").replace("Heading", "H2"))
        .isEqualTo("H2 P P P P Embed H2 P P P P H2 P P P H2 P P P P H2 P P H2 P P P");
    assertThat(
            result.document().body().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Outline::of))
        .containsExactly(
            "H2 تحذير أميركي مباشر من عودة خطر داعش",
            "H2 عملية أمنية واسعة في ريف حمص",
            "H2 تعاون مستمر مع التحالف الدولي",
            "H2 منفذ هجوم تدمر.. صدمة داخل الأجهزة الأمنية",
            "H2 خسائر بشرية وردود فعل دولية",
            "H2 سياق أمني معقد بعد عام من سقوط النظام السابق");
  }

  @Test
  void theEmbedIsCleanAndTellsItsTime() {
    Block.Embed embed = (Block.Embed) result.document().body().get(5);
    assertThat(embed.address()).isEqualTo("https://x.com/USAMBTurkiye/status/2000226051041964416");
    assertThat(
            SocialPost.of(embed.address())
                .flatMap(SocialPost::time)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS)))
        .contains(Instant.parse("2025-12-14T15:27:07Z"));
  }

  @Test
  void theReportSaysAllOfIt() {
    assertThat(Outline.report(result))
        .containsExactly(
            "1 moved.chairman",
            "2 moved.chairman",
            "3 moved.editorInChief",
            "4 moved.editorInChief",
            "9 merged.caption",
            "17 cleaned.specialSpace",
            "23 cleaned.address",
            "27 cleaned.specialSpace",
            "29 cleaned.specialSpace",
            "37 cleaned.specialSpace",
            "45 cleaned.specialSpace",
            "49 cleaned.specialSpace",
            "61 cleaned.specialSpace",
            "67 setAside.furniture");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1256", "x-UTF-16LE-BOM"})
  void isTheSameInEveryEncodingThatCanWriteIt(String charset) throws IOException {
    String text = new String(file(), StandardCharsets.UTF_8);
    IntakeResult other = Outline.read(text.getBytes(Charset.forName(charset)));
    assertThat(other.document()).isEqualTo(result.document());
    assertThat(other.officers()).isEqualTo(result.officers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void isTheSameWithTheLineEndsOfOtherSystems(String end) throws IOException {
    String text = new String(file(), StandardCharsets.UTF_8).replace("\n", end);
    assertThat(Outline.read(text).document()).isEqualTo(result.document());
    assertThat(Outline.read("\uFEFF" + text).document()).isEqualTo(result.document());
  }

  @Test
  void isTheSameInIso8859() throws IOException {
    String text = new String(file(), StandardCharsets.UTF_8);
    IntakeResult other = Outline.read(text.getBytes(Charset.forName("ISO-8859-6")));
    assertThat(other.document()).isEqualTo(result.document());
    assertThat(other.charset().name()).isEqualTo("ISO-8859-6");
  }
}
