package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Version;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.library.ArticleSummary;
import muharrir.library.LibraryException;
import muharrir.library.LibraryQuery;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
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
    article = window.openNew("عنوان", "نص");
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

  private String label(String selector) {
    return window.find(selector) instanceof Label label ? label.getText() : "";
  }

  private void makeABackupThenWrite() throws Exception {
    window.desk.backups().make();
    window.type("كلمتان زائدتان ");
    window.until("it is stored", () -> text(article.id()).contains("زائدتان"));
  }

  private String text(ArticleId id) throws LibraryException {
    return window.desk.find(id).orElseThrow().document().plainText();
  }

  @Test
  void theArticleOfABackupIsComparedWithThePresentOneWordByWord() throws Exception {
    makeABackupThenWrite();
    openTheBox();
    window.until(
        "it was compared",
        () -> label("#backups-counts").equals("كلمات أُضيفت: 2، حُذفت: 0، عُدّلت: 0"));
    assertThat(window.on(() -> label("#backups-sides")))
        .matches("من «النسخة الاحتياطية \\d{4}/\\d\\d/\\d\\d {2}\\d\\d:\\d\\d» إلى «النص الآن»");
    window.key(KeyCode.F8);
    window.until("the change is marked", () -> window.find(".diff-change.here") != null);
    assertThat(window.on(() -> window.find(".diff-change .button.link")))
        .as("one paragraph is brought back from the versions, not from here")
        .isNull();
  }

  @Test
  void whatWasTakenBackIsUndoneInTheBoxAsWell() throws Exception {
    Article other = window.store("آخر", "نص الخبر الآخر");
    makeABackupThenWrite();
    OpenArticle written = window.on(() -> window.desk.openArticle(other.id()));
    window.on(() -> {
      Article empty = Articles.of("آخر", "غيره تمامًا");
      written.takeBack(new Article(other.id(), empty.document(), empty.metadata()));
      return written.close();
    });
    window.until("both are stored", () -> text(other.id()).contains("غيره تمامًا"));

    openTheBox();
    window.until("both differ", () -> rows("#backups-articles") == 2 && !disabled("#backups-all"));
    assertThat(window.on(() -> shown("#backups-undo"))).isFalse();
    window.press("#backups-all");
    window.until("one is back", () -> !text(article.id()).contains("زائدتان"));
    window.until("and the other", () -> text(other.id()).contains("نص الخبر الآخر"));
    window.until("nothing differs", () -> disabled("#backups-all") && shown("#backups-undo"));

    window.press("#backups-undo");
    window.until("one is as before", () -> text(article.id()).contains("زائدتان"));
    window.until("and the other as before", () -> text(other.id()).contains("غيره تمامًا"));
    window.until("said", () -> label("#backups-said").equals("عاد الخبران كما كانا قبل الاستعادة"));
  }

  private boolean shown(String selector) {
    return Objects.requireNonNull(window.find(selector)).isVisible();
  }

  @Test
  void anArticleIsTakenInAsADraftOfItsOwnByTheKeyboard() throws Exception {
    makeABackupThenWrite();
    openTheBox();
    window.until("it differs", () -> rows("#backups-articles") == 1 && !disabled("#backups-copy"));
    window.on(() -> {
      Objects.requireNonNull(window.find("#backups-articles")).requestFocus();
      return true;
    });
    window.shift(KeyCode.ENTER);

    window.until("there are two", () -> window.desk.list(LibraryQuery.ALL).size() == 2);
    ArticleSummary copy =
        window.desk.list(LibraryQuery.ALL).stream()
            .filter(summary -> !summary.id().equals(article.id()))
            .findFirst()
            .orElseThrow();
    assertThat(text(copy.id())).isEqualTo(article.document().plainText());
    assertThat(text(article.id())).contains("زائدتان");
    window.until("said", () -> label("#backups-said").startsWith("أُضيف مسودةً"));
    assertThat(window.desk.history().of(copy.id()).getFirst().name())
        .startsWith("النسخة الاحتياطية ");
  }

  @Test
  void anArticleThatIsGoneTodayIsShownWithItsTextAndTakenBack() throws Exception {
    Article gone;
    try (Desk other = Desks.open(folder.resolve("other"))) {
      gone = Articles.of("خبر غائب", "نص الغائب");
      other.importArticle(gone);
      Path made = other.backups().make().file();
      Path backups = Files.createDirectories(window.desk.folder().resolve("backups"));
      Files.copy(made, backups.resolve(made.getFileName()));
    }
    openTheBox();
    window.until(
        "it is said to be gone",
        () ->
            label("#backups-sides").equals("هذا الخبر ليس في المكتبة اليوم. نصّه في هذه النسخة:"));
    window.until("its texts are there", () -> texts() == 2);

    window.press("#backups-one");
    window.until("it is back", () -> window.desk.find(gone.id()).isPresent());
    assertThat(text(gone.id())).isEqualTo(gone.document().plainText());
  }

  private int texts() {
    return Objects.requireNonNull(window.find("#backups-diff")).lookupAll(".text-block").size();
  }

  @Test
  void aBackupThatIsDamagedSaysSoAndTheOthersAreStillRead() throws Exception {
    Path sound = window.desk.backups().make().file();
    Path damaged = window.desk.backups().make().file();
    byte[] bytes = Files.readAllBytes(damaged);
    Arrays.fill(bytes, 100, bytes.length, (byte) 7);
    Files.write(damaged, bytes);

    openTheBox();
    window.until(
        "it is said",
        () ->
            why()
                .equals(
                    "ملف هذه النسخة تالف ولا يُقرأ: \u2066"
                        + damaged.getFileName()
                        + "\u2069. مكتبتك لم تُمسّ؛ اختر نسخة أخرى."));
    assertThat(window.on(() -> disabled("#backups-one") && disabled("#backups-copy"))).isTrue();
    window.key(KeyCode.DOWN);
    window.until("the other is read", () -> rows("#backups-articles") == 1);
    assertThat(sound).exists();
  }

  private String why() {
    return window.find("#backups-diff .diff-why") instanceof TextBlock words
        ? words.textProperty().get().text()
        : "";
  }

  @Test
  void theBackupsOfALockedLibraryAreLookedIntoAsTheOthers() throws Exception {
    window.desk.safe().set(Desks.PASSPHRASE);
    makeABackupThenWrite();
    openTheBox();
    window.until(
        "it was compared",
        () -> label("#backups-counts").equals("كلمات أُضيفت: 2، حُذفت: 0، عُدّلت: 0"));
    window.press("#backups-one");
    window.until("it is taken back", () -> !text(article.id()).contains("زائدتان"));
  }

  @Test
  void aLongListIsSearched() throws Exception {
    window.store("إعادة تأهيل الجسر", "نص");
    window.store("الجسر الحجري", "نص");
    window.desk.backups().make();
    openTheBox();
    window.until("all are there", () -> rows("#backups-articles") == 3);
    window.on(() -> {
      ((TextLine) Objects.requireNonNull(window.find("#backups-find"))).setText("اعادة");
      return true;
    });
    window.until("one is left", () -> rows("#backups-articles") == 1);
  }
}
