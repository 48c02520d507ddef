package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.document.BlockId;
import muharrir.document.Field;
import muharrir.document.Position;
import muharrir.edit.Span;
import muharrir.ui.preview.Pick;
import muharrir.ui.preview.PickedWords;
import muharrir.ui.preview.ReaderView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader's views by keyboard, and what is clicked in them. */
class ViewsWindowTest {
  @TempDir private Path folder;

  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    Article article = window.store("عودة المياه", "النص.");
    window.start(Optional.of(article.id()));
    window.until("the article is open", () -> window.focused("#surface"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void oneKeyWalksThroughTheViewsAndShowsThePreviewFirst() throws Exception {
    assertThat(view()).isEqualTo(ReaderView.PHONE);
    for (ReaderView next :
        List.of(
            ReaderView.TABLET,
            ReaderView.DESKTOP,
            ReaderView.PRINT,
            ReaderView.CARD,
            ReaderView.HEADLINE,
            ReaderView.PHONE)) {
      window.key(KeyCode.F7);
      assertThat(view()).isEqualTo(next);
    }
    window.ctrl(KeyCode.DIGIT2);
    window.until("the preview is away", () -> !window.find("#preview").isVisible());
    window.key(KeyCode.F7);
    window.until("the preview is back", () -> window.find("#preview").isVisible());
    assertThat(view()).isEqualTo(ReaderView.PHONE);
    window.key(KeyCode.F7);
    assertThat(view()).isEqualTo(ReaderView.TABLET);
  }

  private ReaderView view() throws Exception {
    return window.on(() -> window.preview.viewProperty().get());
  }

  @Test
  void aClickOnACardIsAClickOnTheHeadline() {
    Article article = Articles.of("عودة المياه", "النص.");
    assertThat(PagePreview.place(article, new Pick("headline@whatsapp", "", 3)))
        .contains(new Position(BlockId.HEADLINE, Field.TEXT, 3));
    assertThat(PagePreview.place(article, new Pick("headline@tab", "", 90)))
        .contains(new Position(BlockId.HEADLINE, Field.TEXT, 11));
    assertThat(PagePreview.place(article, new Pick("_lost@x", "", 3))).isEmpty();
    assertThat(PagePreview.words(article, new PickedWords("headline@x", "", 0, 4)))
        .contains(new Span(BlockId.HEADLINE, Field.TEXT, 0, 4));
  }
}
