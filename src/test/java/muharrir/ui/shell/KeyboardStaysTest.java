package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import muharrir.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mouse presses buttons, and the keyboard stays in the text. */
class KeyboardStaysTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "نص");
    window.key(KeyCode.DOWN);
    window.key(KeyCode.DOWN);
    window.key(KeyCode.END);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void whoChangesTheLookWritesOn() throws Exception {
    window.click("#look");
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
    window.type(" بعد");
    window.untilText(article, "نص بعد");
  }

  @Test
  void aBoxThatTheMouseOpenedGivesTheKeyboardBackToTheText() throws Exception {
    window.click("#settings");
    window.until("the settings are there", () -> window.focused("#settings-appearance"));
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
  }

  @Test
  void fromAMenuTheKeyboardComesBack() throws Exception {
    window.on(() -> {
      MenuButton menu = (MenuButton) Objects.requireNonNull(window.find("#marks"));
      Point2D at = menu.localToScene(5, 5);
      WindowRig.mouse(menu, MouseEvent.MOUSE_PRESSED, at, true);
      WindowRig.mouse(menu, MouseEvent.MOUSE_RELEASED, at, false);
      assertThat(menu.isShowing()).isTrue();
      menu.getItems().getFirst().fire();
      menu.hide();
      return true;
    });
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.type(" بعد");
    window.untilText(article, "نص بعد");
  }

  @Test
  void whoIsAtAButtonStaysThere() throws Exception {
    window.on(() -> {
      Node header = Objects.requireNonNull(window.find("#look")).getParent();
      Button other = new Button("آخر");
      ((Pane) header).getChildren().add(other);
      other.requestFocus();
      return true;
    });
    window.click("#look");
    assertThat(window.on(() -> window.focused("#look"))).isTrue();
  }
}
