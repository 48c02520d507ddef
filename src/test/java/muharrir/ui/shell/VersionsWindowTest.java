package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.library.LibraryException;
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
    article = window.store("عنوان", "نص");
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
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

    window.press("#versions-next");
    window.until("a change is marked", () -> window.find(".diff-change.here") != null);
    window.press("#versions-restore");
    window.until("it is taken back", () -> !text().contains("زائدتان"));

    assertThat(window.desk.versions(article.id()).getFirst())
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
}
