package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.textview.BlockBounds;
import muharrir.textview.TextSurface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handle of a block in a whole window: when it is seen, what it moves, what it calls for. */
class BlockHandleTest {
  @TempDir Path folder;
  private WindowRig rig;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    rig = new WindowRig(folder);
    article = rig.store("عنوان", "ألف");
    rig.start(Optional.of(article.id()));
    rig.until("the text has the keyboard", () -> rig.focused("#surface"));
    rig.key(KeyCode.END);
    for (String word : List.of("باء", "جيم", "دال")) {
      rig.key(KeyCode.ENTER);
      rig.type(word);
    }
    textsAre("ألف", "باء", "جيم", "دال");
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private List<Block> body() throws Exception {
    return rig.desk.find(article.id()).orElseThrow().document().body();
  }

  private void textsAre(String... texts) throws Exception {
    rig.until(
        "the body is " + List.of(texts),
        () ->
            body().stream()
                .map(block -> block.text(block.fields().getFirst()).text())
                .toList()
                .equals(List.of(texts)));
  }

  private TextSurface surface() {
    return (TextSurface) rig.find("#surface");
  }

  private Bounds bounds(BlockId id) {
    return BlockBounds.of(surface(), id).orElseThrow();
  }

  private Node handle() {
    return rig.find("#block-handle");
  }

  private Point2D inScene(BlockId id, double part) {
    Bounds at = bounds(id);
    return surface().localToScene(at.getMinX() + 40, at.getMinY() + part * at.getHeight());
  }

  private void hover(int place) throws Exception {
    BlockId id = body().get(place).id();
    rig.on(() -> {
      WindowRig.mouse(surface(), MouseEvent.MOUSE_MOVED, inScene(id, 0.5), false);
      return true;
    });
  }

  private void drag(Point2D to) throws Exception {
    rig.on(() -> {
      Point2D from = handle().localToScene(10, 10);
      WindowRig.mouse(handle(), MouseEvent.MOUSE_PRESSED, from, true);
      WindowRig.mouse(handle(), MouseEvent.MOUSE_DRAGGED, from.add(0, 9), true);
      WindowRig.mouse(handle(), MouseEvent.MOUSE_DRAGGED, to, true);
      return true;
    });
  }

  private void drop(Point2D at) throws Exception {
    rig.on(() -> {
      WindowRig.mouse(handle(), MouseEvent.MOUSE_RELEASED, at, false);
      return true;
    });
  }

  @Test
  void itStandsRightOfTheBlockUnderTheMouseAndGoesWithTheFirstKey() throws Exception {
    assertThat(rig.on(() -> handle().isVisible())).isFalse();
    hover(1);
    Bounds block = bounds(body().get(1).id());
    assertThat(rig.on(() -> handle().isVisible())).isTrue();
    assertThat(handle().getLayoutX()).isGreaterThan(block.getMaxX());
    assertThat(handle().getLayoutY() + 10).isBetween(block.getMinY(), block.getMaxY());
    rig.type("و");
    assertThat(rig.on(() -> handle().isVisible())).isFalse();
  }

  @Test
  void theHeadlineHasNone() throws Exception {
    rig.on(() -> {
      WindowRig.mouse(surface(), MouseEvent.MOUSE_MOVED, inScene(BlockId.HEADLINE, 0.5), false);
      return true;
    });
    assertThat(rig.on(() -> handle().isVisible())).isFalse();
  }

  @Test
  void aBlockGoesWhereItIsDraggedAndComesBackAtOnce() throws Exception {
    Point2D end = rig.on(() -> inScene(body().get(2).id(), 0.9));
    hover(0);
    drag(end);
    assertThat(rig.on(() -> rig.find(".drop-line").isVisible())).isTrue();
    drop(end);
    textsAre("باء", "جيم", "ألف", "دال");
    assertThat(rig.on(() -> rig.find(".drop-line").isVisible())).isFalse();
    rig.ctrl(KeyCode.Z);
    textsAre("ألف", "باء", "جيم", "دال");
  }

  @Test
  void itGoesUpBehindTheHeadAndNoFurther() throws Exception {
    Point2D top = rig.on(() -> inScene(BlockId.HEADLINE, 0.1));
    hover(3);
    drag(top);
    drop(top);
    textsAre("دال", "ألف", "باء", "جيم");
  }

  @Test
  void escapeLetsItGoWhereItWas() throws Exception {
    Point2D end = rig.on(() -> inScene(body().get(3).id(), 0.9));
    hover(0);
    drag(end);
    rig.key(KeyCode.ESCAPE);
    assertThat(rig.on(() -> rig.find(".drop-line").isVisible())).isFalse();
    drop(end);
    textsAre("ألف", "باء", "جيم", "دال");
    assertThat(menu()).isEmpty();
  }

  @Test
  void keysCallForTheMenuWhichWorksOnAllOfTheBlock() throws Exception {
    rig.key(KeyCode.UP);
    rig.ctrl(KeyCode.M);
    rig.until("the menu", () -> menu().isPresent());
    assertThat(rig.on(() -> handle().isVisible())).isTrue();
    choose("action.duplicateBlock");
    textsAre("ألف", "باء", "جيم", "جيم", "دال");
    rig.on(() -> {
      menu().orElseThrow().hide();
      return true;
    });
    rig.ctrl(KeyCode.M);
    rig.until("the menu", () -> menu().isPresent());
    choose("action.removeBlock");
    textsAre("ألف", "باء", "جيم", "دال");
    rig.ctrl(KeyCode.Z);
    textsAre("ألف", "باء", "جيم", "جيم", "دال");
  }

  @Test
  void aClickSelectsTheBlockAndCallsForItsMenu() throws Exception {
    hover(2);
    rig.on(() -> {
      Point2D at = handle().localToScene(10, 10);
      WindowRig.mouse(handle(), MouseEvent.MOUSE_ENTERED, at, false);
      WindowRig.mouse(handle(), MouseEvent.MOUSE_PRESSED, at, true);
      WindowRig.mouse(handle(), MouseEvent.MOUSE_RELEASED, at, false);
      return true;
    });
    rig.until("the menu", () -> menu().isPresent());
    choose("action.removeBlock");
    textsAre("ألف", "باء", "دال");
  }

  private void choose(String id) throws Exception {
    rig.on(() -> {
      menu().orElseThrow().getItems().stream()
          .filter(item -> id.equals(item.getId()))
          .findFirst()
          .map(MenuItem.class::cast)
          .orElseThrow()
          .fire();
      return true;
    });
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "block-menu".equals(menu.getId()))
        .findFirst();
  }
}
