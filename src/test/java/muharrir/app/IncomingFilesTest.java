package muharrir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import muharrir.article.ArticleId;
import muharrir.crash.Deeds;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.library.LibraryQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come into a window in use, from a second start: too large ones, and any names. */
@Tag("crash")
class IncomingFilesTest {
  private static final String RLO = "\u202E";

  @TempDir Path folder;
  private Path library;
  private ArticleId id;

  @BeforeEach
  void make() throws Exception {
    library = folder.resolve("مكتبة");
    try (Desk desk = Desks.open(library)) {
      id = desk.create().id();
    }
  }

  private void ring(List<Path> files) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--library", library.toString(), "open"));
    files.forEach(file -> arguments.add(file.toString()));
    try (WindowProcess second =
        WindowProcess.start(List.of(), folder, arguments.toArray(String[]::new))) {
      assertThat(second.ended()).as("%s", second.said()).isZero();
    }
  }

  /** Just as large as is taken; less memory than reading it takes. */
  @Test
  void thereIsNoMemoryForOne() throws Exception {
    Path large = folder.resolve("كبير.txt");
    String paragraph = "خبر من تدمر فيه كلام كثير ".repeat(12).strip() + "\n\n";
    Files.writeString(large, "عنوان كبير\n\n" + paragraph.repeat(18_500));
    try (WindowProcess window =
        WindowProcess.startPoor(folder, "--library", library.toString(), "open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      window.tell("words 40 10 1");
      ring(List.of(large));
      int before = window.said().size();
      window.tell("see #import-report .text-block");
      assertThat(window.until(before, line -> line.startsWith("seen ")))
          .isEqualTo(
              "seen الملف «كبير.txt» أكثر مما تتسع له ذاكرة البرنامج، ولم يُستورد منه شيء. قسّمه إلى"
                  + " ملفات أصغر ثم استوردها.");
      window.tell("key ESCAPE");
      window.tell("await #surface");
      window.tell("words 40 10 41");
      window.signal("TERM");
      window.ended();
      assertThat(window.said())
          .as("no fault in the end")
          .noneMatch(line -> line.contains("Exception"));
    }
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.list(LibraryQuery.ALL)).hasSize(1);
      assertThat(desk.find(id).orElseThrow().document().plainText()).endsWith(Deeds.text(80));
    }
  }

  @Test
  void anyNamesAreTakenAndShownInOrder() throws Exception {
    List<Path> files = new ArrayList<>();
    for (String name :
        List.of(
            RLO + "txt.خبر",
            "cafe\u0301 أ\u0654.txt",
            "a\u2066b\u2067ج.txt",
            "ج".repeat(125) + ".txt",
            "👩\u200d💻.txt",
            "سطر\nآخر\tو\rآخر.txt",
            "CON",
            "-شرطة.txt",
            "%41?#&'\"\\;$(x)*.txt")) {
      Path file = folder.resolve("in" + files.size()).resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "خبر رقم " + files.size() + "\n\nمتن الخبر.\n");
      files.add(file);
    }
    try (WindowProcess window =
        WindowProcess.start(
            List.of(), folder, "--library", library.toString(), "open", id.value())) {
      window.until("up"::equals);
      window.tell("await #surface");
      ring(files);
      int before = window.said().size();
      window.tell("see #import-report .meta");
      String seen = window.until(before, line -> line.startsWith("seen "));
      assertThat(seen)
          .as("nothing in a name turns or breaks the line")
          .doesNotContain(RLO, "\u2066b", "\u2067", "\r", "\t");
      assertThat(seen).contains("txt.خبر", "CON", "👩\u200d💻.txt", "%41?#&'\"\\;$(x)*.txt");
      window.signal("TERM");
      window.ended();
    }
    try (Desk desk = Desks.open(library)) {
      assertThat(desk.list(LibraryQuery.ALL)).hasSize(1 + files.size());
    }
  }
}
