package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muharrir.document.Block;
import muharrir.testing.KeyboardHands;
import muharrir.testing.PictureBytes;
import muharrir.testing.VirtualDisplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole report with every kind of block, written by the keys of an Arabic keyboard in the program
 * as it is started in life. Photographs of it are kept in {@code target/keys}.
 */
class RealKeysTest {
  private static final Path PHOTOGRAPHS = Path.of("target", "keys");
  private static final Path EXPECTED = Path.of("src", "test", "resources", "keys", "report.json");

  /** For a box to open or a clipboard to be read: nothing in the library tells of it. */
  private static final long MOMENT_MILLIS = 1500;

  @TempDir private Path folder;
  private KeyboardHands hands;
  private VirtualDisplay display;
  private WatchedArticle article;

  @Test
  void aReportIsWritten() throws Exception {
    VirtualDisplay.assumeTools("Xvfb", "openbox", "xdotool", "setxkbmap", "xclip", "import");
    Path library = folder.resolve("library");
    article = new WatchedArticle(library, PHOTOGRAPHS);
    Path picture = folder.resolve("tower.png");
    Files.write(picture, PictureBytes.file(PictureBytes.halves(640, 360), "png"));
    try (VirtualDisplay made = new VirtualDisplay(folder)) {
      display = made;
      Process program = article.open(display);
      hands = article.untilItTakesKeys(display);
      checkOpenGl(program);
      head();
      marks();
      lists();
      quotations();
      boxes();
      table();
      media(picture);
      corrected();
      photographs();
      program.destroy();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).as("it ends when asked to").isTrue();
      Path out = folder.resolve("out");
      assertThat(
              display
                  .program(
                      "export",
                      article.id().value(),
                      "--to",
                      out.toString(),
                      "--library",
                      library.toString())
                  .waitFor())
          .isZero();
      String written = same(Files.readString(exported(out), StandardCharsets.UTF_8));
      Files.writeString(PHOTOGRAPHS.resolve("report.json"), written);
      assertThat(written).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
    }
  }

  /** The first window of a session: where no card is, neither JavaFX nor GTK has loaded OpenGL. */
  private static void checkOpenGl(Process program) throws IOException {
    if (Files.notExists(Path.of("/dev/dri")) && Files.notExists(Path.of("/dev/nvidia0"))) {
      assertThat(Files.readString(Path.of("/proc", String.valueOf(program.pid()), "maps")))
          .contains("libgtk-3")
          .doesNotContain("libGL.so", "libGLX", "libLLVM");
    }
  }

  private static Path exported(Path out) throws Exception {
    try (var files = Files.walk(out)) {
      return files.filter(each -> each.endsWith("article.json")).findFirst().orElseThrow();
    }
  }

  /** The article with what is by chance or by the clock replaced. */
  private static String same(String json) {
    Map<String, String> ids = new LinkedHashMap<>();
    Matcher blocks = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"").matcher(json);
    while (blocks.find()) {
      ids.putIfAbsent(blocks.group(1), "id-" + (ids.size() + 1));
    }
    String same = json;
    for (Map.Entry<String, String> each : ids.entrySet()) {
      same = same.replace("\"" + each.getKey() + "\"", "\"" + each.getValue() + "\"");
    }
    return same.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "NOW")
        .replaceAll("\"\\d{4}-\\d\\d-\\d\\d\"", "\"TODAY\"")
        .replaceAll("[0-9a-f]{64}", "SHA256");
  }

  /** A picture is read in the background; its caption then has the keyboard. */
  private void untilAFigure() throws Exception {
    article.until(
        display,
        "a picture",
        document -> document.blocks().stream().anyMatch(block -> block instanceof Block.Figure));
  }

  private void until(String piece) throws Exception {
    article.until(display, piece, document -> document.plainText().contains(piece));
  }

  private void moment() throws InterruptedException {
    Thread.sleep(MOMENT_MILLIS);
  }

  private void head() throws Exception {
    hands.press("ctrl+Home");
    hands.type("تدمر\n");
    hands.type("مهندسون يوثِّقون مدافن \"وادي القبور\"\n");
    hands.type("مسح بالليزر لسبعة أبراج قبل المطر\n");
    until("قبل المطر");
  }

  private void marks() throws Exception {
    hands.type("بدأ مهندسون، صباح الأحد، ");
    hands.press("ctrl+b");
    hands.type("توثيق");
    hands.press("ctrl+b");
    hands.type(" سبعة مدافن (من أصل 16)؛ وقال متحدث باسم ");
    hands.typeLatin("UNESCO");
    hands.type(" إن العمل بدأ لا محالة؟؟ -- أو كاد... ");
    hands.press("ctrl+u");
    hands.type("سطر");
    hands.press("ctrl+u");
    hands.type(" و");
    hands.press("ctrl+shift+h");
    hands.type("ظلل");
    hands.press("ctrl+shift+h");
    hands.type(" وفق تقرير");
    display.clipboard("UTF8_STRING", "https://example.org/report");
    hands.press("ctrl+shift+Right", "ctrl+v");
    moment();
    hands.press("ctrl+End");
    hands.type(".\n");
    until("وفق تقرير.");
    hands.type("## الأبراج اليوم\n");
    hands.type("تتسع الشقوق.\n");
    hands.type("### أرقام\n");
    until("أرقام");
  }

  private void lists() throws Exception {
    hands.type("- ماسح ليزري\n");
    hands.press("Tab");
    hands.type("بطاريتان\n");
    hands.press("shift+Tab");
    hands.type("خرائط قديمة\n\n");
    hands.type("1. المسح\n");
    hands.type("الرسم\n\n");
    until("الرسم");
  }

  private void quotations() throws Exception {
    hands.type("> لم نعد نملك ترف الانتظار\n");
    hands.type("هيفاء المصري\n");
    hands.type("مديرة المشروع\n");
    hands.type("/عبارة بارزة");
    moment();
    hands.press("Return");
    hands.type("كل شتاء يأخذ حجرا\n");
    hands.type("هيفاء المصري\n");
    until("يأخذ حجرا");
  }

  private void boxes() throws Exception {
    hands.type("/إطار");
    moment();
    hands.press("Return");
    hands.type("ما المدافن البرجية؟\n");
    hands.type("أبراج دفن\nبناها أهل تدمر\n\n");
    hands.type("--- ");
    hands.type("/تصحيح");
    moment();
    hands.press("Return");
    hands.type("ورد أن الأبراج 17 والصحيح 16\n");
    until("والصحيح 16");
  }

  private void table() throws Exception {
    hands.press("ctrl+alt+t");
    hands.type("الأبراج الموثقة");
    for (String cell : List.of("البرج", "السنة", "الحالة", "إيلابل", "103", "مدمر")) {
      hands.press("Tab");
      hands.type(cell);
    }
    hands.press("Tab", "ctrl+alt+shift+Delete");
    until("مدمر");
    hands.press("ctrl+End");
  }

  private void media(Path picture) throws Exception {
    hands.press("ctrl+alt+e");
    moment();
    display.clipboard("UTF8_STRING", "https://x.com/UNESCO/status/1735000000000000000");
    hands.press("ctrl+v");
    moment();
    hands.press("Return");
    moment();
    hands.press("ctrl+End");
    display.clipboard("text/uri-list", picture.toUri() + "\r\n");
    hands.press("ctrl+v");
    untilAFigure();
    hands.type("برج في الوادي\n");
    hands.type("خالد\n");
    hands.type("الأرشيف\n");
    hands.type("برج من حجر في واد\n");
    until("الأرشيف");
  }

  private void corrected() throws Exception {
    hands.type("انتهى الخبر خطا");
    until("خطا");
    hands.press("ctrl+z", "BackSpace");
    hands.type(".");
    hands.press("ctrl+h");
    moment();
    hands.type("الأبراج");
    hands.press("Tab");
    hands.type("القبور");
    moment();
    display.photograph(PHOTOGRAPHS.resolve("find.png"));
    hands.press("Tab", "Tab", "space");
    moment();
    hands.press("Escape");
    until("القبور اليوم");
  }

  private void photographs() throws Exception {
    hands.press("ctrl+End");
    Thread.sleep(4000);
    display.photograph(PHOTOGRAPHS.resolve("end.png"));
    hands.press("ctrl+Home");
    Thread.sleep(4000);
    display.photograph(PHOTOGRAPHS.resolve("start.png"));
    for (int i = 1; i <= 3; i++) {
      hands.press("Next");
      moment();
      display.photograph(PHOTOGRAPHS.resolve("page-" + i + ".png"));
    }
  }
}
