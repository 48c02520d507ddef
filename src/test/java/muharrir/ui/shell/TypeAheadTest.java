package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed after an article has been asked for goes into that one, however long it takes. */
class TypeAheadTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article before;
  private final CountDownLatch free = new CountDownLatch(1);

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    before = window.openNew("عنوان", "نص");
  }

  @AfterEach
  void close() throws Exception {
    free.countDown();
    window.close();
  }

  /** Nothing can be read from the library until it is free. */
  private void slowLibrary() throws Exception {
    window.on(() -> {
      for (int i = 0; i < 8; i++) {
        window.background.run(
            _ -> {
              free.await();
              return true;
            },
            _ -> {},
            cause -> {
              throw new IllegalStateException(cause);
            });
      }
      return true;
    });
  }

  private String text(ArticleId id) throws Exception {
    return window.desk.find(id).orElseThrow().document().plainText();
  }

  private String headline(ArticleId id) throws Exception {
    return window.desk.find(id).orElseThrow().headline();
  }

  @Test
  void aNewArticleGetsItsHeadline() throws Exception {
    slowLibrary();
    window.ctrl(KeyCode.N);
    window.type("جديد");
    window.until("it is said that it waits", () -> window.find(".toast") != null);
    free.countDown();
    window.until("it has come", () -> "جديد".equals(window.preview.headlines.getLast()));
    assertThat(headline(before.id())).isEqualTo("عنوان");
  }

  @Test
  void escapeGivesItUp() throws Exception {
    slowLibrary();
    window.ctrl(KeyCode.N);
    window.type("جديد");
    window.key(KeyCode.ESCAPE);
    free.countDown();
    window.until("it has come", () -> window.preview.headlines.getLast().isEmpty());
    window.type("آخر");
    window.until("it is typed", () -> "آخر".equals(window.preview.headlines.getLast()));
    assertThat(headline(before.id())).isEqualTo("عنوان");
  }

  @Test
  void whatDoesNotComeGetsNothingAndTheKeyboardIsFreeAgain() throws Exception {
    slowLibrary();
    window.open(new ArticleId("nowhere"));
    window.type("هباء");
    free.countDown();
    window.until("it is said", () -> window.find(".banner") != null);
    window.type("م");
    window.until("what is open is written on", () -> text(before.id()).contains("م"));
    assertThat(text(before.id())).doesNotContain("هباء");
  }
}
