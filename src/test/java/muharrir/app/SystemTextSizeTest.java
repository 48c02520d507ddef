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
