package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.textview.TextBlock;
import muharrir.ui.importing.ImportOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the system's dialogs answer: folders of any name, and files that are too much. */
class ChosenPlacesTest {
  private static final String RLO = "\u202E";

  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "متن");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  static Stream<String> names() {
    return Stream.of(
        "مكان آخر",
        "caf\u00e9",
        "cafe\u0301 أ\u0654",
        RLO + "gnp.خبر",
        "a\u2066b\u2067ج",
        "ج".repeat(127) + "x",
        ("مجلد".repeat(20) + "/").repeat(10) + "x",
        "👩\u200d💻 \ud83d\udcf0",
        "سطر\nآخر\tو\rآخر",
        "CON",
        "-شرطة",
        "نقطة.",
        "فراغ ",
        " ",
        "%41?#&'\"\\;$(x)*");
  }

  private static boolean holds(Path place, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.anyMatch(file -> file.toString().endsWith(ending));
    } catch (UncheckedIOException _) {
      // The folder was moved to its place while one looked.
      return false;
    }
  }

  private String words(String selector) {
    Node root = window.find(selector);
    return root == null
        ? ""
        : root.lookupAll("*").stream()
            .map(node ->
                node instanceof TextBlock block
                    ? block.textProperty().get().text()
                    : node instanceof Labeled label ? String.valueOf(label.getText()) : "")
            .collect(Collectors.joining("\n"));
  }

  /** A page, a file for another desk and a copy of what cannot be saved go into such a folder. */
  @ParameterizedTest
  @MethodSource("names")
  void takeWhatGoesOut(String name) throws Exception {
    Path place = Files.createDirectories(folder.resolve("out").resolve(name));
    window.dialogs.folder = place.toFile();
    window.ctrlAlt(KeyCode.H, "h");
    window.until("a file for another desk is written", () -> holds(place, ".muharrir"));
    window.ctrl(KeyCode.E);
    window.press("#export-one");
    window.until("a page is written", () -> holds(place, "index.html"));
    String done = window.strings.count("export.done", 1);
    window.until("it is said", () -> words(".root").contains(done));
    assertThat(words(".root"))
        .as("nothing in a name turns or breaks the line")
        .doesNotContain(RLO, "\u2066b", "\u2067", "سطر\n");
    window.key(KeyCode.ESCAPE);
    Path library = folder.resolve("library");
    Path away = folder.resolve("away");
    Files.move(library, away);
    window.until("it is open", () -> window.focused("#surface"));
    window.type("بعد ");
    window.press("#save-elsewhere");
    window.until("a copy is written", () -> holds(place, "text.txt"));
    Files.move(away, library);
    window.until("it is saved", () -> window.find("#unsaved") == null);
  }

  /** A file that asks for too much: what was typed is stored, it is said, and typing goes on. */
  @ParameterizedTest
  @MethodSource("errors")
  void aFileThatIsTooMuch(Error error) throws Exception {
    window.importer =
        file -> {
          throw error;
        };
    window.type("قبل ");
    window.dialogs.texts = Stream.of(folder.resolve("خبر.txt").toFile()).toList();
    window.ctrl(KeyCode.O);
    window.until("it is said", () -> words(".banner").contains("حدث خطأ غير متوقّع"));
    window.key(KeyCode.ESCAPE);
    window.until("one can write again", () -> window.focused("#surface"));
    window.type("بعد ");
    window.until(
        "all is stored",
        () ->
            window
                .desk
                .find(article.id())
                .orElseThrow()
                .document()
                .plainText()
                .contains("قبل بعد"));
    window.importer = file -> new ImportOutcome.Refused(file.toString(), "مرفوض");
    window.ctrl(KeyCode.O);
    window.until("the next import goes its way", () -> words("#import-report").contains("مرفوض"));
  }

  static Stream<Error> errors() {
    return Stream.of(new OutOfMemoryError("heap"), new StackOverflowError());
  }
}
