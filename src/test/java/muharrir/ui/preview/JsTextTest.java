package muharrir.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsTextTest {
  @Test
  void escapesWhatCouldEndTheTextOrTheLine() {
    assertThat(JsText.quote("سلام \"x\\\n\r\t\u2028\u2029</script>"))
        .isEqualTo("\"سلام \\\"x\\\\\\n\\r\\u0009\\u2028\\u2029</script>\"");
    assertThat(JsText.quote("😀")).isEqualTo("\"\\ud83d\\ude00\"");
  }
}
