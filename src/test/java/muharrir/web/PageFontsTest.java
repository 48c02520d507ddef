package muharrir.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muharrir.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fonts of exported pages: made as it is written down, and as good as the whole ones. */
class PageFontsTest {
  private static final Path RESOURCES = Path.of("resources").toAbsolutePath();

  /** Joining, marks on marks, lam with alef, letters of other languages, digits, signs, Latin. */
  private static final List<String> WORDS =
      Stream.of(
              "كُتِبَتِ الرِّسالةُ بِأيدٍ مُرتَجِفةٍ، ولَمْ يَقْرَأْها أحدٌ؛ لا إلهَ لأنّ لآلئ لإنجاز",
              "ٱللهِ ﷺ شيءٌ مسؤول مئة فأس آمَنَ إيمانًا رأسًا عِبْئًا هذَا هٰذا",
              "چاڤ پێشمەرگە ڕۆژنامە ڵ ژیان گەل ڭ ٹ ڈ ڑ ں ے ہ ھ می\u200cخواهم",
              "٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0123456789 ٪ ٫ ٬ (قوس) «اقتباس» “x” ‘y’ 50% – — … · • € → ←",
              "Fine office café naïve Œuvre ß Ğazâlî İstanbul https://news.example/x?a=b&c @handle")
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .toList();

  @TempDir private Path place;

  @Test
  void areMadeAnewToTheSameBytes() throws Exception {
    PublishedPages.tool("subset-font");
    Process maker =
        new ProcessBuilder(
                "node",
                Path.of(".ci", "web", "fonts.mjs").toAbsolutePath().toString(),
                RESOURCES.toString(),
                place.toString())
            .directory(Path.of("target", "web").toFile())
            // Not our own input: Node would make it one that does not wait, and Surefire reads
            // there.
            .redirectErrorStream(true)
            .start();

    String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(maker.waitFor()).as(said).isZero();
    for (String weight : List.of("400", "700")) {
      String name = "muharrir-sans-" + weight + ".woff2";
      assertThat(place.resolve(name))
          .hasSameBinaryContentAs(RESOURCES.resolve("web").resolve("fonts").resolve(name));
    }
  }

  @Test
  void setEveryWordAsTheWholeFontsDo() throws Exception {
    for (String font :
        List.of("IBMPlexSansArabic_400Regular.ttf", "IBMPlexSansArabic_700Bold.ttf")) {
      Files.copy(RESOURCES.resolve("fonts").resolve(font), place.resolve(font));
    }
    for (String font : List.of("muharrir-sans-400.woff2", "muharrir-sans-700.woff2")) {
      Files.copy(RESOURCES.resolve("web").resolve("fonts").resolve(font), place.resolve(font));
    }
    StringBuilder page = new StringBuilder("<!doctype html><html lang=ar dir=rtl><style>");
    for (var font :
        Map.of(
                "whole;font-weight:400", "IBMPlexSansArabic_400Regular.ttf",
                "whole;font-weight:700", "IBMPlexSansArabic_700Bold.ttf",
                "small;font-weight:400", "muharrir-sans-400.woff2",
                "small;font-weight:700", "muharrir-sans-700.woff2")
            .entrySet()) {
      page.append(
          "@font-face{font-family:%s;src:url(%s)}".formatted(font.getKey(), font.getValue()));
    }
    page.append("span{font-size:100px;text-rendering:geometricPrecision}</style>");
    for (String weight : List.of("400", "700")) {
      for (String word : WORDS) {
        for (String family : List.of("whole", "small")) {
          page.append("<p><span style='font-family:%s;font-weight:%s'>".formatted(family, weight))
              .append(word.replace("&", "&amp;"))
              .append("</span></p>");
        }
      }
    }
    Path file = Files.writeString(place.resolve("words.html"), page);

    List<String> different = new ArrayList<>();
    try (Chromium chromium = new Chromium()) {
      chromium.open(file, 1280, 900);
      assertThat(
              chromium.evaluate(
                  "[...document.fonts].filter(f => f.status == 'loaded').length + ''"))
          .isEqualTo("4");
      String[] widths =
          chromium
              .evaluate(
                  "[...document.querySelectorAll('span')]"
                      + ".map(s => s.getBoundingClientRect().width.toFixed(1)).join(' ')")
              .split(" ", -1);
      assertThat(widths).hasSize(4 * WORDS.size());
      for (int i = 0; i < widths.length; i += 2) {
        if (!widths[i].equals(widths[i + 1])) {
          different.add(WORDS.get(i / 2 % WORDS.size()) + " " + widths[i] + " " + widths[i + 1]);
        }
      }
    }
    assertThat(different).isEmpty();
  }
}
