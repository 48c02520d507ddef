package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import muharrir.document.Field;
import muharrir.document.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page beside the text shows the place where one writes. */
class FollowingTest {
  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    window.openNew("عنوان", "نص الفقرة");
    window.key(KeyCode.DOWN);
    window.key(KeyCode.DOWN);
    window.key(KeyCode.END);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static Position at(int offset) {
    return new Position(Articles.PARAGRAPH, Field.TEXT, offset);
  }

  private boolean follows(Position place) {
    return !window.preview.followed.isEmpty() && window.preview.followed.getLast().equals(place);
  }

  @Test
  void followsTheCaretAndTheLetters() throws Exception {
    window.until("the page shows the end", () -> follows(at(9)));
    window.type(" بعد");
    window.until("the page shows what was typed", () -> follows(at(13)));
  }

  @Test
  void standsStillForWhomItShould() throws Exception {
    window.until("the page shows the end", () -> follows(at(9)));
    toggle();
    int before = window.preview.followed.size();
    window.type(" بعد");
    window.until("it is on the page", () -> window.preview.shown().isPresent());
    toggle();
    // Of the letters that came while it stood still only the last place is gone to.
    window.until("the page follows again", () -> follows(at(13)));
    assertThat(window.preview.followed).hasSize(before + 1);
  }

  private void toggle() throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type("المعاينة تتبع");
    window.key(KeyCode.ENTER);
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
  }
}
