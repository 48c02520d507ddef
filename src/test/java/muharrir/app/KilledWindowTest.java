package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import muharrir.article.Article;
import muharrir.crash.Deeds;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed with its window, a story without a name in it: what was typed two seconds
 * before is there, and the next window goes on where the caret stood. So often as the property
 * {@code kills.window} says.
 */
@Tag("crash")
class KilledWindowTest {
  /** After so long without a key nothing may be lost. */
  private static final long IDLE_MILLIS = 2_000;

  @TempDir Path folder;

  private WindowProcess start() throws Exception {
    WindowProcess window =
        WindowProcess.start(List.of(), folder, "--library", folder.resolve("مكتبة").toString());
    window.until("up"::equals);
    return window;
  }

  /** What is in the only story there is; a word that was cut by the kill is no whole one. */
  private int words() throws Exception {
    try (Desk desk = Desks.open(folder.resolve("مكتبة"))) {
      List<ArticleSummary> all = desk.list(LibraryQuery.ALL);
      assertThat(all).hasSize(1);
      Article article = desk.find(all.getFirst().id()).orElseThrow();
      String text = article.document().plainText().strip() + " ";
      int words = Deeds.words(text);
      assertThat(text.strip()).as("without a hole").isEqualTo(Deeds.text(words).strip());
      return words;
    }
  }

  @Test
  void aStoryWithoutANameGoesOnWhereItWas() throws Exception {
    int kills = Integer.getInteger("kills.window", 2);
    Random random = new Random(7);
    int typed = 0;
    for (int kill = 0; kill < kills; kill++) {
      try (WindowProcess window = start()) {
        if (kill == 0) {
          window.tell("control N");
        }
        // The story of the last time opens by itself, the caret behind its last letter.
        window.tell("await #surface");
        int more = 3 + random.nextInt(10);
        window.tell("words " + more + " " + random.nextInt(40) + " " + (typed + 1));
        typed += more;
        Thread.sleep(IDLE_MILLIS);
        window.signal("KILL");
        window.ended();
      }
      assertThat(words()).as("kill %d", kill).isEqualTo(typed);
    }
    System.out.printf(
        "%d kills of the window after two seconds without a key: %d words typed, 0 lost; each time"
            + " the story without a name was open again, the caret behind its last word%n",
        kills, typed);
  }
}
