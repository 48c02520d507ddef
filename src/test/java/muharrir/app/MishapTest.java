package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import muharrir.article.ArticleId;
import muharrir.crash.Deeds;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults in the program itself, in its window: what was typed is stored, and it goes on or ends.
 */
@Tag("crash")
class MishapTest {
  private static final String UNEXPECTED = "seen حدث خطأ غير متوقّع، وسُجّل. يمكنك متابعة العمل.";

  @TempDir Path folder;

  private Path library() {
    return folder.resolve("مكتبة");
  }

  private ArticleId article() throws Exception {
    try (Desk desk = Desks.open(library())) {
      return desk.create().id();
    }
  }

  private WindowProcess start(ArticleId id) throws Exception {
    WindowProcess window =
        WindowProcess.start(
            List.of(), folder, "--library", library().toString(), "open", id.value());
    window.until("up"::equals);
    window.tell("await #surface");
    return window;
  }

  private String stored(ArticleId id) throws Exception {
    try (Desk desk = Desks.open(library())) {
      return desk.find(id).orElseThrow().document().plainText();
    }
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("state/muharrir/muharrir.log"));
  }

  @Test
  void aFaultIsSaidAndTypingGoesOn() throws Exception {
    ArticleId id = article();
    try (WindowProcess window = start(id)) {
      int words = 0;
      for (String where : List.of("later", "event", "layout")) {
        window.tell("words 5 0 " + (words + 1));
        window.tell("throw " + where);
        int before = window.said().size();
        window.tell("see .banner .text-block");
        assertThat(window.until(before, line -> line.startsWith("seen "))).isEqualTo(UNEXPECTED);
        window.tell("words 5 0 " + (words + 6));
        words += 10;
        window.tell("key ESCAPE");
      }
      window.signal("TERM");
      window.ended();
      assertThat(stored(id)).endsWith(Deeds.text(words));
      assertThat(log())
          .contains("java.lang.IllegalStateException", "java.lang.StackOverflowError")
          .contains("HandsInside");
    }
  }

  /** A window that cannot be drawn any more is closed, and says so in another one. */
  @Test
  void aFaultWithoutEndClosesTheWindowInOrder() throws Exception {
    ArticleId id = article();
    try (WindowProcess window = start(id)) {
      window.tell("words 20 0 1");
      long start = System.nanoTime();
      window.tell("throw pulse");
      window.tell("see .trouble .text-block");
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertThat(window.until(line -> line.startsWith("seen ")))
          .startsWith("seen تكرر خطأ في النافذة حتى تعذّر العمل فيها، فأُغلقت. ما كتبته محفوظ:");
      assertThat(stored(id)).endsWith(Deeds.text(20));
      window.begin("key ESCAPE");
      assertThat(window.ended()).isZero();
      assertThat(library().resolve("library.db-wal")).as("closed in order").doesNotExist();
      assertThat(log().split("unexpected failure in the window", -1).length)
          .as("told, but not with each picture")
          .isBetween(2, 20);
      System.out.printf("a fault in each picture: the window was closed after %d ms%n", millis);
    }
  }
}
