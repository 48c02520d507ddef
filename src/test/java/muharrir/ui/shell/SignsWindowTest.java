package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import muharrir.article.Article;
import muharrir.textview.TextSurface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs that no key has are put in, and the wheel with Ctrl makes the letters larger. */
class SignsWindowTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "می");
    window.ctrl(KeyCode.END);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void aKeyPutsTheNonJoinerInAndOneBackspaceTakesItBack() throws Exception {
    window.ctrlAlt(KeyCode.SPACE, " ");
    window.type("خواهم");
    window.untilText(article, "می\u200Cخواهم");
    for (int i = 0; i < 5; i++) {
      window.key(KeyCode.BACK_SPACE);
    }
    window.untilText(article, "می\u200C");
    window.key(KeyCode.BACK_SPACE);
    window.untilText(article, "می");
  }

  @Test
  void theMenuHoldsTheMarksOfArabicToo() throws Exception {
    window.on(() -> {
      MenuButton menu = (MenuButton) Objects.requireNonNull(window.find("#signs"));
      menu.getItems().stream()
          .filter(item -> window.strings.get("action.sign.shadda").equals(item.getText()))
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    window.untilText(article, "می\u0651");
  }

  /** How high the line of the caret is on the screen. FX thread. */
  private double line() {
    TextSurface surface = (TextSurface) Objects.requireNonNull(window.find("#surface"));
    return surface.caretBounds().orElseThrow().getHeight();
  }

  private void wheel(double turn, boolean ctrl) throws Exception {
    window.on(() -> {
      Node surface = Objects.requireNonNull(window.find("#surface"));
      Event.fireEvent(
          surface,
          new ScrollEvent(
              ScrollEvent.SCROLL,
              9,
              9,
              9,
              9,
              false,
              ctrl,
              false,
              false,
              false,
              false,
              0,
              turn,
              0,
              turn,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.NONE,
              0,
              0,
              null));
      return true;
    });
  }

  @Test
  void theWheelWithCtrlMakesTheTextLargerAndSmaller() throws Exception {
    double designed = window.on(this::line);
    wheel(40, true);
    window.until("it is larger", () -> line() > designed);
    wheel(-40, true);
    window.until("it is as it was", () -> line() == designed);
    wheel(40, false);
    assertThat(window.on(this::line)).isEqualTo(designed);
  }
}
