package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Field;
import muharrir.textview.TextLine;
import muharrir.ui.commands.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteTest {
  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void openFromTheStart(Article article) throws Exception {
    window.start(Optional.of(article.id()));
    window.until("the caret stands in the text", () -> window.focused("#surface"));
  }

  private String chosen() throws Exception {
    return window.on(() -> {
      ListView<?> list = (ListView<?>) window.find("#command-list");
      return list.getSelectionModel().getSelectedItem() instanceof Entry entry ? entry.text() : "";
    });
  }

  @Test
  void aKeyOfACommandTypesNoLetter() throws Exception {
    Article article = window.store("عنوان", "بند");
    openFromTheStart(article);
    window.ctrlAlt(KeyCode.DIGIT8, "8");
    window.until(
        "it is an item of a list",
        () ->
            window.desk.find(article.id()).orElseThrow().document().block(Articles.PARAGRAPH)
                instanceof Block.ListItem);
    window.type("ـ");
    window.until(
        "only the letter is typed",
        () ->
            window
                .desk
                .find(article.id())
                .orElseThrow()
                .document()
                .block(Articles.PARAGRAPH)
                .text(Field.TEXT)
                .text()
                .replace("ـ", "")
                .equals("بند"));
  }

  @Test
  void thePaletteFindsACommandAndDoesItWhereTheCaretIs() throws Exception {
    Article article = window.store("عنوان", "قول");
    openFromTheStart(article);
    window.ctrlArabic("ن");
    window.until("the palette is open", () -> window.focused("#command-field"));
    window.type("اقتباس");
    assertThat(chosen()).isEqualTo("اقتباس");
    window.key(KeyCode.ENTER);
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
    window.until(
        "it is a quotation",
        () ->
            window.desk.find(article.id()).orElseThrow().document().block(Articles.PARAGRAPH)
                instanceof Block.Quote);
  }

  @Test
  void theArrowsMoveInTheListAndEscapeGoesBack() throws Exception {
    openFromTheStart(window.store("عنوان", "قول"));
    window.ctrl(KeyCode.K);
    window.until("the palette is open", () -> window.focused("#command-field"));
    String first = chosen();
    window.key(KeyCode.DOWN);
    assertThat(chosen()).isNotEqualTo(first);
    window.key(KeyCode.UP);
    assertThat(chosen()).isEqualTo(first);
    window.key(KeyCode.ESCAPE);
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
    assertThat(window.find("#command-field")).isNull();
  }

  @Test
  void theSheetIsSearchedByKeysToo() throws Exception {
    openFromTheStart(window.store("عنوان", "قول"));
    window.key(KeyCode.F1);
    window.until("the sheet is open", () -> window.focused("#command-field"));
    window.on(() -> {
      ((TextLine) window.find("#command-field")).setText("Ctrl+L");
      return true;
    });
    assertThat(chosen()).isEqualTo("رابط");
    window.key(KeyCode.ENTER);
    window.until("the box for links is open", () -> window.find("#link-address") != null);
  }

  @Test
  void aKeyOfTheTextDoesNothingInAField() throws Exception {
    Article article = window.store("عنوان", "قول");
    openFromTheStart(article);
    window.on(() -> {
      window.find("#search").requestFocus();
      return true;
    });
    window.ctrl(KeyCode.B);
    assertThat(
            window.on(
                () -> ((javafx.scene.control.ToggleButton) window.find("#strong")).isSelected()))
        .isFalse();
  }

  @Test
  void focusLeavesOnlyTheTextUntilEscape() throws Exception {
    openFromTheStart(window.store("عنوان", "قول"));
    window.key(KeyCode.F11);
    assertThat(window.on(() -> shown("#articles") || shown("#undo") || shown("#save-state")))
        .isFalse();
    assertThat(window.on(() -> window.focused("#surface"))).isTrue();
    window.key(KeyCode.ESCAPE);
    assertThat(window.on(() -> shown("#articles") && shown("#undo") && shown("#save-state")))
        .isTrue();
  }

  private boolean shown(String selector) {
    for (javafx.scene.Node n = window.find(selector); n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
