package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.crash.Deeds;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The session of the desktop ends, a terminal is closed, the machine sleeps: the window goes, and
 * all that was typed is in the library.
 */
@Tag("crash")
class SessionEndTest {
  /** A program that Maven started in the background would hear neither INT nor HUP. */
  private static final List<String> HEARING = List.of("env", "--default-signal=INT,HUP,TERM");

  /** 128 and the number of the signal. */
  private static final int HUNG_UP = 129;

  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  private Path library() {
    return folder.resolve("مكتبة");
  }

  private WindowProcess start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("--library", library().toString()));
    line.addAll(List.of(arguments));
    return WindowProcess.start(HEARING, folder, line.toArray(String[]::new));
  }

  private ArticleId article() throws Exception {
    try (Desk desk = Desks.open(library())) {
      return desk.create().id();
    }
  }

  /** Sends a signal, waits for the end, and says how long that took. */
  private static void end(WindowProcess window, String signal, String during, int exit)
      throws Exception {
    long start = System.nanoTime();
    window.signal(signal);
    assertThat(window.ended()).isEqualTo(exit);
    System.out.printf(
        "%-4s %-34s ended after %d ms, %d words typed, 0 lost%n",
        signal, during, (System.nanoTime() - start) / 1_000_000, window.typed());
  }

  /** Everything that was said to be typed is there, and nothing is left half done. */
  private List<Article> complete(int typed) throws Exception {
    assertThat(library().resolve("library.db-wal")).as("closed in order").doesNotExist();
    assertThat(library().resolve("lock.owner")).doesNotExist();
    List<Article> all = new ArrayList<>();
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.recovered()).isEmpty();
      for (ArticleSummary each : desk.list(LibraryQuery.ALL)) {
        all.add(desk.find(each.id()).orElseThrow());
      }
    }
    assertThat(all.stream().map(each -> Deeds.words(each.document().plainText().strip() + " ")))
        .as("the last word may have come after the last line of the output")
        .anyMatch(words -> words == typed || words == typed + 1);
    return all;
  }

  @Test
  void whileSomebodyTypesAStoryWithoutAName() throws Exception {
    try (WindowProcess window = start()) {
      window.until("up"::equals);
      window.tell("control N");
      window.tell("await #surface");
      window.begin("words 100000 10 1");
      window.until(line -> line.startsWith("typed 20 "));
      end(window, "TERM", "while a new story is typed", TERMINATED);
      assertThat(complete(window.typed())).hasSize(1);
    }
  }

  @Test
  void whileABoxIsOpen() throws Exception {
    ArticleId id = article();
    try (WindowProcess window = start("open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      window.tell("words 30 0 1");
      window.tell("control K");
      window.tell("await #palette");
      end(window, "INT", "while a box is open", INTERRUPTED);
      complete(30);
    }
  }

  @Test
  void whileFilesAreTakenIn() throws Exception {
    ArticleId id = article();
    List<String> arguments = new ArrayList<>(List.of("open"));
    for (int i = 0; i < 200; i++) {
      Path file = folder.resolve("خبر " + i + ".txt");
      Files.writeString(file, "عنوان " + i + "\n\n" + "متن الخبر الوارد. ".repeat(400));
      arguments.add(file.toString());
    }
    try (WindowProcess window = start("open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      window.tell("words 40 0 1");
      // The window is told to take them, by a second start.
      try (WindowProcess second = start(arguments.toArray(String[]::new))) {
        assertThat(second.ended()).isZero();
      }
      end(window, "HUP", "while 200 files are taken in", HUNG_UP);
      List<Article> all = complete(window.typed());
      assertThat(all.stream().filter(each -> !each.id().equals(id)))
          .allSatisfy(taken ->
              assertThat(taken.document().plainText())
                  .as("whole or not at all")
                  .endsWith("متن الخبر الوارد."));
    }
  }

  @Test
  void whileTheCommandLineExports() throws Exception {
    try (Desk desk = Desks.open(library())) {
      for (int i = 0; i < 300; i++) {
        desk.create();
      }
    }
    Path out = folder.resolve("out");
    try (WindowProcess export = start("export", "--all", "--to", out.toString())) {
      while (!Files.isDirectory(out)) {
        Thread.sleep(2);
      }
      end(export, "TERM", "while the command line exports", TERMINATED);
      try (Stream<Path> pages = Files.list(out)) {
        assertThat(pages).noneMatch(page -> page.getFileName().toString().startsWith("."));
      }
    }
  }

  /** The machine sleeps, for the program: nothing of it runs, and then it goes on. */
  @Test
  void afterSleepAllIsSavedAsBefore() throws Exception {
    ArticleId id = article();
    try (WindowProcess window = start("open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      window.begin("words 60 20 1");
      window.until(line -> line.startsWith("typed 10 "));
      window.signal("STOP");
      Thread.sleep(4_000);
      int before = window.said().size();
      window.signal("CONT");
      window.until(before, line -> line.startsWith("typed 60 "));
      long last = System.nanoTime();
      while (!stored(id).endsWith(Deeds.text(60))) {
        assertThat(System.nanoTime() - last).isLessThan(60_000_000_000L);
        Thread.sleep(20);
      }
      System.out.printf(
          "sleep of 4 s while somebody types: the last word was stored %d ms after it%n",
          (System.nanoTime() - last) / 1_000_000);
      assertThat(window.said()).noneMatch(line -> line.startsWith("state غير محفوظ"));
      end(window, "TERM", "after sleep", TERMINATED);
      complete(60);
    }
  }

  /** What another program sees of an article now. */
  private String stored(ArticleId id) throws Exception {
    try (Desk desk = Desks.open(library())) {
      return desk.find(id).orElseThrow().document().plainText();
    }
  }
}
