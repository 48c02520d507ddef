package muharrir.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import muharrir.arabic.Strings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final List<String> SENTENCES =
      List.of(
          "عاجل",
          "السلام",
          "مقتل شخص",
          "دمشق",
          "هجوم تدمر",
          "هل انتهى الأمر؟",
          "وزير الخارجية يصل إلى بيروت",
          "من هو؟",
          "يوم هادئ",
          "مهرجان السينما يختتم أعماله في قرطاج بفوز فيلم تونسي",
          "قالت مصادر طبية، اليوم، إن ثلاثة مدنيين أصيبوا؛ أحدهم طفل.",
          "فاز الفريق 3-1 في مباراة نصف النهائي على ملعب العباسيين",
          "أعلنت شركة Google إطلاق خدمة جديدة في الشرق الأوسط",
          "نفى المتحدث باسم الجيش وقوع اشتباكات على الحدود ليلة أمس",
          "لم يعد أحد");

  private static Decoder.Decoded decoded(byte[] bytes) {
    return (Decoder.Decoded) Decoder.decode(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
  void shortSentencesAreRecognised(String name) {
    Charset charset = Charset.forName(name);
    for (String sentence : SENTENCES) {
      Decoder.Decoded decoded = decoded(sentence.getBytes(charset));
      assertThat(decoded.text()).isEqualTo(sentence);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
  void everyBitOfARealReportIsRecognised(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String text = new String(TadmurTest.file(), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      for (int words = 3; words <= 7; words += 2) {
        String[] all = line.strip().split("\\s+", -1);
        if (all.length >= words && !line.startsWith("http")) {
          String part = String.join(" ", List.of(all).subList(0, words));
          assertThat(decoded(part.getBytes(charset)).text()).isEqualTo(part);
        }
      }
    }
  }

  @Test
  void europeanLettersAreNoArabic() {
    for (String text :
        List.of("Die Bürger wählen am Sonntag", "Überraschung in Köln", "El niño llegó mañana")) {
      assertThat(decoded(text.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(text);
    }
    String french = "L'été à Beyrouth, après l'élection";
    assertThat(decoded(french.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(french);
  }

  @Test
  void aDamagedLetterDoesNotMakeALongTextForeign() throws IOException {
    byte[] bytes = TadmurTest.file();
    bytes[200] = (byte) 0xFF;
    Decoder.Decoded decoded = decoded(bytes);
    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(decoded.damaged()).isBetween(1, 3);
    assertThat(Outline.report(Outline.read(bytes)).getFirst()).startsWith("0 noted.damaged");
  }

  @Test
  void marksAtTheStartAreTakenOff() {
    for (String mark : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      Decoder.Decoded decoded = decoded("\uFEFFخبر عاجل".getBytes(Charset.forName(mark)));
      assertThat(decoded.text()).isEqualTo("خبر عاجل");
      assertThat(decoded.marked()).isTrue();
    }
  }

  @Test
  void filesThatAreNoTextAreRefused() {
    Random random = new Random(3);
    byte[] noise = new byte[4000];
    for (int i = 0; i < 50; i++) {
      random.nextBytes(noise);
      assertThat(Decoder.decode(noise)).isInstanceOf(Decoder.NotText.class);
    }
    assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
    assertThat(refusal(new byte[100])).isEqualTo(Refusal.BINARY);
    assertThat(refusal(bytes("%PDF-1.7\n"))).isEqualTo(Refusal.PDF);
    assertThat(refusal(bytes("PK\u0003\u0004..."))).isEqualTo(Refusal.OFFICE);
    assertThat(refusal(bytes("{\\rtf1 hello}"))).isEqualTo(Refusal.RTF);
    assertThat(refusal(bytes("  <!DOCTYPE html><p>x"))).isEqualTo(Refusal.HTML);
    assertThat(refusal(bytes("\u0089PNG\r\n"))).isEqualTo(Refusal.PICTURE);
    assertThat(refusal(bytes("SQLite format 3\u0000\u0010"))).isEqualTo(Refusal.BINARY);
    assertThat(refusal(bytes(" \n\t\r\n "))).isEqualTo(Refusal.EMPTY);
    assertThat(refusal("تم نسخ الرابط\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Refusal.EMPTY);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Refusal refusal(byte[] bytes) {
    return refusal(new TextIntake(Furniture.builtIn(), new Random(1)).read(bytes));
  }

  private static Refusal refusal(Intake intake) {
    return ((Intake.Refused) intake).reason();
  }

  @Test
  void aFileOfFiftyMegabytesIsRefusedUnread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("big.txt");
    try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(50L * 1024 * 1024);
    }
    FileIntake intake = new FileIntake(Furniture.builtIn(), new Random(1));
    long start = System.nanoTime();
    assertThat(refusal(intake.read(file))).isEqualTo(Refusal.TOO_LARGE);
    assertThat(System.nanoTime() - start).isLessThan(200_000_000L);
    assertThat(refusal(intake.read(folder.resolve("none.txt")))).isEqualTo(Refusal.MISSING);
    assertThat(refusal(intake.read(folder))).isEqualTo(Refusal.NO_FILE);
    Files.writeString(file, "أ\n".repeat(20_001));
    assertThat(refusal(intake.read(file))).isEqualTo(Refusal.TOO_LONG);
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasItsWords(Refusal refusal) {
    assertThat(Strings.arabic().get(refusal.key(), "خبر.txt")).contains("«خبر.txt»");
    assertThat(Strings.of(java.util.Locale.ENGLISH).get(refusal.key(), "a.txt"))
        .contains("“a.txt”");
  }
}
