package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import muharrir.textview.TextLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passphrase is set in the settings of a window. */
class SafetyWindowTest {
  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    window.openNew("عنوان", "نص");
    window.ctrl(KeyCode.COMMA);
    window.until("the settings are open", () -> window.focused("#settings-appearance"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private TextLine line(String selector) {
    return (TextLine) Objects.requireNonNull(window.find(selector));
  }

  @Test
  void aPassphraseIsSetAndItsRecoveryCodeShown() throws Exception {
    window.press("#settings-safety");
    window.until("the chapter is open", () -> window.find("#safety-set") != null);
    window.on(() -> {
      line("#safety-new").setText("كلمات كثيرة جدًا");
      line("#safety-again").setText("كلمات كثيرة");
      return true;
    });
    window.press("#safety-set");
    assertThat(window.desk.safe().locked()).as("a slip locks nobody out").isFalse();
    window.on(() -> {
      line("#safety-again").setText("كلمات كثيرة جدًا");
      return true;
    });
    window.press("#safety-set");
    window.key(KeyCode.ESCAPE);
    window.until("the code is shown", () -> window.find("#safety-code") != null);
    String code = window.on(() -> line("#safety-code").getText());
    assertThat(code).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
    assertThat(window.desk.safe().locked()).isTrue();
    window.desk.safe().check(code);
    window.desk.safe().check("كلمات كثيرة جدًا");
    window.press("#safety-written");
    window.until("it is shown no more", () -> window.find("#safety-code") == null);
  }
}
