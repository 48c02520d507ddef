package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rich text from another program is pasted, told of in a note, and had raw where that is wished.
 */
class PasteWindowTest {
  private static final String PLAIN = "الأبراج اليوم\nتتسع الشقوق.\nإيلابل\t103";
  private static final String HTML =
      "<h2 style='color:red'>الأبراج اليوم</h2><p><font face='Tahoma'>تتسع <b>الشقوق</b>.</font></p>"
          + "<table><tr><th>البرج</th><th>السنة</th></tr><tr><td>إيلابل</td><td>103</td></tr></table>"
          + "<ul><li>ماسح<ul><li>بطارية</li></ul></li></ul>"
          + "<script>alert(1)</script>";

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "");
    window.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(PLAIN);
      content.putHtml(HTML);
      return Clipboard.getSystemClipboard().setContent(content);
    });
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Document document() throws Exception {
    return window.desk.find(article.id()).orElseThrow().document();
  }

  private List<String> kinds() throws Exception {
    return document().body().stream().map(block -> block.getClass().getSimpleName()).toList();
  }

  private String note() {
    return window.find(".toast .label") instanceof Label label ? label.getText() : "";
  }

  @Test
  void aTableAndAListComeAsThemselvesAndANoteSaysSo() throws Exception {
    window.ctrl(KeyCode.V);
    // First of all, since a note goes away by itself.
    window.until(
        "the note says how many",
        () ->
            note()
                .startsWith(
                    window.strings.count("clip.pasted", 5) + window.strings.get("clip.and")));
    window.until(
        "the blocks are there",
        () -> kinds().equals(List.of("Heading", "Paragraph", "Table", "ListItem", "ListItem")));
    Table table = (Table) document().body().get(2);
    assertThat(table.header()).isTrue();
    assertThat(((Block.ListItem) document().body().get(4)).depth()).isEqualTo(1);
    window.ctrl(KeyCode.Z);
    window.until(
        "one undo takes all of it back", () -> document().body().equals(article.document().body()));
  }

  @Test
  void theNoteGivesTheRawText() throws Exception {
    window.ctrl(KeyCode.V);
    window.until("the note offers it", () -> window.find(".toast .button") instanceof Labeled);
    window.press(".toast .button");
    window.until(
        "the words alone are there",
        () ->
            kinds().equals(List.of("Paragraph", "Paragraph", "Paragraph"))
                && document().plainText().contains("الأبراج اليوم")
                && document().body().stream()
                    .noneMatch(block ->
                        block.texts().values().stream()
                            .anyMatch(text ->
                                text.runs().stream().anyMatch(run -> !run.marks().isEmpty()))));
  }

  @Test
  void withShiftOnlyTheWordsArePasted() throws Exception {
    window.on(() -> {
      Event.fireEvent(
          window.find("#surface"),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, true, true, false, false));
      return true;
    });
    window.until(
        "the words alone are there",
        () -> kinds().equals(List.of("Paragraph", "Paragraph", "Paragraph")));
    assertThat(note()).isEmpty();
  }
}
