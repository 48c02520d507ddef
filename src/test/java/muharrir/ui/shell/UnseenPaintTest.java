package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import muharrir.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is painted that nobody sees: JavaFX goes over all dots of an area whose colour is
 * "transparent" like over those of any other, and works out its round corners. Such areas took half
 * of the painting of a box.
 */
class UnseenPaintTest {
  /** Below this many dots a screen, it is not worth a rule of its own. */
  private static final double SMALL = 4_000;

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "نص");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static boolean unseen(Paint paint) {
    return paint instanceof Color color && color.getOpacity() == 0;
  }

  private static void collect(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    double dots = node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight();
    boolean inVain =
        switch (node) {
          case Region region ->
              region.getBackground() != null
                  && region.getBackground().getFills().stream()
                      .anyMatch(fill -> unseen(fill.getFill()));
          case Shape shape -> unseen(shape.getFill()) || unseen(shape.getStroke());
          default -> false;
        };
    if (inVain && dots > SMALL) {
      found.add(node + " in " + node.getParent());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private List<String> paintedInVain() throws Exception {
    return window.on(() -> {
      List<String> found = new ArrayList<>();
      collect(window.find("#surface").getScene().getRoot(), found);
      return found;
    });
  }

  private void open(String command) throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(command);
    window.key(KeyCode.ENTER);
    window.until("a box is open", () -> !window.focused("#palette") && !window.focused("#surface"));
  }

  @Test
  void inTheThreePanes() throws Exception {
    assertThat(paintedInVain()).isEmpty();
  }

  @Test
  void inThePalette() throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    assertThat(paintedInVain()).isEmpty();
  }

  @Test
  void inTheVersions() throws Exception {
    open("نسخ الخبر");
    assertThat(paintedInVain()).isEmpty();
  }

  @Test
  void inTheSettings() throws Exception {
    open("إعدادات الصحيفة");
    assertThat(paintedInVain()).isEmpty();
  }

  @Test
  void inTheBoard() throws Exception {
    window.ctrlAlt(KeyCode.L, "l");
    window.until("the board is there", () -> window.find("#card-" + article.id()) != null);
    assertThat(paintedInVain()).isEmpty();
  }
}
