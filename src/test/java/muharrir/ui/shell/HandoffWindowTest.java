package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article goes out on a stick and comes back; both desks have changed one paragraph. */
class HandoffWindowTest {
  @TempDir Path folder;
  private WindowRig window;
  private Article article;
  private Path stick;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    article = window.openNew("عنوان", "وصل الوزير");
    stick = Files.createDirectory(folder.resolve("stick"));
    window.dialogs.folder = stick.toFile();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Path sent() throws Exception {
    window.ctrlAlt(KeyCode.H, "h");
    window.until(
        "the file is written",
        () -> {
          try (Stream<Path> files = Files.list(stick)) {
            return files.anyMatch(file -> file.toString().endsWith(".muharrir"));
          }
        });
    try (Stream<Path> files = Files.list(stick)) {
      return files.findFirst().orElseThrow();
    }
  }

  /** Another desk reads the file, writes, and gives it back. */
  private Path back(Path file, String words) throws Exception {
    Path returned = Files.createDirectory(folder.resolve("back"));
    try (Desk other = Desks.open(folder.resolve("other"), new Random(9))) {
      other.handoffs().read(file);
      OpenArticle open = other.openArticle(article.id());
      Desks.toEnd(open);
      Desks.type(open, words);
      return other.handoffs().write(article.id(), returned);
    }
  }

  private String text() throws Exception {
    return window.desk.find(article.id()).orElseThrow().document().plainText();
  }

  private void bring(Path file) throws Exception {
    window.dialogs.texts = List.of(file.toFile());
    window.ctrl(KeyCode.O);
  }

  @Test
  void whatWasChangedThereAloneComesInByItselfAndIsUndone() throws Exception {
    Path file = back(sent(), " ظهرًا");
    bring(file);
    window.until("it is merged", () -> text().contains("وصل الوزير ظهرًا"));
    window.until("the keyboard is in the text", () -> window.focused("#surface"));
    window.ctrl(KeyCode.Z);
    window.until("it is undone", () -> !text().contains("ظهرًا"));
  }

  @Test
  void whatBothChangedIsChosen() throws Exception {
    Path file = back(sent(), " من هناك");
    window.type("أمس ");
    window.until("it is stored", () -> text().contains("أمس"));
    bring(file);
    window.until("it asks", () -> window.find("#reunion-0-THEIRS") != null);
    assertThat(
            window.<Boolean>on(() ->
                ((ButtonBase) Objects.requireNonNull(window.find("#reunion-join"))).isDisabled()))
        .isTrue();
    window.press("#reunion-0-THEIRS");
    window.press("#reunion-join");
    window.until("theirs is taken", () -> text().contains("من هناك") && !text().contains("أمس"));
    assertThat(window.desk.history().of(article.id()))
        .anySatisfy(
            version -> assertThat(version.article().document().plainText()).contains("أمس"));
  }

  private String note() {
    return window.find("#waiting-merge") instanceof ButtonBase link && link.isVisible()
        ? link.getText()
        : "";
  }

  @Test
  void aMergeThatIsLeftWaitsAndIsGoneOnWith() throws Exception {
    Path file = back(sent(), " من هناك");
    window.type("أمس ");
    window.until("it is stored", () -> text().contains("أمس"));
    bring(file);
    window.until("it asks", () -> window.find("#reunion-0-THEIRS") != null);
    window.key(KeyCode.ESCAPE);
    window.until("the box is left", () -> window.find("#reunion-join") == null);
    window.until("it is noted", () -> note().equals("تسليم ينتظر الدمج"));
    assertThat(text()).contains("أمس").doesNotContain("من هناك");

    window.type("ثم ");
    window.until("it is stored", () -> text().contains("ثم"));
    window.press("#waiting-merge");
    window.until("it asks again", () -> window.find("#reunion-0-THEIRS") != null);
    window.press("#reunion-0-THEIRS");
    window.press("#reunion-join");
    window.until("theirs is taken", () -> text().contains("من هناك") && !text().contains("أمس"));
    window.until("nothing waits", () -> note().isEmpty());
    assertThat(window.desk.handoffs().waiting()).isEmpty();
    assertThat(window.desk.history().of(article.id()))
        .anySatisfy(version ->
            assertThat(version.article().document().plainText()).contains("أمس").contains("ثم"));
  }

  @Test
  void aFileThatIsNoneSaysSo() throws Exception {
    File rubbish = folder.resolve("x.muharrir").toFile();
    Files.writeString(rubbish.toPath(), "لا شيء");
    bring(rubbish.toPath());
    window.until("it is said", () -> window.find(".banner") != null);
    assertThat(text()).contains("وصل الوزير");
  }
}
