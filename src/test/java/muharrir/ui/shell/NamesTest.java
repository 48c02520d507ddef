package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the keyboard can reach tells a screen reader its name, in every screen. */
class NamesTest {
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

  /** What takes the keyboard and is seen, in the order of the nodes. */
  private List<Node> reachable() {
    List<Node> found = new ArrayList<>();
    collect(window.find("#surface").getScene().getRoot(), found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    // The preview is stood in for here; a scroll pane only carries what is named.
    if (node.isFocusTraversable()
        && !(node instanceof ScrollPane)
        && !"preview".equals(node.getId())) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static boolean isNamed(Node node) {
    String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
    String words = node instanceof Labeled labeled ? labeled.getText() : null;
    boolean labelled = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
    return !own.isBlank() || (words != null && words.length() > 1) || labelled;
  }

  private List<String> nameless() throws Exception {
    return window.on(() -> {
      List<Node> all = reachable();
      assertThat(all).hasSizeGreaterThan(5);
      return all.stream().filter(node -> !isNamed(node)).map(NamesTest::place).toList();
    });
  }

  private static String place(Node node) {
    Node parent = node.getParent();
    return node + " in " + parent;
  }

  /** Opens something by its key and tells what in it has no name. */
  private List<String> namelessAfter(KeyCode key) throws Exception {
    window.ctrl(key);
    window.until("the keyboard went there", () -> !window.focused("#surface"));
    return nameless();
  }

  /** Opens something by its name in the palette and tells what in it has no name. */
  private List<String> namelessAfterTheCommand(String name) throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(name);
    window.key(KeyCode.ENTER);
    window.until("a box is open", () -> !window.focused("#palette") && !window.focused("#surface"));
    return nameless();
  }

  @Test
  void theThreePanes() throws Exception {
    assertThat(nameless()).isEmpty();
  }

  @Test
  void thePalette() throws Exception {
    assertThat(namelessAfter(KeyCode.K)).isEmpty();
  }

  @Test
  void theSheetOfShortcuts() throws Exception {
    assertThat(namelessAfter(KeyCode.SLASH)).isEmpty();
  }

  @Test
  void theFindBar() throws Exception {
    assertThat(namelessAfter(KeyCode.H)).isEmpty();
  }

  @Test
  void theDetails() throws Exception {
    assertThat(namelessAfter(KeyCode.D)).isEmpty();
  }

  @Test
  void theExport() throws Exception {
    assertThat(namelessAfter(KeyCode.E)).isEmpty();
  }

  @Test
  void theSettings() throws Exception {
    assertThat(namelessAfter(KeyCode.COMMA)).isEmpty();
    assertThat(window.focused("#settings-appearance")).isTrue();
  }

  @Test
  void theSettingsOfTheNewsroom() throws Exception {
    assertThat(namelessAfterTheCommand("إعدادات الصحيفة")).isEmpty();
    assertThat(window.focused("#settings-newsroom")).isTrue();
  }

  @Test
  void theLookOfThePages() throws Exception {
    assertThat(namelessAfterTheCommand("مظهر الصفحات المنشورة")).isEmpty();
    assertThat(window.focused("#settings-pages")).isTrue();
  }

  @Test
  void theVersions() throws Exception {
    assertThat(namelessAfterTheCommand("نسخ الخبر")).isEmpty();
  }

  @Test
  void theBackups() throws Exception {
    assertThat(namelessAfterTheCommand("النسخ الاحتياطية")).isEmpty();
  }

  @Test
  void theOutline() throws Exception {
    assertThat(namelessAfterTheCommand("مخطط")).isEmpty();
  }

  @Test
  void theLink() throws Exception {
    assertThat(namelessAfterTheCommand("رابط")).isEmpty();
  }

  @Test
  void theLinkOfSelectedWords() throws Exception {
    window.ctrl(KeyCode.A);
    assertThat(namelessAfter(KeyCode.L)).isEmpty();
    assertThat(window.focused("#link-address")).isTrue();
  }

  @Test
  void thePostOrPageToEmbed() throws Exception {
    assertThat(namelessAfterTheCommand("تضمين")).isEmpty();
  }

  @Test
  void theWordsPutRightWhileTyping() throws Exception {
    assertThat(namelessAfterTheCommand("كلمات تُصحَّح أثناء الكتابة")).isEmpty();
  }
}
