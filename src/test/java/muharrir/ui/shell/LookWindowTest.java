package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import muharrir.article.Look;
import muharrir.article.Theme;
import muharrir.article.Tint;
import muharrir.textview.TextInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look of the published pages, chosen by keyboard alone while the page follows. */
class LookWindowTest {
  @TempDir Path folder;
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder);
    window.openNew("عنوان", "نص");
    window.ctrl(KeyCode.COMMA);
    window.until("the settings are open", () -> window.focused("#settings-appearance"));
    for (int i = 0; i < 10 && !window.focused("#settings-pages"); i++) {
      window.key(KeyCode.DOWN);
    }
    window.until("the chapter is open", () -> window.find("#look-sample") != null);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void tabTo(String selector) throws Exception {
    for (int i = 0; i < 40 && !window.focused(selector); i++) {
      window.key(KeyCode.TAB);
    }
    assertThat(window.focused(selector)).as("Tab reaches %s", selector).isTrue();
  }

  private Node node(String selector) {
    return Objects.requireNonNull(window.find(selector), selector);
  }

  private String text(String selector) {
    return ((TextInput) node(selector)).getText();
  }

  private String words(String selector) {
    return String.valueOf(node(selector).queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  private Look shown() {
    return window.preview.newsrooms.getLast().look();
  }

  private Look stored() throws Exception {
    return window.desk.newsroom().look();
  }

  @Test
  void thePageFollowsAndNothingIsStoredBeforeItIsAskedFor() throws Exception {
    tabTo("#look-accent");
    window.type("#ffb300");
    window.until("the page has it", () -> shown().accent().equals(Optional.of(new Tint(0xffb300))));
    assertThat(window.on(() -> ((ToggleButton) node("#look-accent-gold")).isSelected())).isTrue();
    assertThat(window.on(() -> words("#look-becomes")))
        .isEqualTo(
            "لا يُقرأ هذا اللون على صفحة فاتحة: تباينه 1.5 والمطلوب 4.5. لذلك يظهر هناك بدرجة أغمق"
                + " (#8e6204)، وعلى صفحة داكنة هكذا (#ffb300).");
    assertThat(stored()).isEqualTo(Look.STANDARD);

    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back in the text", () -> window.focused("#surface"));
    window.until("the page is as it was", () -> shown().equals(Look.STANDARD));
    assertThat(stored()).isEqualTo(Look.STANDARD);
  }

  @Test
  void anExportSaysThatAThemeIsNotTakenAnyMore() throws Exception {
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back in the text", () -> window.focused("#surface"));
    Theme theme = new Theme("الواحة", "1", "@import url(https://evil.example/);", Map.of());
    window.desk.setNewsroom(
        window.desk.newsroom().withLook(Look.STANDARD.withTheme(Optional.of(theme))));
    window.dialogs.folder = Files.createDirectories(folder.resolve("out")).toFile();
    window.ctrl(KeyCode.E);
    window.until("the box is open", () -> window.find("#export-all") != null);
    window.press("#export-all");
    window.until("it is told", () -> window.find("#export-theme") != null);
    assertThat(window.on(() -> words("#export-theme")))
        .startsWith("لم يعد القالب «الواحة» صالحًا، فخرجت الصفحات بمظهرنا.")
        .contains("@import");
  }

  @Test
  void whatIsChosenIsStoredAndGoneBackFromByKeys() throws Exception {
    tabTo("#look-footer");
    window.type("ذيل");
    tabTo("#look-profiles");
    window.type("x.com/tadmur");
    window.press("#look-headlines-naskh");
    window.press("#look-band-red");
    window.press("#look-accent-green");
    tabTo("#look-undo");
    window.press("#look-undo");
    tabTo("#look-save");
    window.press("#look-save");
    window.until("the box is closed", () -> window.find("#look-save") == null);
    Look look =
        new Look(
            Optional.empty(),
            Optional.of(new Tint(0x9b1c1c)),
            Look.Letters.NASKH,
            Look.Letters.OURS,
            "ذيل",
            List.of("https://x.com/tadmur"));
    assertThat(stored()).isEqualTo(look);
    window.until("the page has it", () -> shown().equals(look));
  }

  @Test
  void whatCannotBeStoredIsSaidAndKeepsTheBoxOpen() throws Exception {
    tabTo("#look-profiles");
    window.type("@tadmur");
    window.press("#look-save");
    window.until("it says why", () -> node("#look-problem").isManaged());
    assertThat(window.on(() -> words("#look-problem")))
        .isEqualTo(
            "«@tadmur» ليس عنوان صفحة على منصة. انسخ العنوان كاملًا من المتصفح؛ يبدأ بـ ‎https://");
    assertThat(window.on(() -> node("#look-profiles").getStyleClass().contains("wrong"))).isTrue();
    assertThat(stored()).isEqualTo(Look.STANDARD);
    assertThat(window.find("#look-save")).isNotNull();

    window.press("#look-undo");
    assertThat(window.on(() -> text("#look-profiles"))).isEmpty();
    assertThat(window.on(() -> node("#look-problem").isManaged())).isFalse();
  }

  @Test
  void aThemeIsTakenFromItsFolderOrRefusedWithTheReason() throws Exception {
    Path theme = Files.createDirectory(folder.resolve("theme"));
    Files.writeString(
        theme.resolve("theme.json"), "{\"theme\": 1, \"name\": \"واحة\", \"version\": \"2\"}");
    Files.writeString(theme.resolve("theme.css"), "@import 'x';");
    assertThat(window.on(() -> ((Label) node("#look-theme")).getText())).isEqualTo("بلا قالب");
    assertThat(window.on(() -> node("#look-theme-remove").isVisible())).isFalse();
    window.dialogs.folder = theme.toFile();
    tabTo("#look-theme-choose");
    window.press("#look-theme-choose");
    window.until("it says why", () -> node("#look-theme-said").isManaged());
    assertThat(window.on(() -> words("#look-theme-said")))
        .isEqualTo(
            "لم يُؤخذ القالب، وتبقى الصفحات على مظهرها:\n"
                + "theme.css، السطر 1: القاعدة @import غير مقبولة؛ المقبول \u200e@media\u200e"
                + " و\u200e@supports\u200e و\u200e@container\u200e. احذفها.");
    assertThat(window.on(() -> ((Label) node("#look-theme")).getText())).isEqualTo("بلا قالب");

    Files.writeString(theme.resolve("theme.css"), "h1{color:red}");
    window.press("#look-theme-choose");
    window.until("the page has it", () -> shown().theme().isPresent());
    assertThat(window.on(() -> ((Label) node("#look-theme")).getText()))
        .isEqualTo("واحة، الإصدار 2");
    assertThat(window.on(() -> node("#look-theme-said").isManaged())).isFalse();
    window.press("#look-save");
    window.until("it is stored", () -> stored().theme().isPresent());
  }

  @Test
  void whatWasBegunIsThereAfterALookAtAnotherChapter() throws Exception {
    window.press("#look-accent-blue");
    window.press("#settings-newsroom");
    window.until("another chapter is open", () -> window.find("#newsroom-name") != null);
    window.press("#settings-pages");
    window.until("the chapter is back", () -> window.find("#look-accent") != null);
    assertThat(window.on(() -> text("#look-accent"))).isEqualTo("#0b4f9e");
    window.press("#look-standard");
    assertThat(window.on(() -> text("#look-accent"))).isEmpty();
  }
}
