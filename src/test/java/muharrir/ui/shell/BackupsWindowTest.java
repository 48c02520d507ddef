package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Version;
import muharrir.library.LibraryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person makes a backup, goes on writing, and takes the article back. */
class BackupsWindowTest {
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

  private void openTheBox() throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type("النسخ الاحتياطية");
    window.key(KeyCode.ENTER);
    window.until("the box is open", () -> window.focused("#backups-list"));
  }

  private boolean saysMore() throws LibraryException {
    return window.desk.find(article.id()).orElseThrow().document().plainText().contains("زيادة");
  }

  private int rows(String list) {
    return ((ListView<?>) Objects.requireNonNull(window.find(list))).getItems().size();
  }

  private boolean disabled(String button) {
    return ((Button) Objects.requireNonNull(window.find(button))).isDisabled();
  }

  @Test
  void theTextComesBackAndThePresentIsKeptAndTheChangeIsUndone() throws Exception {
    openTheBox();
    assertThat(window.<Integer>on(() -> rows("#backups-list"))).isZero();
    window.press("#backups-make");
    window.until("the backup was looked into", () -> rows("#backups-articles") == 1);
    window.until("nothing differs", () -> disabled("#backups-one") && disabled("#backups-all"));
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back", () -> window.focused("#surface"));
    window.type("زيادة ");
    window.until("it is stored", () -> saysMore());

    openTheBox();
    window.until("it differs", () -> rows("#backups-articles") == 1 && !disabled("#backups-one"));
    window.press("#backups-one");
    window.until("it is taken back", () -> !saysMore());

    assertThat(window.desk.history().of(article.id()))
        .anySatisfy(version -> {
          assertThat(version.reason()).isEqualTo(Version.Reason.RESTORED);
          assertThat(version.article().document().plainText()).contains("زيادة");
        });
    window.until("nothing differs any more", () -> disabled("#backups-one"));
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back", () -> window.focused("#surface"));
    window.ctrl(KeyCode.Z);
    window.until("the change is undone", () -> saysMore());
  }
}
