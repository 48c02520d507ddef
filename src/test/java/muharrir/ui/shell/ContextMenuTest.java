package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.library.LibraryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of the text, called for by mouse and by keyboard. */
class ContextMenuTest {
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

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "surface-menu".equals(menu.getId()))
        .findFirst();
  }

  private static List<String> shown() {
    return menu().orElseThrow().getItems().stream()
        .filter(MenuItem::isVisible)
        .map(MenuItem::getId)
        .filter(id -> id != null)
        .toList();
  }

  private void call() throws Exception {
    window.on(() -> {
      Node surface = window.find("#surface");
      Event.fireEvent(
          surface,
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 200, 200, true, null));
      return true;
    });
    window.until("the menu is there", () -> menu().isPresent());
  }

  @Test
  void itHoldsWhatCanBeDoneWithTheTextAndNothingOfOtherBlocks() throws Exception {
    call();

    assertThat(window.on(ContextMenuTest::shown))
        .contains("action.cut", "action.copy", "action.paste", "action.link")
        .doesNotContain("action.rowBelow");
  }

  @Test
  void whatIsChosenIsDoneAndTheKeyOfTheMenuCallsIt() throws Exception {
    window.key(KeyCode.CONTEXT_MENU);
    window.until("the menu is there", () -> menu().isPresent());

    window.on(() -> {
      menu().orElseThrow().getItems().stream()
          .filter(Menu.class::isInstance)
          .flatMap(menu -> ((Menu) menu).getItems().stream())
          .filter(item -> "action.heading".equals(item.getId()))
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });

    window.until("the paragraph is a heading", this::isHeading);
  }

  private boolean isHeading() throws LibraryException {
    return window.desk.find(article.id()).orElseThrow().document().body().getFirst()
        instanceof Block.Heading;
  }
}
