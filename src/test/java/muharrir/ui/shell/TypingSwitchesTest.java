package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import muharrir.article.Article;
import muharrir.edit.typing.Correction;
import muharrir.textview.TextBox;
import muharrir.ui.kit.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has switched on or off for the typing holds in the text at once. */
class TypingSwitchesTest {
  @TempDir Path folder;
  private final Remembered remembered = Remembered.untilTheEnd();
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder, remembered);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void switched(String command) throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.find("#palette") != null);
    window.type(command);
    window.key(KeyCode.ENTER);
    window.until("the text has the keyboard", () -> window.focused("#surface"));
  }

  @Test
  void signsStayAsTypedWhenThatIsSwitchedOff() throws Exception {
    Article article = window.store("عنوان", "نص");
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
    window.type("قال,");
    window.untilText(article, "قال،نص");
    switched("صحّح أثناء الكتابة");
    window.type("نعم,");
    window.untilText(article, "قال،نعم,نص");
    switched("صحّح أثناء الكتابة");
    window.type("ثم,");
    window.untilText(article, "قال،نعم,ثم،نص");
  }

  @Test
  void theArrowKeysFollowTheOrderOfTheLettersWhenThatIsAskedFor() throws Exception {
    Article article = window.store("عنوان", "abc نصوص عربية");
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
    window.key(KeyCode.HOME);
    switched("الأسهم بترتيب الحروف");
    // Left goes on in an Arabic line, and so it does inside its Latin words.
    window.key(KeyCode.LEFT);
    window.type("X");
    window.untilText(article, "aXbc نصوص عربية");
  }

  @Test
  void theDeskSaysWhichWordsArePutRight() throws Exception {
    Article article = window.store("عنوان", "نص");
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.find("#palette") != null);
    window.type("كلمات تُصحَّح");
    window.key(KeyCode.ENTER);
    window.until("the pairs are there", () -> window.focused("#corrections"));
    window.until(
        "there is room for eight lines",
        () -> ((TextBox) window.find("#corrections")).getHeight() > 8 * 20);
    write("وزاره = وزارة\nوزاره");
    window.press("#corrections-save");
    window.until(
        "the line is refused",
        () ->
            window.find("#corrections-problem") instanceof VBox box
                && !box.getChildren().isEmpty());
    write("وزاره = وزارة");
    window.press("#corrections-save");
    window.until("the text has the keyboard", () -> window.focused("#surface"));
    window.type("وزاره لاكن ");
    window.untilText(article, "وزارة لاكن نص");
    assertThat(window.desk.corrections()).containsExactly(new Correction("وزاره", "وزارة"));
  }

  private void write(String pairs) throws Exception {
    window.on(() -> {
      ((TextBox) window.find("#corrections")).setText(pairs);
      return true;
    });
  }
}
