package muharrir.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownNameTest {
  @Test
  void aUsualNameStays() {
    assertThat(ShownName.of(Path.of("/بيت/مكتبة الأخبار/cafe\u0301 👩\u200d💻 می\u200cروم.txt")))
        .isEqualTo("/بيت/مكتبة الأخبار/cafe\u0301 👩\u200d💻 می\u200cروم.txt");
  }

  @Test
  void whatTurnsOrBreaksTheLineIsANumber() {
    assertThat(ShownName.of("a\u202Egnp.exe")).isEqualTo("a\\u202Egnp.exe");
    assertThat(ShownName.of("\u061C\u200E\u200F\u2066x\u2069"))
        .isEqualTo("\\u061C\\u200E\\u200F\\u2066x\\u2069");
    assertThat(ShownName.of("سطر\nآخر\0\t\u2028\u0085\ud800"))
        .isEqualTo("سطر\\u000Aآخر\\u0000\\u0009\\u2028\\u0085\\uD800");
  }

  @Test
  void aPathInASentenceIsShownSo() {
    assertThat(Strings.arabic().get("cli.handoff.written", Path.of("/x/\u202Ey")))
        .isEqualTo("كُتب /x/\\u202Ey");
  }
}
