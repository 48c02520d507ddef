package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.ui.kit.TabStops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tab goes through the window and each box as one reads them, from the right and from above, comes
 * to everything that takes the keyboard, and is caught nowhere.
 */
class TabOrderTest {
  private static final int MOST = 300;

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

  private Scene scene() {
    return window.find("#surface").getScene();
  }

  /** All that Tab comes to, or Shift+Tab, from where the keyboard is and round to there again. */
  private List<Node> walk(boolean back) {
    // A box may have been opened in this very moment, with no skins and nothing in its place.
    scene().getRoot().applyCss();
    scene().getRoot().layout();
    Set<Node> passed = new LinkedHashSet<>();
    Node at = scene().getFocusOwner();
    while (passed.add(at) && passed.size() < MOST) {
      Event.fireEvent(
          at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
      at = scene().getFocusOwner();
    }
    assertThat(at).as("round to the start").isEqualTo(passed.iterator().next());
    return new ArrayList<>(passed);
  }

  private void checkWalk(Node inside) throws Exception {
    // In one turn: what a box has still to load enables some of its controls when it comes.
    record Walk(List<Node> there, List<Node> back, List<Node> all) {}
    Walk walk = window.on(() -> new Walk(walk(false), walk(true), TabStops.in(inside)));
    List<Node> there = walk.there();
    List<Node> back = walk.back();
    List<Node> all = walk.all();
    assertThat(all).hasSizeGreaterThan(1);
    assertThat(there.stream().filter(node -> !isOther(node)).toList())
        .as("everything is reached, and nothing else")
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(back.subList(1, back.size()))
        .as("the same way back")
        .isEqualTo(there.subList(1, there.size()).reversed());
    window.on(() -> {
      for (int i = 1; i < there.size(); i++) {
        checkOrder(there.get(i - 1), there.get(i));
      }
      return true;
    });
  }

  /** Whether it is one of several toggles and not the chosen one: arrows go there, Tab may. */
  private static boolean isOther(Node node) {
    return node instanceof Toggle toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
  }

  /** Of two that stand in one row or column, the one that is read first comes first. */
  private static void checkOrder(Node first, Node second) {
    if (!Objects.equals(first.getParent(), second.getParent())) {
      return;
    }
    Bounds a = first.localToScene(first.getLayoutBounds());
    Bounds b = second.localToScene(second.getLayoutBounds());
    if (first.getParent() instanceof HBox) {
      assertThat(a.getCenterX()).as("%s before %s", first, second).isGreaterThan(b.getCenterX());
    } else if (first.getParent() instanceof VBox) {
      assertThat(a.getCenterY()).as("%s before %s", first, second).isLessThan(b.getCenterY());
    }
  }

  @Test
  void throughTheWindow() throws Exception {
    checkWalk(scene().getRoot());
  }

  @Test
  void throughTheWindowWithTheBarToFindOpen() throws Exception {
    window.ctrl(KeyCode.H);
    window.until("the bar has the keyboard", () -> window.focused("#find-query"));
    window.type("نص");
    window.until("it is found", () -> !window.find("#find-replace").isDisabled());
    List<Node> there = window.on(() -> walk(false));
    assertThat(there.subList(0, 4).stream().map(Node::getId))
        .containsExactly("find-query", "find-replacement", "find-replace", "find-replace-all");
    checkWalk(scene().getRoot());
  }

  /** Opens a box, goes round in it, and comes out of it by Escape to where one was. */
  private void checkBox(KeyCode key) throws Exception {
    window.ctrl(key);
    checkOpenBox();
  }

  private void checkOpenBox() throws Exception {
    window.until("a box has the keyboard", () -> box().isPresent());
    checkWalk(window.on(() -> box().orElseThrow()));
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back", () -> window.focused("#surface"));
  }

  /** The box that has the keyboard. */
  private Optional<Node> box() {
    return Stream.iterate(scene().getFocusOwner(), Objects::nonNull, Node::getParent)
        .filter(node -> node.getStyleClass().contains("popover-box"))
        .findFirst();
  }

  private void checkCommand(String name) throws Exception {
    openBox(name);
    checkOpenBox();
  }

  private void openBox(String name) throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type(name);
    window.key(KeyCode.ENTER);
    window.until("the palette is gone", () -> !window.focused("#palette"));
  }

  @Test
  void inTheSettings() throws Exception {
    checkBox(KeyCode.COMMA);
  }

  @Test
  void inTheDetails() throws Exception {
    checkBox(KeyCode.D);
  }

  @Test
  void inTheExport() throws Exception {
    checkBox(KeyCode.E);
  }

  @Test
  void inTheVersions() throws Exception {
    openBox("نسخ الخبر");
    window.until(
        "a version is chosen",
        () -> window.find("#versions-restore") instanceof Button restore && !restore.isDisabled());
    checkOpenBox();
  }

  @Test
  void inTheBackups() throws Exception {
    checkCommand("النسخ الاحتياطية");
  }

  @Test
  void inTheSettingsOfTheNewsroom() throws Exception {
    checkCommand("إعدادات الصحيفة");
  }

  @Test
  void inThePostToEmbed() throws Exception {
    checkCommand("تضمين");
  }

  @Test
  void inTheWordsPutRightWhileTyping() throws Exception {
    checkCommand("كلمات تُصحَّح أثناء الكتابة");
  }
}
