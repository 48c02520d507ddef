package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.Intakes;
import muharrir.textview.TextBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library takes nothing: the window says so until it does again, and offers another place. */
class UnsavedTest {
  @TempDir Path folder;
  private WindowRig window;

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private String banner() {
    return window.find("#unsaved") instanceof Banner banner
        ? banner.getChildren().stream()
            .filter(TextBlock.class::isInstance)
            .map(node -> ((TextBlock) node).textProperty().get().text())
            .findFirst()
            .orElse("")
        : "";
  }

  @Test
  void isSaidUntilAllIsSavedAndACopyGoesElsewhere() throws Exception {
    Path library = folder.resolve("library");
    Path away = folder.resolve("away");
    Path elsewhere = Files.createDirectory(folder.resolve("مكان آخر"));
    window = new WindowRig(folder);
    Article article = window.openNew("عنوان", "متن");
    Files.move(library, away);
    window.type("بعد ");
    window.until("it is said", () -> !banner().isEmpty());
    assertThat(banner())
        .isEqualTo(
            "ما تكتبه غير محفوظ في المكتبة. لا يوجد مجلد بهذا الاسم: \u2066"
                + library
                + "\u2069. تحقق من أن القرص موصول، أو اختر مجلدًا آخر. تابع الكتابة: النص باقٍ هنا،"
                + " ومنه نسخة طوارئ على هذا الجهاز.");
    Banner narrow = (Banner) window.find("#unsaved");
    window.until(
        "three lines are never squeezed into two",
        () ->
            narrow.minHeight(600) == narrow.prefHeight(600)
                && narrow.prefHeight(600) > narrow.prefHeight(2_000));
    window.type("ذلك ");
    window.dialogs.folder = elsewhere.toFile();
    window.press("#save-elsewhere");
    Path copy = elsewhere.resolve(article.id().value());
    window.until("a copy was written", () -> Files.exists(copy.resolve("article.json")));
    assertThat(banner()).as("still not saved in the library").isNotEmpty();
    assertThat(library).as("nothing is begun in its place").doesNotExist();
    window.press("#save-elsewhere");
    Path second = elsewhere.resolve(article.id().value() + "-2");
    window.until("an older copy stays", () -> Files.exists(second.resolve("article.json")));

    Files.move(away, library);
    window.until("it is saved again", () -> banner().isEmpty());
    Article last = window.desk.find(article.id()).orElseThrow();
    assertThat(last.document().plainText()).contains("بعد ذلك ");
    assertThat(copy.resolve("text.txt")).hasContent(last.document().plainText());
    try (Desk other = Desks.open(folder.resolve("other"))) {
      Intakes intakes = new Intakes(other, Clock.systemUTC(), new Random(1));
      assertThat(intakes.take(copy)).isInstanceOf(Intakes.Taken.Whole.class);
      assertThat(other.find(article.id())).contains(last);
    }
    try (Stream<Path> left = Files.list(copy)) {
      assertThat(left.map(each -> each.getFileName().toString()).sorted().toList())
          .isEqualTo(List.of("article.json", "text.txt"));
    }
  }
}
