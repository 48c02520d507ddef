package muharrir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import muharrir.article.Article;
import muharrir.review.Person.Role;
import muharrir.ui.kit.Remembered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sets, by keyboard alone, and finds again. */
class SettingsWindowTest {
  @TempDir Path folder;
  private final Remembered remembered = Remembered.untilTheEnd();
  private WindowRig window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowRig(folder, remembered);
    Article article = window.store("عنوان", "نص");
    window.start(Optional.of(article.id()));
    window.until("it is open", () -> window.focused("#surface"));
    window.ctrl(KeyCode.COMMA);
    window.until("the settings are open", () -> window.focused("#settings-appearance"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Label title() {
    return (Label) Objects.requireNonNull(window.find("#settings .popover-title"));
  }

  private void tabTo(String selector) throws Exception {
    for (int i = 0; i < 30 && !window.focused(selector); i++) {
      window.key(KeyCode.TAB);
    }
    assertThat(window.focused(selector)).as("Tab reaches %s", selector).isTrue();
  }

  @Test
  void theWordsOfTheWindowGrowAtOnceAndStayLarge() throws Exception {
    double before = window.on(() -> title().getHeight());

    tabTo("#size-larger");
    window.press("#size-larger");
    window.press("#size-larger");
    window.until("the words have grown", () -> title().getHeight() > before);

    assertThat(
            window.on(() -> ((Label) Objects.requireNonNull(window.find("#size-now"))).getText()))
        .isEqualTo("120٪");
    assertThat(remembered.get("window.text")).contains("1.2");
  }

  @Test
  void darkIsChosenAndRemembered() throws Exception {
    tabTo("#look-system");
    // The arrows go by where the buttons stand.
    window.until(
        "they stand side by side",
        () ->
            Objects.requireNonNull(window.find("#look-dark")).getLayoutX()
                != Objects.requireNonNull(window.find("#look-system")).getLayoutX());
    window.key(KeyCode.LEFT);
    window.until("it is one on", () -> !window.focused("#look-system"));
    window.key(KeyCode.LEFT);
    window.until("it is at the last", () -> window.focused("#look-dark"));

    assertThat(remembered.get("window.look")).contains("DARK");
    assertThat(
            window.on(() ->
                ((ToggleButton) Objects.requireNonNull(window.find("#look-dark"))).isSelected()))
        .isTrue();
  }

  @Test
  void aChapterIsAlwaysOpenAndTheSwitchesOfTypingTakeEffect() throws Exception {
    window.press("#settings-appearance");
    assertThat(
            window.on(() ->
                ((Toggle) Objects.requireNonNull(window.find("#settings-appearance")))
                    .isSelected()))
        .isTrue();

    window.key(KeyCode.DOWN);
    assertThat(window.focused("#settings-writing")).isTrue();
    tabTo("#mode-typewriter");
    window.press("#mode-typewriter");

    assertThat(remembered.get("text.typewriter")).contains("true");
    window.key(KeyCode.ESCAPE);
    window.until("the keyboard is back in the text", () -> window.focused("#surface"));
  }

  @Test
  void theRulesForApprovalAreKeptWithTheLibraryAndSomebodyAlwaysApproves() throws Exception {
    window.press("#settings-review");
    window.press("#rules-more");
    window.until(
        "three are wanted", () -> window.desk.reviews().rules().signaturesWhenSensitive() == 3);
    window.press("#rules-approve-EDITOR");
    window.until(
        "the chief alone approves",
        () -> window.desk.reviews().rules().approvers().equals(Set.of(Role.EDITOR_IN_CHIEF)));
    window.press("#rules-approve-EDITOR_IN_CHIEF");
    assertThat(
            window.on(() ->
                ((CheckBox) Objects.requireNonNull(window.find("#rules-approve-EDITOR_IN_CHIEF")))
                    .isSelected()))
        .isTrue();
    assertThat(window.desk.reviews().rules().approvers()).isEqualTo(Set.of(Role.EDITOR_IN_CHIEF));
  }

  @Test
  void inALowWindowTheNamesOfTheChaptersStay() throws Exception {
    window.press("#settings-pages");
    window.resize(1200, 420);
    window.until("the chapter has more than there is room for", () -> page() > seen());
    assertThat(window.<Double>on(() -> bottom("#settings-pages"))).isLessThan(420);
    double before = window.on(() -> bottom("#settings-pages"));

    window.on(() -> {
      scroll().setVvalue(1);
      return true;
    });
    window.until("the end is seen", () -> scroll().getVvalue() == 1);
    assertThat(window.<Double>on(() -> bottom("#settings-pages"))).isEqualTo(before);

    window.press("#settings-appearance");
    window.until("another begins at its head", () -> scroll().getVvalue() == 0);
  }

  private ScrollPane scroll() {
    return (ScrollPane) Objects.requireNonNull(window.find(".settings-scroll"));
  }

  private double page() {
    return scroll().getContent().getLayoutBounds().getHeight();
  }

  private double seen() {
    return scroll().getViewportBounds().getHeight();
  }

  private double bottom(String selector) {
    Node node = Objects.requireNonNull(window.find(selector));
    return node.localToScene(node.getBoundsInLocal()).getMaxY();
  }
}
