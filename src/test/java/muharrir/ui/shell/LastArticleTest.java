package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.document.Field;
import muharrir.ui.kit.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastArticleTest {
  @TempDir Path folder;
  private final Remembered remembered = Remembered.untilTheEnd();

  @Test
  void theNextStartGoesOnWhereTheLastOneEnded() throws Exception {
    Article article;
    WindowRig window = new WindowRig(folder, remembered);
    try {
      window.store("خبر آخر", "نص آخر");
      article = window.store("عنوان", "بداية");
      window.start(Optional.of(article.id()));
      window.until("it is open", () -> window.focused("#surface"));
      window.type("أول ");
    } finally {
      window.close();
    }
    WindowRig again = new WindowRig(folder, remembered);
    try {
      again.start();
      again.until("it is open again", () -> again.focused("#surface"));
      again.type("وثان ");
      again.until(
          "the letters stand where the caret was left",
          () ->
              again
                  .desk
                  .find(article.id())
                  .orElseThrow()
                  .document()
                  .block(Articles.PARAGRAPH)
                  .text(Field.TEXT)
                  .text()
                  .equals("أول وثان بداية"));
    } finally {
      again.close();
    }
  }

  @Test
  void anArticleThatHasGoneIsNotMissed() throws Exception {
    new LastArticle(remembered, folder.resolve("library")).put(new ArticleId("gone0000"));
    WindowRig window = new WindowRig(folder, remembered);
    try {
      window.store("عنوان", "نص");
      window.start();
      window.until("the list is there", () -> window.headlines().size() == 1);
      Thread.sleep(300);
      assertThat(window.on(() -> window.find(".banner"))).isNull();
      assertThat(window.on(() -> window.find("#surface"))).isNull();
    } finally {
      window.close();
    }
  }

  @Test
  void eachLibraryHasItsOwn() {
    LastArticle one = new LastArticle(remembered, folder.resolve("one"));
    LastArticle two = new LastArticle(remembered, folder.resolve("two"));
    one.put(new ArticleId("abcd0001"));
    assertThat(one.get()).contains(new ArticleId("abcd0001"));
    assertThat(two.get()).isEmpty();
    remembered.put("last.article:" + folder.resolve("two").toAbsolutePath(), "no id at all");
    assertThat(two.get()).isEmpty();
  }
}
