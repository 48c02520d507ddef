package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muharrir.article.ArticleId;
import muharrir.crash.Deeds;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.testing.OtherUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody without the rights of an administrator types in the window, and the folder of the
 * library is closed to them, goes, is exchanged, comes back.
 */
@Tag("crash")
class LostFolderTest {
  private static final String NOT_SAVED = "state غير محفوظ";

  @TempDir Path folder;
  private int words;

  private Path library() {
    return folder.resolve("مكتبة");
  }

  /** So that the folder can be cleared away, whatever came between. */
  @AfterEach
  void open() throws IOException {
    permit("rwx------");
  }

  private void permit(String rights) throws IOException {
    if (Files.exists(library())) {
      Files.setPosixFilePermissions(library(), PosixFilePermissions.fromString(rights));
    }
  }

  private List<String> emergency() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/muharrir"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(".journal"))
          .toList();
    }
  }

  @FunctionalInterface
  private interface Harm {
    void run() throws Exception;
  }

  /** Does some harm while somebody types; what is said, and how it is when that is over. */
  private void trouble(WindowProcess window, String name, Harm harm, String said, Harm mend)
      throws Exception {
    int before = window.said().size();
    harm.run();
    long start = System.nanoTime();
    window.begin("words 30 15 " + (words + 1));
    words += 30;
    window.until(before, NOT_SAVED::equals);
    long noticed = millis(start);
    while (emergency().isEmpty()) {
      Thread.sleep(10);
    }
    window.until(before, "done words"::equals);
    window.tell("see #unsaved .text-block");
    assertThat(window.until(before, line -> line.startsWith("seen ")))
        .isEqualTo(
            "seen ما تكتبه غير محفوظ في المكتبة. "
                + said
                + " تابع الكتابة: النص باقٍ هنا، ومنه نسخة طوارئ على هذا الجهاز.");
    int sick = window.said().size();
    type(window, 5);
    assertThat(window.said().stream().skip(sick).toList())
        .as("never said to be saved meanwhile")
        .noneMatch(line -> line.startsWith("state محفوظ"));
    int well = window.said().size();
    mend.run();
    long mended = System.nanoTime();
    window.until(well, line -> line.equals("state محفوظ"));
    System.out.printf(
        "%-36s said after %d ms, stored %d ms after it was over%n", name, noticed, millis(mended));
    while (!emergency().isEmpty()) {
      Thread.sleep(10);
    }
  }

  private void type(WindowProcess window, int count) throws Exception {
    window.tell("words " + count + " 15 " + (words + 1));
    words += count;
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private static String isolated(Path path) {
    return "\u2066" + path + "\u2069";
  }

  @Test
  void isSaidAndAllIsStoredWhenItIsBack() throws Exception {
    ArticleId id;
    try (Desk desk = Desks.open(library())) {
      id = desk.create().id();
    }
    Path away = folder.resolve("away");
    Path other = folder.resolve("other");
    Desks.open(other).close();
    Optional<OtherUser> user = OtherUser.of(folder);
    try (WindowProcess window =
        WindowProcess.start(user, folder, "--library", library().toString(), "open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      type(window, 10);
      trouble(
          window,
          "folder closed to everybody",
          () -> permit("---------"),
          "لا يُسمح بالكتابة في "
              + isolated(library())
              + ". اختر مجلدًا آخر، أو غيّر أذونات هذا المجلد.",
          () -> permit("rwx------"));
      trouble(
          window,
          "folder gone",
          () -> Files.move(library(), away),
          "لا يوجد مجلد بهذا الاسم: "
              + isolated(library())
              + ". تحقق من أن القرص موصول، أو اختر مجلدًا آخر.",
          () -> Files.move(away, library()));
      trouble(
          window,
          "another library in its place",
          () -> {
            Files.move(library(), away);
            Files.move(other, library());
          },
          "ملف المكتبة "
              + isolated(library().resolve("library.db"))
              + " ليس في مكانه، أو حلّ غيره محله. تحقق من أن القرص موصول، أو أعد الملف إلى مكانه، وسيُحفظ كل ما كتبته من تلقاء نفسه؛"
              + " لم يُكتب في غيره شيء.",
          () -> {
            Files.move(library(), other);
            Files.move(away, library());
          });
      // Handles that are open go on to write: then it is saved, and said so.
      int open = window.said().size();
      permit("r-xr-xr-x");
      type(window, 30);
      window.until(open, line -> line.startsWith("typed " + words + " "));
      window.signal("TERM");
      window.ended();
      assertThat(window.said().stream().skip(open).toList())
          .noneMatch(line -> line.startsWith(NOT_SAVED));
    }
    try (WindowProcess reading =
        WindowProcess.start(user, folder, "--library", library().toString())) {
      reading.until("up"::equals);
      reading.tell("see .banner .text-block");
      assertThat(reading.until(line -> line.startsWith("seen ")))
          .startsWith("seen لا يُسمح بالكتابة في مجلد المكتبة، فهي هنا للقراءة فقط.");
    }
    permit("rwx------");
    try (Desk desk = Desks.open(library())) {
      assertThat(desk.find(id).orElseThrow().document().plainText()).endsWith(Deeds.text(words));
    }
    System.out.printf("%d words typed meanwhile, 0 lost%n", words);
  }
}
