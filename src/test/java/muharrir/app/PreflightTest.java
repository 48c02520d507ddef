package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import muharrir.arabic.Strings;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final Map<String, String> DISPLAY = Map.of("DISPLAY", ":0");

  @Test
  void nothingIsLackingOnADesktop() {
    assertThat(
            new Preflight(DISPLAY, library -> true, number -> number == 0, PreflightTest::fonts)
                .look())
        .isEmpty();
  }

  @Test
  void missingLibrariesAreNamedByTheirPackagesOnce() {
    Set<String> missing = Set.of("libgtk-3.so.0", "libpangoft2-1.0.so.0");
    assertThat(
            lack(
                new Preflight(
                    DISPLAY, each -> !missing.contains(each), n -> true, PreflightTest::fonts)))
        .isEqualTo(new Preflight.Lack("preflight.libraries", "libgtk-3-0 libpangoft2-1.0-0"));
  }

  @Test
  void aMissingFontConfigurationIsAPackageToo() {
    assertThat(lack(new Preflight(DISPLAY, library -> true, n -> true, file -> false)))
        .isEqualTo(new Preflight.Lack("preflight.libraries", "fontconfig"));
    Map<String, String> ownFonts = Map.of("DISPLAY", ":0", "FONTCONFIG_FILE", "fonts.conf");
    assertThat(new Preflight(ownFonts, library -> true, n -> true, file -> false).look()).isEmpty();
  }

  @Test
  void librariesComeBeforeTheDisplay() {
    assertThat(
            lack(
                new Preflight(
                    Map.of(),
                    each -> !each.equals("libXtst.so.6"),
                    n -> false,
                    PreflightTest::fonts)))
        .isEqualTo(new Preflight.Lack("preflight.libraries", "libxtst6"));
  }

  @Test
  void noDisplayIsSaid() {
    Preflight.Lack none = new Preflight.Lack("preflight.noDisplay", "");
    assertThat(lack(new Preflight(Map.of(), library -> true, n -> true, PreflightTest::fonts)))
        .isEqualTo(none);
    assertThat(
            lack(
                new Preflight(
                    Map.of("DISPLAY", " "), library -> true, n -> true, PreflightTest::fonts)))
        .isEqualTo(none);
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNamed() {
    Map<String, String> screen = Map.of("DISPLAY", ":7.1");
    assertThat(
            lack(
                new Preflight(
                    screen, library -> true, number -> number != 7, PreflightTest::fonts)))
        .isEqualTo(new Preflight.Lack("preflight.displaySilent", ":7.1"));
  }

  @Test
  void aDisplayOnAnotherMachineIsTakenOnTrust() {
    Map<String, String> far = Map.of("DISPLAY", "desk.example:0");
    assertThat(new Preflight(far, library -> true, number -> false, PreflightTest::fonts).look())
        .isEmpty();
  }

  @Test
  void theWordsNameWhatToInstallInOneLine() {
    Preflight.Lack lack = new Preflight.Lack("preflight.libraries", "libgtk-3-0 libxtst6");
    assertThat(lack.say(Strings.arabic()))
        .isEqualTo(
            "تنقص هذا الجهاز مكتبات تحتاج إليها النافذة. ثبّتها: sudo apt install libgtk-3-0"
                + " libxtst6");
    assertThat(lack.say(Strings.of(Locale.ENGLISH)))
        .isEqualTo(
            "Libraries that the window needs are missing. Install them: sudo apt install"
                + " libgtk-3-0 libxtst6");
  }

  private static boolean fonts(Path file) {
    return file.equals(Path.of("/etc/fonts/fonts.conf"));
  }

  private static Preflight.Lack lack(Preflight preflight) {
    return preflight.look().orElseThrow();
  }
}
