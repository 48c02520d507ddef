package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.desk.OpenArticle;
import muharrir.document.Field;
import muharrir.edit.Selection;
import muharrir.edit.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves for other programs before its time, and what goes on within this one. */
class EmbargoWindowTest {
  private static final Instant UNTIL = Instant.parse("2999-12-31T15:00:00Z");
  private static final String SAYS = "الخبر تحت حظر النشر حتى 2999/12/31 18:00 (Asia/Damascus)";

  @TempDir private Path folder;
  private WindowRig window;
  private OpenArticle open;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    Article article = window.openNew("عنوان", "عاد الماء إلى الأحياء");
    open = window.desk.openArticle(article.id());
    embargo(UNTIL);
    window.on(() -> {
      open.select(
          new Selection(
              new Span(Articles.PARAGRAPH, Field.TEXT, 4, 9).start(),
              new Span(Articles.PARAGRAPH, Field.TEXT, 4, 9).end()));
      Clipboard.getSystemClipboard().clear();
      return true;
    });
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void embargo(Instant until) throws Exception {
    window.on(() -> {
      open.setMetadata(open.article().metadata().withEmbargo(Optional.of(until)));
      return true;
    });
  }

  private Set<String> forms() throws Exception {
    return window.on(() ->
        Clipboard.getSystemClipboard().getContentTypes().stream()
            .flatMap(type -> type.getIdentifiers().stream())
            .collect(Collectors.toSet()));
  }

  /** Of the FX thread. */
  private String note() {
    return window.find(".toast .label") instanceof Label label ? label.getText() : "";
  }

  private String said() throws Exception {
    return window.on(this::note);
  }

  private void command(String words) throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is open", () -> window.focused("#command-field"));
    window.type(words);
    window.key(KeyCode.ENTER);
  }

  private String text() {
    return open.article().document().block(Articles.PARAGRAPH).text(Field.TEXT).text();
  }

  @Test
  void whatIsCutGoesOnWithinTheProgramAndLeavesItAsPlainTextOnly() throws Exception {
    window.ctrl(KeyCode.X);
    window.until("it is cut", () -> text().equals("عاد  إلى الأحياء"));
    assertThat(forms())
        .contains("application/x-muharrir+json")
        .doesNotContain("text/html", "text/markdown");
    assertThat(window.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("الماء");
    assertThat(said()).isEqualTo("نُسخ نصًا عاديًا فقط: " + SAYS);
    assertThat(window.<String>on(() -> ((Labeled) window.find("#embargoed")).getText()))
        .isEqualTo("حظر حتى 2999/12/31 18:00");

    window.ctrl(KeyCode.V);
    window.until("it is back", () -> text().equals("عاد الماء إلى الأحياء"));
  }

  @Test
  void theNoteIsSaidOnceForEachTimeOfTheEmbargo() throws Exception {
    window.ctrl(KeyCode.C);
    window.until("it is said", () -> !note().isEmpty());
    window.key(KeyCode.ESCAPE);
    window.until("the note is away", () -> note().isEmpty());
    window.ctrl(KeyCode.C);
    assertThat(said()).isEmpty();
    embargo(UNTIL.plusSeconds(3600));
    window.ctrl(KeyCode.C);
    assertThat(said()).contains("2999/12/31 19:00");
  }

  @Test
  void nothingIsCopiedForReadersBeforeItsTime() throws Exception {
    for (String command :
        new String[] {"نسخ بصيغة HTML", "نسخ بصيغة ماركداون", "نسخ لرسالة واتساب"}) {
      command(command);
      window.until(command + " is refused", () -> note().equals("لم يُنسخ شيء: " + SAYS));
      assertThat(forms()).as(command).isEmpty();
      window.key(KeyCode.ESCAPE);
      window.until("the note is away", () -> note().isEmpty());
    }
  }

  @Test
  void fromItsTimeOnEverythingIsCopied() throws Exception {
    embargo(Instant.now().minusSeconds(1));
    assertThat(window.<Boolean>on(() -> window.find("#embargoed").isVisible())).isFalse();
    window.ctrl(KeyCode.C);
    assertThat(forms()).contains("text/html", "text/markdown", "application/x-muharrir+json");
    assertThat(said()).isEmpty();
    command("نسخ لرسالة واتساب");
    window.until(
        "the message is there",
        () -> "*عنوان*".equals(Clipboard.getSystemClipboard().getContent(DataFormat.PLAIN_TEXT)));
  }

  @Test
  void thePageIsNotOpenedInABrowserBeforeItsTimeAndThatIsSaid() throws Exception {
    command("افتح الصفحة في المتصفح");
    window.until("it is said", () -> window.find(".banner") != null);
    assertThat(window.dialogs.shown).isEmpty();
  }
}
