package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.article.Status;
import muharrir.publish.SftpServer;
import muharrir.publish.Target;
import muharrir.publish.wordpress.WordPressServer;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person writes down where the site goes, tries it, publishes, and is told what came of it. */
class PublishWindowTest {
  @TempDir Path folder;
  private WindowRig window;
  private Path root;

  @BeforeEach
  void open() throws Exception {
    root = Files.createDirectories(folder.resolve("root"));
    window = new WindowRig(folder.resolve("rig"));
    Article article = Articles.of("عنوان", "نص");
    window.desk.importArticle(
        article.withMetadata(article.metadata().withStatus(Status.PUBLISHED)));
    window.desk.setNewsroom(
        new Newsroom(
            "صحيفة",
            "",
            "",
            Optional.empty(),
            "https://example.org/",
            java.time.ZoneId.of("Asia/Damascus"),
            Newsroom.MonthNames.LEVANTINE));
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private void openTheBox() throws Exception {
    window.ctrl(KeyCode.K);
    window.until("the palette is there", () -> window.focused("#palette"));
    window.type("انشر الموقع");
    window.key(KeyCode.ENTER);
    window.until("the box is open", () -> window.focused("#publish-box"));
  }

  private void keep(Target.Named... targets) throws Exception {
    window.desk.targets().set(List.of(targets));
  }

  private Target.Named server(SftpServer server) {
    return new Target.Named(
        "الخادم",
        new Target.Sftp(SftpServer.USER, "127.0.0.1", server.port(), "www/news", Optional.empty()));
  }

  /** The words of what was said last; empty while nothing is. */
  private String said() {
    return window.find("#publish-said") instanceof TextBlock block
        ? block.textProperty().get().text()
        : "";
  }

  private boolean shows(String selector) {
    Node node = window.find(selector);
    return node != null && node.isVisible();
  }

  private void write(String field, String text) throws Exception {
    window.on(() -> {
      Objects.requireNonNull(window.find("#publish-field-" + field)).requestFocus();
      return true;
    });
    window.type(text);
  }

  private void sayPassword(String password) throws Exception {
    window.until("the password is asked for", () -> window.focused("#publish-secret"));
    window.type(password);
    window.key(KeyCode.ENTER);
  }

  private void trust() throws Exception {
    window.until("the fingerprint is shown", () -> shows("#publish-fingerprint"));
    window.press("#publish-host-yes");
  }

  @Test
  void targetIsWrittenDownByKeyboardWithItsMistakesSaidAndPublishedTo() throws Exception {
    Path there = folder.resolve("وجهة");
    openTheBox();
    assertThat(window.<Boolean>on(() -> window.focused("#publish-add"))).isTrue();
    window.press("#publish-add");
    window.until("the form is open", () -> window.focused("#publish-field-name"));
    window.press("#publish-kind-folder");
    window.press("#publish-save");
    window.until("the name is missing", () -> shows("#publish-problem-name"));
    window.until("so is the folder", () -> shows("#publish-problem-folder"));
    write("name", "مجلد الصحيفة");
    write("folder", there.toString());
    window.key(KeyCode.ENTER);
    window.until("it is kept and chosen", () -> window.focused("#publish-targets"));
    assertThat(window.desk.targets().all())
        .containsExactly(new Target.Named("مجلد الصحيفة", new Target.Folder(there)));

    window.press("#publish-try");
    window.until("the plan is there", () -> shows("#publish-plan"));
    assertThat(there).doesNotExist();
    int files =
        window.<Integer>on(() ->
            ((ListView<?>) Objects.requireNonNull(window.find("#publish-plan"))).getItems().size());
    assertThat(files).isPositive();
    window.press("#publish-plan-send");
    window.until("it is published", () -> said().startsWith("نُشر: "));
    assertThat(said()).endsWith("ولم يتغيّر شيء آخر.");
    assertThat(there.resolve("index.html")).exists();
    window.press("#publish-back");
    window.until("the targets are back", () -> window.focused("#publish-targets"));
    window.key(KeyCode.ENTER);
    window.until("nothing is new", () -> said().equals("لا جديد: كل شيء في مكانه."));
  }

  @Test
  void serverIsShownByItsFingerprintBeforeThePasswordWhichStaysNowhere() throws Exception {
    try (SftpServer server = new SftpServer(root, pair(), 0)) {
      keep(server(server));
      openTheBox();
      window.press("#publish-look");
      window.until("the fingerprint is shown", () -> shows("#publish-fingerprint"));
      assertThat(window.<Boolean>on(() -> window.focused("#publish-host-no"))).isTrue();
      String print =
          window.on(() ->
              ((Label) Objects.requireNonNull(window.find("#publish-fingerprint"))).getText());
      assertThat(print).startsWith("SHA256:");
      assertThat(server.secrets()).isEmpty();
      trust();
      sayPassword("غلط");
      window.until(
          "it is asked for again",
          () -> shows("#publish-secret") && server.secrets().contains("غلط"));
      sayPassword(SftpServer.PASSWORD);
      window.until(
          "it is reached", () -> said().equals("لا موقع فيه بعد. النشر الأول يرسل كل الملفات."));
      assertThat(server.secrets()).contains(SftpServer.PASSWORD);
      window.press("#publish-back");
      window.press("#publish-send");
      sayPassword(SftpServer.PASSWORD);
      window.until("it is published", () -> said().startsWith("نُشر: "));
    }
    assertThat(root.resolve("www/news/index.html")).exists();
    try (Stream<Path> files = Files.walk(folder.resolve("rig"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(holds(file, SftpServer.PASSWORD)).as(file.toString()).isFalse();
      }
    }
  }

  private static boolean holds(Path file, String words) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
        .anyMatch(charset ->
            bytes.contains(new String(words.getBytes(charset), StandardCharsets.ISO_8859_1)));
  }

  @Test
  void serverWithAnotherKeyIsWarnedOfAndGetsNothing() throws Exception {
    int port;
    try (SftpServer server = new SftpServer(root, pair(), 0)) {
      port = server.port();
      keep(server(server));
      openTheBox();
      window.press("#publish-look");
      trust();
      sayPassword(SftpServer.PASSWORD);
      window.until("it is reached", () -> !said().isEmpty());
      window.press("#publish-back");
    }
    try (SftpServer other = new SftpServer(root, pair(), port)) {
      window.press("#publish-send");
      window.until("it warns", () -> shows("#publish-host-warning"));
      assertThat(
              window.<Boolean>on(() ->
                  ((Button) Objects.requireNonNull(window.find("#publish-host-yes"))).isDisabled()))
          .isTrue();
      assertThat(other.secrets()).isEmpty();
      window.on(() -> {
        ((CheckBox) Objects.requireNonNull(window.find("#publish-host-sure"))).setSelected(true);
        return true;
      });
      window.press("#publish-host-yes");
      sayPassword(SftpServer.PASSWORD);
      window.until("it is published", () -> said().startsWith("نُشر: "));
    }
  }

  @Test
  void brokenDeliveryIsGoneOnFrom() throws Exception {
    try (SftpServer server = new SftpServer(root, pair(), 0)) {
      keep(server(server));
      openTheBox();
      window.press("#publish-send");
      trust();
      server.trouble(SftpServer.Trouble.DROP, 20_000);
      sayPassword(SftpServer.PASSWORD);
      window.until("it broke", () -> said().startsWith("انقطع الاتصال بالخادم"));
      server.trouble(SftpServer.Trouble.NONE, 0);
      assertThat(window.<Boolean>on(() -> window.focused("#publish-again"))).isTrue();
      window.press("#publish-again");
      sayPassword(SftpServer.PASSWORD);
      window.until("it is published", () -> said().startsWith("نُشر: "));
      assertThat(root.resolve("www/news/index.html")).exists();
    }
  }

  @Test
  void questionThatIsNotAnsweredSendsNothing() throws Exception {
    try (SftpServer server = new SftpServer(root, pair(), 0)) {
      keep(server(server));
      openTheBox();
      window.press("#publish-send");
      trust();
      window.until("the password is asked for", () -> window.focused("#publish-secret"));
      window.press("#publish-secret-cancel");
      window.until("it was stopped", () -> said().startsWith("أُوقف النشر."));
      assertThat(server.secrets())
          .as("an empty answer is how the protocol says no")
          .allMatch(String::isEmpty);
      window.press("#publish-back");
      window.until("the targets are back", () -> window.focused("#publish-targets"));
      window.press("#publish-remove");
      window.press("#publish-remove-yes");
      window.until("it is removed", () -> window.desk.targets().all().isEmpty());
    }
  }

  @Test
  void openArticleBecomesAPostAndItsStatusStaysUntilThePersonMovesIt() throws Exception {
    try (WordPressServer server = new WordPressServer()) {
      openTheBox();
      window.press("#publish-add");
      window.until("the form is open", () -> window.focused("#publish-field-name"));
      window.press("#publish-kind-wordpress");
      write("name", "موقعنا");
      write("site", "http://news.example.org/");
      write("user", WordPressServer.USER);
      window.press("#publish-save");
      window.until("it must be safe", () -> shows("#publish-problem-site"));
      window.on(() -> {
        ((TextLine) Objects.requireNonNull(window.find("#publish-field-site")))
            .setText(server.site().toString());
        return true;
      });
      window.press("#publish-save");
      window.until("it is kept and chosen", () -> window.focused("#publish-targets"));
      assertThat(window.desk.targets().all())
          .containsExactly(
              new Target.Named(
                  "موقعنا", new Target.WordPress(WordPressServer.USER, server.site(), false)));

      window.press("#publish-what-one");
      window.press("#publish-try");
      sayPassword("غلط");
      window.until(
          "it is asked for again",
          () ->
              server.calls().size() >= 2 && said().isEmpty() && window.focused("#publish-secret"));
      sayPassword(WordPressServer.PASSWORD);
      window.until("the plan is there", () -> shows("#publish-posts"));
      assertThat(server.posts()).isEmpty();
      window.press("#publish-plan-send");
      sayPassword(WordPressServer.PASSWORD);
      window.until("it is sent", () -> shows("#publish-posts-move"));
      assertThat(server.posts())
          .extracting(WordPressServer.Kept::title, WordPressServer.Kept::status)
          .containsExactly(org.assertj.core.api.Assertions.tuple("عنوان", "draft"));
      window.press("#publish-posts-open");
      assertThat(window.dialogs.browsed).singleElement().asString().contains("?p=");
      window.press("#publish-posts-move");
      window.until("its life is open", () -> !shows("#publish-box") && shows(".move"));
    }
  }
}
