package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import muharrir.article.Article;
import muharrir.document.Block;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.document.Position;
import muharrir.textview.TextSurface;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address that is pasted becomes what it is meant for: a link, a card, or itself. */
class PasteAddressTest {
  private static final String POST = "https://x.com/UNESCO/status/1735000000000000000";

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void start(String paragraph) throws Exception {
    article = window.store("عنوان", paragraph);
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
  }

  private void clipboard(String plain, String html) throws Exception {
    window.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(plain);
      if (!html.isEmpty()) {
        content.putHtml(html);
      }
      return Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private Document document() throws Exception {
    return window.desk.find(article.id()).orElseThrow().document();
  }

  @Test
  void onSelectedWordsItIsTheirLink() throws Exception {
    start("تقرير");
    clipboard(
        "https://example.org/a", "<a href=\"https://example.org/a\">https://example.org/a</a>");
    window.on(() -> {
      TextSurface surface = (TextSurface) Objects.requireNonNull(window.find("#surface"));
      surface.placeCaret(new Position(Articles.PARAGRAPH, Field.TEXT, 5));
      Event.fireEvent(
          surface,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, true, false, false));
      return true;
    });
    window.ctrl(KeyCode.V);
    window.until(
        "the word is a link",
        () ->
            document()
                .block(Articles.PARAGRAPH)
                .text(Field.TEXT)
                .equals(Inline.of("تقرير", Set.of(new Mark.Link("https://example.org/a")))));
  }

  @Test
  void thatOfAPostInAnEmptyParagraphIsItsCard() throws Exception {
    start("");
    clipboard(POST, "");
    window.ctrl(KeyCode.V);
    window.until(
        "the card is there",
        () ->
            document().body().getFirst() instanceof Block.Embed embed
                && embed.address().equals(POST));
    window.ctrl(KeyCode.Z);
    window.until(
        "the paragraph is back",
        () -> document().body().getFirst().equals(article.document().body().getFirst()));
  }

  @Test
  void ofAnyOtherPageOrInAFullParagraphItIsText() throws Exception {
    start("");
    clipboard("https://example.org/a", "");
    window.ctrl(KeyCode.V);
    window.until("it is text", () -> document().plainText().contains("https://example.org/a"));
    window.type(" ");
    clipboard(POST, "");
    window.ctrl(KeyCode.V);
    window.until("it is text too", () -> document().plainText().contains(POST));
    assertThat(document().body()).hasSize(1);
    assertThat(document().block(Articles.PARAGRAPH)).isInstanceOf(Block.Paragraph.class);
  }
}
