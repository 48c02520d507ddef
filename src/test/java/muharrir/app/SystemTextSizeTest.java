package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SystemTextSizeTest {
  @Test
  void gnomeSaysAFactor() {
    assertThat(SystemTextSize.factor("1.25\n")).isEqualTo(1.25);
    assertThat(SystemTextSize.factor("2")).isEqualTo(2);
    assertThat(SystemTextSize.factor("No such schema\n")).isEqualTo(1);
    assertThat(SystemTextSize.factor("")).isEqualTo(1);
  }

  @Test
  void otherDesktopsSayTheDotsToTheInch() {
    assertThat(SystemTextSize.dpi("Xcursor.size:\t24\nXft.dpi:\t144\nXft.rgba:\tnone\n", 1))
        .isEqualTo(1.5);
    assertThat(SystemTextSize.dpi("Xft.dpi:\t192\n", 2)).as("the screen's own").isEqualTo(1);
    assertThat(SystemTextSize.dpi("Xcursor.size:\t24\n", 1)).isEqualTo(1);
    assertThat(SystemTextSize.dpi("*Xft.dpi.other:\t192\n", 1)).isEqualTo(1);
  }

  @Test
  void nonsenseIsNotFollowed() {
    assertThat(SystemTextSize.dpi("Xft.dpi:\t0\n", 1)).isEqualTo(1);
    assertThat(SystemTextSize.dpi("Xft.dpi:\t9999\n", 1)).isEqualTo(1);
    assertThat(SystemTextSize.factor("0")).isEqualTo(1);
    assertThat(SystemTextSize.factor("100")).isEqualTo(1);
    assertThat(SystemTextSize.percent("TextScaleFactor    REG_DWORD    0xffff")).isEqualTo(1);
  }

  @Test
  void theSystemIsAskedAndAnswersSomethingSane() throws Exception {
    assertThat(SystemTextSize.read("", 1)).isBetween(0.5, 4.0);
  }

  @Test
  void windowsSaysAPercentage() {
    String answer =
        """

        HKEY_CURRENT_USER\\Software\\Microsoft\\Accessibility
            TextScaleFactor    REG_DWORD    0x96

        """;

    assertThat(SystemTextSize.percent(answer)).isEqualTo(1.5);
    assertThat(SystemTextSize.percent("ERROR: cannot find the value")).isEqualTo(1);
  }
}
