package muharrir.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.document.Field;
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

  private void untilText(Article article, String text) throws Exception {
    window.until(
        text,
        () ->
            window
                .desk
                .find(article.id())
                .orElseThrow()
                .document()
                .block(Articles.PARAGRAPH)
                .text(Field.TEXT)
                .text()
                .equals(text));
  }

  @Test
  void signsStayAsTypedWhenThatIsSwitchedOff() throws Exception {
    Article article = window.store("عنوان", "نص");
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
    window.type("قال,");
    untilText(article, "قال،نص");
    switched("صحّح أثناء الكتابة");
    window.type("نعم,");
    untilText(article, "قال،نعم,نص");
    switched("صحّح أثناء الكتابة");
    window.type("ثم,");
    untilText(article, "قال،نعم,ثم،نص");
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
    untilText(article, "aXbc نصوص عربية");
  }
}
