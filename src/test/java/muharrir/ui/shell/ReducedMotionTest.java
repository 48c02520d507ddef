package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asked the system for less motion sees none of the program's own. */
class ReducedMotionTest {
  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    window.openNew("عنوان", "نص");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void lessMotion(boolean less) throws Exception {
    window.on(() -> {
      window.find("#surface").getScene().getPreferences().setReducedMotion(less);
      return true;
    });
  }

  /** Opens the palette and tells how faint its box was at the faintest. */
  private double faintestOfThePalette() throws Exception {
    DoubleSummaryStatistics seen = new DoubleSummaryStatistics();
    window.on(() -> {
      for (Node box : window.find("#surface").getScene().getRoot().lookupAll(".popover-box")) {
        seen.accept(box.getOpacity());
        box.opacityProperty().addListener((_, _, now) -> seen.accept(now.doubleValue()));
      }
      return true;
    });
    window.ctrl(KeyCode.K);
    window.until("it is there", () -> window.focused("#palette"));
    return window.on(seen::getMin);
  }

  @Test
  void boxesAreThereAtOnce() throws Exception {
    lessMotion(true);
    assertThat(faintestOfThePalette()).isEqualTo(1);
  }

  @Test
  void otherwiseTheyComeInSoftly() throws Exception {
    lessMotion(false);
    assertThat(faintestOfThePalette()).isZero();
  }

  /** Whether the caret, which must be seen, is also not seen within about two of its turns. */
  private boolean blinks() throws Exception {
    // On a busy machine the first layout after the key may be still to come.
    window.until("the caret is there", this::caretIsSeen);
    boolean seen = false;
    boolean unseen = false;
    for (int i = 0; i < 30; i++) {
      boolean now = window.on(this::caretIsSeen);
      seen |= now;
      unseen |= !now;
      Thread.sleep(50);
    }
    assertThat(seen).isTrue();
    return unseen;
  }

  private boolean caretIsSeen() {
    return window.find("#surface").lookupAll(".caret").stream()
        .filter(Rectangle.class::isInstance)
        .anyMatch(Node::isVisible);
  }

  @Test
  void theCaretStandsStill() throws Exception {
    lessMotion(true);
    window.type("ا");
    assertThat(blinks()).isFalse();
  }

  @Test
  void otherwiseItBlinks() throws Exception {
    lessMotion(false);
    window.type("ا");
    assertThat(blinks()).isTrue();
  }
}
