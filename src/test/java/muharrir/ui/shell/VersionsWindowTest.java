package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.library.LibraryException;
import muharrir.textview.TextLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person sees what was changed since a version and brings it back. */
class VersionsWindowTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article article;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "نص");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private String text() throws LibraryException {
    return window.desk.find(article.id()).orElseThrow().document().plainText();
  }

  private String counts() {
    return ((Label) Objects.requireNonNull(window.find("#versions-counts"))).getText();
  }

  @Test
  void whatWasTypedSinceIsCountedAndTakenBackAndUndone() throws Exception {
    window.type("كلمتان زائدتان ");
    window.until("it is stored", () -> text().contains("كلمتان زائدتان"));
    window.ctrlAlt(KeyCode.V, "v");
    window.until("the box is open", () -> window.focused("#versions-list"));
    window.until(
        "the first version was compared",
        () -> counts().equals("كلمات أُضيفت: 2، حُذفت: 0، عُدّلت: 0"));
    assertThat(
            window.<Integer>on(() ->
                ((ListView<?>) Objects.requireNonNull(window.find("#versions-list")))
                    .getItems()
                    .size()))
        .isEqualTo(1);

    window.key(KeyCode.F8);
    window.until("a change is marked", () -> window.find(".diff-change.here") != null);
    window.press("#versions-restore");
    window.until("it is taken back", () -> !text().contains("زائدتان"));

    assertThat(window.desk.history().of(article.id()).getFirst())
        .satisfies(version -> {
          assertThat(version.reason()).isEqualTo(Version.Reason.RESTORED);
          assertThat(version.article().document().plainText()).contains("كلمتان زائدتان");
        });
    window.until("nothing differs", () -> counts().equals("كلمات أُضيفت: 0، حُذفت: 0، عُدّلت: 0"));
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back", () -> window.focused("#surface"));
    window.ctrl(KeyCode.Z);
    window.until("the change is undone", () -> text().contains("كلمتان زائدتان"));
  }

  @Test
  void oneParagraphIsTakenBackByItself() throws Exception {
    window.type("زيادة ");
    window.until("it is stored", () -> text().contains("زيادة"));
    window.ctrlAlt(KeyCode.V, "v");
    window.until("a change is shown", () -> window.find(".diff-change .button.link") != null);

    window.press(".diff-change .button.link");

    window.until("it is taken back", () -> !text().contains("زيادة"));
    assertThat(
            window.on(() ->
                ((Button) Objects.requireNonNull(window.find("#versions-restore"))).isDisabled()))
        .isFalse();
  }

  private int paragraphs() throws LibraryException {
    return window.desk.find(article.id()).orElseThrow().document().body().size();
  }

  @Test
  void aSplitParagraphKeepsItsWordsAndComesBackAsOneByOneUndo() throws Exception {
    int before = paragraphs();
    String whole = text();
    window.key(KeyCode.ENTER);
    window.until("it is split and stored", () -> paragraphs() == before + 1);
    window.ctrlAlt(KeyCode.V, "v");
    window.until(
        "the split is shown, and no word as gone or new",
        () ->
            window.find(".diff-change .tag") instanceof Label tag
                && tag.getText().equals("قُسمت عند ¶")
                && counts().equals("كلمات أُضيفت: 0، حُذفت: 0، عُدّلت: 0"));

    window.press(".diff-change .button.link");

    window.until("it is one again", () -> paragraphs() == before);
    assertThat(text()).isEqualTo(whole);
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back", () -> window.focused("#surface"));
    window.ctrl(KeyCode.Z);
    window.until("it is split again", () -> paragraphs() == before + 1);
  }

  private String sides() {
    return window.find("#versions-sides") instanceof Label label ? label.getText() : "";
  }

  private void setName(String selector, String words) throws Exception {
    window.on(() -> {
      ((TextLine) Objects.requireNonNull(window.find(selector))).setText(words);
      return true;
    });
  }

  @Test
  void theTextIsKeptUnderANameByOneKeyAndTheNameIsChanged() throws Exception {
    window.type("جديد ");
    window.ctrlAlt(KeyCode.K, "k");
    window.until("it asks for the name", () -> window.focused("#version-name"));
    setName("#version-name", "قبل ردّ الوزارة");
    window.press("#version-keep");
    window.until(
        "it is kept",
        () -> window.desk.history().of(article.id()).getFirst().name().equals("قبل ردّ الوزارة"));
    assertThat(window.desk.history().of(article.id()).getFirst().article().document().plainText())
        .contains("جديد");

    window.ctrlAlt(KeyCode.V, "v");
    window.until("it is in the list", () -> sides().equals("من «قبل ردّ الوزارة» إلى «النص الآن»"));
    window.key(KeyCode.F2);
    window.until("the name can be changed", () -> window.focused("#versions-name"));
    setName("#versions-name", "للمحامي");
    window.key(KeyCode.ENTER);
    window.until(
        "it is renamed",
        () -> window.desk.history().of(article.id()).getFirst().name().equals("للمحامي"));
    window.until("the list says so", () -> sides().equals("من «للمحامي» إلى «النص الآن»"));
  }

  @Test
  void aNameThatWasBegunIsKeptWhenTheBoxIsClosed() throws Exception {
    window.ctrlAlt(KeyCode.V, "v");
    window.until("the version is chosen", () -> sides().startsWith("من «النسخة 1»"));
    window.key(KeyCode.F2);
    setName("#versions-name", "البداية");
    window.key(KeyCode.ESCAPE);
    window.until(
        "it is kept",
        () -> window.desk.history().of(article.id()).getFirst().name().equals("البداية"));
  }

  @Test
  void anyTwoVersionsAreComparedInLineAndSideBySide() throws Exception {
    for (String words : List.of("أولى ", "ثانية ")) {
      window.type(words);
      Article now = window.on(() -> window.desk.openArticle(article.id()).article());
      window.desk.history().keep(now, words.strip());
    }
    window.ctrlAlt(KeyCode.V, "v");
    window.until("the last is chosen", () -> sides().equals("من «ثانية» إلى «النص الآن»"));
    window.key(KeyCode.SPACE);
    window.until("it is pinned", () -> sides().equals("من «ثانية» إلى «ثانية»"));
    window.key(KeyCode.DOWN);
    window.key(KeyCode.DOWN);
    window.until("the older one comes first", () -> sides().equals("من «النسخة 1» إلى «ثانية»"));
    window.until("words", () -> counts().equals("كلمات أُضيفت: 2، حُذفت: 0، عُدّلت: 0"));
    assertThat(window.<Integer>on(this::texts)).isEqualTo(1);
    assertThat(window.on(() -> window.find(".diff-change .button.link")))
        .as("a paragraph comes back into the text now, not into a version")
        .isNull();

    window.press("#versions-beside");
    window.until("both sides stand there", () -> texts() == 2);
    window.key(KeyCode.SPACE);
    window.until("another is pinned", () -> sides().equals("من «النسخة 1» إلى «النسخة 1»"));
    window.key(KeyCode.SPACE);
    window.until("none is pinned", () -> sides().equals("من «النسخة 1» إلى «النص الآن»"));
  }

  private int texts() {
    return Objects.requireNonNull(window.find("#versions-diff")).lookupAll(".text-block").size();
  }
}
